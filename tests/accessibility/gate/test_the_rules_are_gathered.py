"""Each rule is one file; one that does not fit is refused where the rules are gathered."""

from dataclasses import replace

import pytest

from accessibility.gate.rules import RULES, NotARule, gathered, whole

ONE = RULES[1]


def test_the_rules_stand_in_the_order_of_their_numbers() -> None:
    assert list(RULES) == sorted(RULES)
    assert all(rule.number == number for number, rule in RULES.items())


def test_every_rule_says_where_its_number_comes_from() -> None:
    assert [rule.code for rule in RULES.values() if not rule.source.strip()] == []
    assert len({rule.code for rule in RULES.values()}) == len(RULES)


@pytest.mark.parametrize(("name", "number"), [("r02_captions", 1), ("captions", 1), ("r00_none", 0)])
def test_a_file_whose_name_and_number_do_not_fit_is_refused(name: str, number: int) -> None:
    with pytest.raises(NotARule):
        gathered([(name, replace(ONE, number=number))])


def test_a_number_that_is_taken_is_refused() -> None:
    with pytest.raises(NotARule, match="is there already"):
        gathered([("r01_captions", ONE), ("r01_other", ONE)])


def test_the_next_number_is_a_file_more_and_nothing_else() -> None:
    more = replace(ONE, number=len(RULES) + 1)
    every = [(f"r{rule.number:02}_{rule.code.replace('-', '_')}", rule) for rule in (*RULES.values(), more)]
    assert list(whole(gathered(every))) == [*RULES, more.number]


def test_a_rule_that_is_missing_is_named() -> None:
    all_but_two = {number: ONE for number in RULES if number not in (9, 23)}
    with pytest.raises(NotARule, match="rule 9, 23"):
        whole(all_but_two)
