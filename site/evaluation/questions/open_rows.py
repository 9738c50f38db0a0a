"""Rows that editors may add to: the modules and the versions that exist when a half-year is released."""

from __future__ import annotations

from collections.abc import Mapping


def module_words() -> Mapping[str, Mapping[str, str]]:
    """Each module by its code, with its title in each language."""
    return {}


def version_words() -> Mapping[str, Mapping[str, str]]:
    """Each version by its neutral code, with its name in each language; the general one first."""
    return {}
