"""The kind of step “grounding”."""
