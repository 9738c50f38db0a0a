"""The kind of step “poll”."""
