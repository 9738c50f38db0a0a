"""The kind of step “statements”."""
