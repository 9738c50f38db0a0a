"""A thousand generated stories: the checks say what a reader finds who walks every way."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from modules.story.checks import check
from modules.story.parse import read
from tests.modules.story.slow_walk import Walk

CARDS = ["a", "b", "c", "d", "e", "f"]
FACTS = ["told", "trust"]


def _targets(keys: list[str]) -> st.SearchStrategy[str]:
    """Mostly cards that are there; now and then one that is not, or nothing."""
    return st.sampled_from([*keys, *keys, *keys, *keys, "gone", ""])


def _parts(facts: list[str], hows: list[str], numbers: st.SearchStrategy[int]) -> st.SearchStrategy[Any]:
    if not facts:
        return st.just([])
    one = st.fixed_dictionaries(
        {"fact": st.sampled_from(facts), "how": st.sampled_from(hows), "number": numbers}
    )
    return st.lists(one, max_size=2)


@st.composite
def stories(draw: st.DrawFn) -> dict[str, Any]:
    """Stories of one to six cards with up to two facts, right and wrong in every way that the checks know."""
    keys = CARDS[: draw(st.integers(1, 6))]
    facts = FACTS[: draw(st.integers(0, 2))]
    choice = st.fixed_dictionaries(
        {
            "text": st.just("Oké."),
            "to": _targets(keys),
            "sets": _parts(facts, ["add", "be"], st.integers(-1, 2)),
            "only_if": _parts(facts, ["at_least", "at_most"], st.integers(0, 3)),
        }
    )
    messages = []
    for key in keys:
        card: dict[str, Any] = {"key": key, "lines": draw(st.sampled_from([["Hey"]] * 9 + [[]]))}
        kind = draw(st.sampled_from(["choices", "choices", "choices", "to", "end", "end", "nothing"]))
        if kind == "choices":
            card["choices"] = draw(st.lists(choice, min_size=1, max_size=3))
        elif kind == "to":
            card["to"] = draw(_targets(keys))
        elif kind == "end":
            card["end"] = {"blame": "Hij.", "help": draw(st.sampled_from(["Hier."] * 5 + [""]))}
        messages.append(card)
    starts = [{"key": key, "label": key, "start": draw(st.integers(0, 2))} for key in facts]
    return {"messages": messages, "facts": starts, "limit": draw(st.integers(1, 6))}


@settings(max_examples=1000, deadline=None, derandomize=True, database=None)
@given(stories())
def test_the_checks_find_what_a_reader_finds(data: dict[str, Any]) -> None:
    found = {(str(finding.problem), finding.key) for finding in check(read(data))}
    assert found == Walk(data).problems()


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(stories())
def test_a_story_without_findings_always_ends_at_help(data: dict[str, Any]) -> None:
    if check(read(data)):
        return
    walk = Walk(data)
    for state in walk.next:
        ends = [walk.cards[key] for key, _memory in walk.from_here(state) if "end" in walk.cards[key]]
        assert ends
        assert all(card["end"]["help"] for card in ends)
