"""Modules made up to be measured: no rule of the gate looks at them, so that a page of any size can be live."""

from __future__ import annotations


def take_as_good() -> None:
    """Takes every page and version of this process as good; what the gate costs has rows of its own."""
    from accessibility.gate import gate

    gate.RULES = {}  # type: ignore[misc]
