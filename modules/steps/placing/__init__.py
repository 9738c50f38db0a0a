"""The kind of step “placing”."""
