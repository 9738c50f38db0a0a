"""The kind of step “help card”."""
