"""The kind of step “ground rules”."""
