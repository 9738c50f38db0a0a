"""Overrides, which editors call exceptions to a rule: asked for, agreed to by a second person, and ended."""
