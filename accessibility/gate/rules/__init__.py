"""The rules of the gate, one file each: `rNN_name.py`, which ends in `RULE`. A rule that does not fit is refused.

The numbers are those of the table of thirty in the project's notes on accessibility, section 7.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable
from typing import Final

from accessibility.gate.rule import Rule
from accessibility.values.needs import RULES as NUMBERS

_NAME: Final = re.compile(r"r(\d\d)_[a-z0-9_]+")


class NotARule(Exception):
    """A file of this package is no rule, two have one number, or a number is none of the thirty."""


def gathered(rules: Iterable[tuple[str, Rule]]) -> dict[int, Rule]:
    """The rules by number, in order, of the names of their files; `NotARule` for one that does not fit."""
    found: dict[int, Rule] = {}
    for name, rule in sorted(rules, key=lambda one: one[0]):
        named = _NAME.fullmatch(name)
        if named is None or int(named[1]) != rule.number:
            raise NotARule(f"{name}: the rule in it has number {rule.number}")
        if rule.number not in NUMBERS:
            raise NotARule(f"{name}: there is no rule {rule.number}")
        if rule.number in found:
            raise NotARule(f"{name}: rule {rule.number} is there already")
        found[rule.number] = rule
    return found


def whole(rules: dict[int, Rule]) -> dict[int, Rule]:
    """`rules`, when each of the thirty is among them; `NotARule` names the numbers that are missing."""
    missing = [number for number in NUMBERS if number not in rules]
    if missing:
        raise NotARule(f"there is no file for rule {', '.join(map(str, missing))}")
    return rules


def _of_files() -> Iterable[tuple[str, Rule]]:
    for module in pkgutil.iter_modules(__path__):
        if module.name.startswith("r") and module.name[1:3].isdigit():
            yield module.name, importlib.import_module(f"{__name__}.{module.name}").RULE


RULES: Final = whole(gathered(_of_files()))
