"""The kind of step “film”."""
