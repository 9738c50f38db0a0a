"""The kinds of steps, in the order of the picker."""

from modules.steps import check_in, ground_rules, talk, method, placing, sorting, statements, story, check_out  # isort: skip  # noqa: F401
from modules.steps.registry import kinds, step_blocks

__all__ = ["kinds", "step_blocks"]
