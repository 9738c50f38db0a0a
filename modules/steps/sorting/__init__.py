"""The kind of step “sorting”."""
