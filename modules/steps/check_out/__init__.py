"""The kind of step “check-out”."""
