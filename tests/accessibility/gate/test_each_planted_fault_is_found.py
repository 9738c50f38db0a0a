"""Each planted fault is found by its own rule, weighs what it should, and no other rule takes it for its own."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from django.utils.translation import override

from accessibility.gate.check import findings
from accessibility.gate.rules import NEVER_OVERRIDDEN, RULES
from accessibility.values.overrides import OverriddenFinding
from tests.accessibility.gate.planting import Fault, planted

PLANTED = planted()


@pytest.mark.parametrize(
    ("number", "fault"), PLANTED, ids=[f"{number}-{fault.what}" for number, fault in PLANTED]
)
def test_a_planted_fault_is_found_by_its_rule_alone(number: int, fault: Fault) -> None:
    with override("en"):
        found = findings(fault.subject)
        said = " ".join(finding.sentence for finding in found)
    assert {finding.rule.number for finding in found} == {number}, said
    assert {finding.level for finding in found} == {fault.level}
    assert fault.names in said


def test_every_rule_has_at_least_two_planted_faults() -> None:
    many = Counter(number for number, _fault in PLANTED)
    assert [number for number in RULES if many[number] < 2] == []


def test_a_finding_has_the_same_mark_in_each_language() -> None:
    fingerprints = []
    for language in ("nl", "fr", "en"):
        with override(language):
            fingerprints.append(
                [one.fingerprint for _number, fault in PLANTED for one in findings(fault.subject)]
            )
    assert fingerprints[0] == fingerprints[1] == fingerprints[2]


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_sentence_is_whole_in_each_language(language: str) -> None:
    with override(language):
        said = [finding.sentence for _number, fault in PLANTED for finding in findings(fault.subject)]
    assert [words for words in said if "%(" in words or not re.search(r"[.!?]$", words)] == []


@pytest.mark.parametrize(
    ("number", "fault"), PLANTED, ids=[f"{number}-{fault.what}" for number, fault in PLANTED]
)
def test_an_override_takes_a_finding_off_unless_the_rule_never_gives_way(number: int, fault: Fault) -> None:
    fingerprints = [OverriddenFinding(number, finding.fingerprint) for finding in findings(fault.subject)]
    found = findings(replace(fault.subject, overridden=tuple(fingerprints)))
    assert bool(found) == (number in NEVER_OVERRIDDEN)
