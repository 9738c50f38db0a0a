"""The kinds of steps: one folder each, found by itself (`folders`, `registry`)."""

from modules.steps.registry import kinds, step_blocks

__all__ = ["kinds", "step_blocks"]
