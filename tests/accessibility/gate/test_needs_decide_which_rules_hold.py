"""What an audience needs decides which rules hold for its version, and which of them only warn."""

import pytest

from accessibility.gate.required import STARTERS, only_warned, rules_of, rules_of_everybody
from accessibility.values.needs import EASY_WORDS, HEARING, PICTURES, SIGNING


@pytest.mark.parametrize("key", STARTERS)
def test_the_audiences_of_the_product_are_only_warned_of_what_people_must_bring(key: str) -> None:
    assert only_warned(key, [HEARING, PICTURES]) == {6, 9, 18, 19, 24}


@pytest.mark.parametrize("key", STARTERS)
def test_girls_who_sign_are_never_only_warned_of_missing_signs(key: str) -> None:
    """Neither of the signs (rule 9) nor of the signer (10), nor of what is told by sound alone (14)."""
    assert only_warned(key, [HEARING, SIGNING]) == {6, 18, 19, 24}
    assert not only_warned(key, [SIGNING]) & {9, 10, 14}


def test_an_audience_that_an_editor_adds_is_warned_of_nothing_and_refused_instead() -> None:
    assert only_warned("girls-who-sign", [SIGNING]) == frozenset()
    assert only_warned("girls-who-look", [PICTURES]) == frozenset()


def test_a_stricter_rule_takes_the_place_of_the_one_for_everybody() -> None:
    assert {2, 15} <= rules_of([])
    assert rules_of([HEARING]) & {2, 3} == {3}
    assert rules_of([EASY_WORDS]) & {15, 16} == {16}


@pytest.mark.parametrize(
    ("need", "more"),
    [
        (HEARING, {3, 7, 9, 10, 12, 14}),
        (SIGNING, {9, 10, 14}),
        (EASY_WORDS, {16}),
        (PICTURES, {18, 19, 20}),
    ],
)
def test_each_need_brings_its_rules(need: str, more: set[int]) -> None:
    assert rules_of([need]) - rules_of([]) == more


def test_the_general_version_is_signed_by_nobody() -> None:
    assert rules_of([]) - rules_of_everybody() == {24}


def test_a_need_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="no need 'quiet'"):
        rules_of(["quiet"])
