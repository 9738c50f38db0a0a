"""The kind of step “story”."""
