"""What a story remembers while it is told: one small number for each fact, and what choices ask of it and do to it."""

from collections.abc import Iterable, Mapping

from modules.story.graph import Change, Condition, Fact

LOW, HIGH = 0, 9

Values = tuple[int, ...]  # one number for each fact, in the order of the facts


def places(facts: Iterable[Fact]) -> dict[str, int]:
    """Where each fact stands among the values; of two with one key the first counts."""
    found: dict[str, int] = {}
    for fact in facts:
        found.setdefault(fact.key, len(found))
    return found


def beginning(facts: Iterable[Fact]) -> Values:
    """The values with which a story begins."""
    found: dict[str, int] = {}
    for fact in facts:
        found.setdefault(fact.key, fact.start)
    return tuple(found.values())


def is_open(conditions: Iterable[Condition], values: Values, at: Mapping[str, int]) -> bool:
    """Whether all conditions hold. One about a fact that is not there says nothing (the checks name it)."""
    return all(
        _holds(condition, values[at[condition.fact]]) for condition in conditions if condition.fact in at
    )


def _holds(condition: Condition, value: int) -> bool:
    return value <= condition.number if condition.how == "at_most" else value >= condition.number


def changed(changes: Iterable[Change], values: Values, at: Mapping[str, int]) -> Values:
    """The values after the changes, one after the other; a fact never leaves 0 to 9."""
    new = list(values)
    for change in changes:
        if change.fact in at:
            place = at[change.fact]
            number = change.number if change.how == "be" else new[place] + change.number
            new[place] = min(max(number, LOW), HIGH)
    return tuple(new)
