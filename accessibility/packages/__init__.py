"""What this room puts into a content package and reads from it: audiences, versions, hard words."""
