"""The kinds of steps, in the order of the picker."""
# ruff: noqa: F401, I001

from modules.steps import (
    check_in,
    ground_rules,
    talk,
    method,
    placing,
    sorting,
    statements,
    poll,
    film,
    story,
    grounding,
    help_card,
    check_out,
)
from modules.steps.registry import kinds, step_blocks

__all__ = ["kinds", "step_blocks"]
