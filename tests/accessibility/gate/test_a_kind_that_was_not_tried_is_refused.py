"""Rules 13, 14, 27, 28, 29 and 30: a version goes live only with kinds of steps that were tried, as they are now."""

from dataclasses import replace

import pytest
from django.utils.translation import override

from accessibility.gate.check import findings
from accessibility.gate.kind_proofs import Proofs
from accessibility.gate.proofs_file import RULES
from accessibility.gate.rule import Known, Level
from accessibility.gate.rules import NEVER_OVERRIDDEN
from accessibility.values.overrides import OverriddenFinding
from tests.accessibility.gate.makers import good, strictest
from tests.accessibility.gate.untried import ALL, tried_but


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(("kind", "whom"), [("talk", "general"), ("film", "pictures"), ("film", "signing")])
def test_each_rule_finds_what_was_not_tried_by_it_and_no_other_does(rule: int, kind: str, whom: str) -> None:
    found = findings(strictest(proofs=tried_but(rule, kind, whom)), known=[Known.KIND])
    assert [one.rule.number for one in found] == [rule]
    assert found[0].level is Level.BLOCK
    with override("en"):
        said = found[0].sentence
    assert "Kijk samen." in said
    assert "developer" in said


def test_what_others_need_is_not_asked_of_the_general_version() -> None:
    assert findings(good(proofs=tried_but(28, "film", "pictures")), known=[Known.KIND]) == []


def test_a_kind_is_named_once_however_many_steps_it_has() -> None:
    one = good()
    twice = good(steps=(*one.steps, one.steps[0]), proofs=Proofs({"film": ALL}))
    found = findings(twice, known=[Known.KIND])
    assert [finding.rule.number for finding in found] == [
        13,
        27,
        28,
        29,
        30,
    ]  # 14 belongs to who hears little
    assert {finding.place.step_id for finding in found} == {one.steps[0].id}


def test_nobody_can_override_the_way_out_nor_what_sounds_or_flashes() -> None:
    assert {13, 14, 30} <= NEVER_OVERRIDDEN
    given = good(proofs=Proofs())
    overridden = tuple(
        OverriddenFinding(one.rule.number, one.fingerprint)
        for one in findings(given)
        if one.rule.number in {13, 27, 30}
    )
    given = replace(given, overridden=overridden)
    assert [one.rule.number for one in findings(given, known=[Known.KIND])] == [
        13,
        13,
        28,
        28,
        29,
        29,
        30,
        30,
    ]
