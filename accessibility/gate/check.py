"""The second step of the gate: the one function that runs the rules over what was gathered. Pure: no database."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accessibility.gate.rule import Finding, Known, Level, Place, Rule
from accessibility.gate.rules import NEVER_OVERRIDDEN, RULES
from accessibility.gate.subject import Subject
from accessibility.values.overrides import OverriddenFinding


@dataclass(frozen=True)
class Checked:
    """A version that was looked at, and what the rules found in it."""

    subject: Subject
    findings: list[Finding]

    @property
    def blocks(self) -> list[Finding]:
        """What keeps it from being live."""
        return [finding for finding in self.findings if finding.blocks]


def findings(subject: Subject, known: Iterable[Known] = Known) -> list[Finding]:
    """What is wrong with a version, rule by rule: of the rules that it must keep, without what was set aside.

    `known` leaves out the rules that know in another way, for instance to look while somebody writes.
    """
    ways = set(known)
    found = (
        Finding(rule, _level(rule, place, subject), place)
        for number, rule in RULES.items()
        if number in subject.rules and rule.known in ways
        for place in rule.find(subject)
    )
    return [*_without(found, subject.overridden)]


def _without(found: Iterable[Finding], overridden: Iterable[OverriddenFinding]) -> Iterator[Finding]:
    """The findings without the overridden ones: one for each exception, so that a second of the same still counts."""
    left = Counter(overridden)
    rules = {one.rule for one in left} - NEVER_OVERRIDDEN
    for finding in found:
        if finding.rule.number in rules:
            own = OverriddenFinding(finding.rule.number, finding.fingerprint)
            if left[own] > 0:
                left[own] -= 1
                continue
        yield finding


def _level(rule: Rule, place: Place, subject: Subject) -> Level:
    if rule.number in subject.only_warned:
        return Level.WARN
    return place.level or rule.level
