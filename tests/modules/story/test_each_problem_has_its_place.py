"""Each problem of a story is found where an editor mends it, and a story without problems passes."""

from typing import Any

import pytest

from modules.story.checks import check
from modules.story.findings import Place, Problem
from modules.story.parse import read

HELP = {"blame": "Dat doet hij, niet zij.", "help": "Zeg het aan iemand die je vertrouwt."}


def card(key: str, **more: Any) -> dict[str, Any]:
    """A message card that says hello."""
    return {"key": key, "lines": ["Hey."], **more}


def choice(to: str, **more: Any) -> dict[str, Any]:
    """A choice with words."""
    return {"text": "Vertel eens?", "to": to, **more}


def told(how: str, number: int) -> dict[str, Any]:
    """A condition on, or a change of, the one fact."""
    return {"fact": "told", "how": how, "number": number}


def found(*messages: dict[str, Any], **more: Any) -> list[tuple[Problem, Place]]:
    """What the checks find in a story of these cards."""
    facts = [{"key": "told", "label": "Zei het", "start": 0}]
    return [(f.problem, f.place) for f in check(read({"messages": messages, "facts": facts, **more}))]


def test_a_small_story_passes() -> None:
    fork = card("hello", choices=[choice("end"), choice("talk")])
    assert found(fork, card("talk", to="end"), card("end", end=HELP)) == []


def test_a_loop_with_a_way_out_passes() -> None:
    fork = card("hello", choices=[choice("talk"), choice("end")])
    assert found(fork, card("talk", to="hello"), card("end", end=HELP)) == []


def test_a_story_without_cards_says_so() -> None:
    assert found() == [(Problem.NO_MESSAGES, ("messages",))]


def test_a_card_that_leads_nowhere_is_a_dead_end() -> None:
    assert found(card("hello")) == [(Problem.DEAD_END, ("messages", 0, "to"))]


def test_a_card_that_nothing_leads_to_is_found() -> None:
    problems = found(card("hello", to="end"), card("lost", to="end"), card("end", end=HELP))
    assert problems == [(Problem.UNREACHABLE, ("messages", 1, "key"))]


def test_a_card_behind_a_condition_that_never_holds_is_found() -> None:
    fork = card("hello", choices=[choice("end"), choice("secret", only_if=[told("at_least", 1)])])
    problems = found(fork, card("secret", to="end"), card("end", end=HELP))
    assert problems == [(Problem.CLOSED_OFF, ("messages", 1, "key"))]


def test_it_passes_once_a_choice_makes_the_condition_hold() -> None:
    fork = card("hello", choices=[choice("again", sets=[told("add", 1)]), choice("again")])
    again = card("again", choices=[choice("end"), choice("secret", only_if=[told("at_least", 1)])])
    assert found(fork, again, card("secret", to="end"), card("end", end=HELP)) == []


def test_a_fork_that_can_be_met_with_no_choice_open_is_found() -> None:
    fork = card("hello", choices=[choice("shut", sets=[told("be", 3)]), choice("shut")])
    shut = card(
        "shut",
        choices=[choice("end", only_if=[told("at_most", 0)]), choice("end", only_if=[told("at_most", 1)])],
    )
    assert found(fork, shut, card("end", end=HELP)) == [(Problem.STUCK, ("messages", 1, "choices"))]


def test_a_loop_without_a_way_out_is_found_where_it_begins() -> None:
    problems = found(
        card("hello", choices=[choice("end"), choice("round")]),
        card("round", to="and-round"),
        card("and-round", to="round"),
        card("end", end=HELP),
    )
    assert problems == [(Problem.LOOP, ("messages", 1, "to"))]


def test_a_way_out_that_a_condition_keeps_shut_is_no_way_out() -> None:
    out = choice("end", only_if=[told("at_least", 1)])
    problems = found(
        card("hello", choices=[choice("talk"), out]), card("talk", to="hello"), card("end", end=HELP)
    )
    assert (Problem.LOOP, ("messages", 0, "choices")) in problems


def test_an_ending_without_help_is_found() -> None:
    problems = found(card("hello", end={"blame": "Dat doet hij.", "help": ""}))
    assert problems == [(Problem.NO_HELP, ("messages", 0, "end", "help"))]


