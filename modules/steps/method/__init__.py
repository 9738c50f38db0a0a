"""The kind of step “method”."""
