"""Exceptions to a rule of the gate: asked for, agreed to by a second person, and ended."""