def test_missing_texts_are_found_where_they_are_missing() -> None:
    fork = card("hello", choices=[choice("end", text=" "), choice("end")], lines=["", " "])
    assert found(fork, card("end", end={**HELP, "blame": ""})) == [
        (Problem.MISSING_TEXT, ("messages", 0, "lines")),
        (Problem.MISSING_TEXT, ("messages", 0, "choices", 0, "text")),
        (Problem.MISSING_TEXT, ("messages", 1, "end", "blame")),
    ]


def test_a_choice_must_lead_to_a_card_that_is_there() -> None:
    fork = card("hello", choices=[choice("end"), choice("gone"), choice("")])
    assert found(fork, card("end", end=HELP)) == [
        (Problem.UNKNOWN_KEY, ("messages", 0, "choices", 1, "to")),
        (Problem.NOWHERE, ("messages", 0, "choices", 2, "to")),
    ]


def test_one_choice_is_no_choice() -> None:
    fork = card("hello", choices=[choice("end")])
    assert found(fork, card("end", end=HELP)) == [(Problem.ONE_CHOICE, ("messages", 0, "choices"))]


def test_two_cards_or_two_facts_with_one_key_are_found() -> None:
    twice = [{"key": "told"}, {"key": "told"}]
    problems = found(card("hello", to="end"), card("end", end=HELP), card("end", end=HELP), facts=twice)
    assert problems == [
        (Problem.DOUBLE_FACT, ("facts", 1, "key")),
        (Problem.DOUBLE_KEY, ("messages", 2, "key")),
    ]


def test_a_fact_that_is_not_there_is_found() -> None:
    asked = {"fact": "owes", "how": "at_least", "number": 1}
    fork = card(
        "hello", choices=[choice("end", only_if=[asked]), choice("end", sets=[{**asked, "how": "be"}])]
    )
    assert found(fork, card("end", end=HELP)) == [
        (Problem.UNKNOWN_FACT, ("messages", 0, "choices", 0, "only_if", 0, "fact")),
        (Problem.UNKNOWN_FACT, ("messages", 0, "choices", 1, "sets", 0, "fact")),
    ]


def test_an_ending_does_not_go_on() -> None:
    problems = found(card("hello", to="end", end=HELP), card("end", end=HELP))
    assert (Problem.MIXED, ("messages", 0, "to")) in problems


def test_a_beginning_that_is_not_there_is_found() -> None:
    assert (Problem.UNKNOWN_KEY, ("first",)) in found(card("hello", end=HELP), first="gone")


def test_a_card_without_a_key_is_found() -> None:
    assert (Problem.NO_KEY, ("messages", 1, "key")) in found(card("hello", end=HELP), card("", end=HELP))


@pytest.mark.parametrize(("limit", "wrong"), [(4, []), (3, [(Problem.TOO_LONG, ("messages", 3, "key"))])])
def test_a_way_may_be_as_long_as_the_limit_and_no_longer(limit: int, wrong: list[Any]) -> None:
    cards = [card("a", to="b"), card("b", to="c"), card("c", to="d"), card("d", end=HELP)]
    assert found(*cards, limit=limit) == wrong


def test_a_loop_counts_once() -> None:
    fork = card("a", choices=[choice("b"), choice("end")])
    assert found(fork, card("b", to="a"), card("end", end=HELP), limit=3) == []


def test_facts_that_make_too_many_stories_are_refused_at_once() -> None:
    facts = [{"key": name, "start": 0} for name in "abcde"]
    adds = [choice("hello", sets=[{"fact": name, "how": "add", "number": 1}]) for name in "abc"]
    more = [choice("hello", sets=[{"fact": name, "how": "add", "number": 1}]) for name in "de"]
    asks = choice("end", only_if=[{"fact": name, "how": "at_least", "number": 9} for name in "abcde"])
    story = (card("hello", choices=[*adds, choice("more")]), card("more", choices=[*more, asks]))
    problems = found(*story, card("end", end=HELP), facts=facts)
    assert problems == [(Problem.TANGLED, ("facts",))]
