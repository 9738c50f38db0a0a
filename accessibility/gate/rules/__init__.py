"""The rules of the gate, one file each: `rNN_name.py`, which ends in `RULE`. A rule that does not fit is refused.

A new rule is a new file with the next number: it says itself what it needs, and nothing else lists it. The numbers up
to 30 are those of the table in the project's notes on accessibility, section 7, with its columns (B base, H hard of
hearing, R Roma and plain, all) and levels. Rule 23, which the table has for R alone, holds for every version here: no
girl may read her group on a screen. In the two audiences that come with the product some rules warn instead, because
what they ask (a film in sign language, a recorded voice, a round with girls) only people can bring.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterable
from typing import Final

from accessibility.gate.rule import Rule

_NAME: Final = re.compile(r"r(\d\d)_[a-z0-9_]+")


class NotARule(Exception):
    """A file of this package is no rule, two have one number, or a number is missing."""


def gathered(rules: Iterable[tuple[str, Rule]]) -> dict[int, Rule]:
    """The rules by number, in order, of the names of their files; `NotARule` for one that does not fit."""
    found: dict[int, Rule] = {}
    for name, rule in sorted(rules, key=lambda one: one[0]):
        named = _NAME.fullmatch(name)
        if named is None or int(named[1]) != rule.number:
            raise NotARule(f"{name}: the rule in it has number {rule.number}")
        if rule.number < 1:
            raise NotARule(f"{name}: there is no rule {rule.number}")
        if rule.number in found:
            raise NotARule(f"{name}: rule {rule.number} is there already")
        found[rule.number] = rule
    return found


def whole(rules: dict[int, Rule]) -> dict[int, Rule]:
    """`rules`, when none is missing up to the last; `NotARule` names the numbers that are."""
    missing = [number for number in range(1, max(rules, default=0)) if number not in rules]
    if missing:
        raise NotARule(f"there is no file for rule {', '.join(map(str, missing))}")
    return rules


def _of_files() -> Iterable[tuple[str, Rule]]:
    for module in pkgutil.iter_modules(__path__):
        if module.name.startswith("r") and module.name[1:3].isdigit():
            yield module.name, importlib.import_module(f"{__name__}.{module.name}").RULE


RULES: Final = whole(gathered(_of_files()))
NEVER_OVERRIDDEN: Final = frozenset(number for number, rule in RULES.items() if rule.never_overridden)
