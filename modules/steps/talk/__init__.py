"""The kind of step “talk”."""
