"""The kind of step “check-in”."""
