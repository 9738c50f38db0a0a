"""The audit behind the rules, against every table that exists: small ones, all of them, one by one."""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.disclosure import Hidden, Row, Rule, Table, protect
from evaluation.disclosure.audit import Known, feasible, spread

type Publication = tuple[object, ...]
few_rows = st.lists(
    st.builds(
        lambda lead, width, follow, more, most: Known((lead, lead + width), (follow, follow + more), most),
        st.integers(0, 3),
        st.integers(0, 2),
        st.integers(0, 4),
        st.integers(0, 3),
        st.integers(0, 3),
    ),
    min_size=1,
    max_size=3,
)


def every_total(rows: list[Known]) -> set[tuple[int, int]]:
    """All totals that whole numbers within the bounds can make, by trying each."""
    choices = [
        [
            (lead, follow)
            for lead in range(row.lead[0], (row.lead[1] or 0) + 1)
            for follow in range(row.follow[0], (row.follow[1] or 0) + 1)
            if follow <= row.most * lead
        ]
        for row in rows
    ]
    return {(sum(a for a, _b in each), sum(b for _a, b in each)) for each in product(*choices)}


@given(few_rows)
@settings(max_examples=300, derandomize=True, database=None, deadline=None)
def test_it_finds_exactly_the_totals_that_can_be(rows: list[Known]) -> None:
    possible = every_total(rows)
    for totals in product(range(18), range(24)):
        assert feasible(rows, totals) == (totals in possible), totals


def test_a_number_without_a_highest_value_can_be_as_large_as_the_total_leaves() -> None:
    rows = [Known((0, 9)), Known((10, None))]
    assert feasible(rows, (500, 0))
    assert not feasible(rows, (9, 0))


def test_values_are_counted_around_the_true_one() -> None:
    rows = [Known((0, 9)), Known((10, None))]
    assert spread(rows, 0, 3, [(13, 0)], enough=20) == 4  # 0, 1, 2, 3
    assert spread(rows, 0, 3, [(13, 0), (14, 0)], enough=20) == 5


def numbers_of(publication: list[tuple[object, object]]) -> list[object]:
    """The first column."""
    return [pair[0] for pair in publication]


def by_publication(rule: Rule, rows: int, top: int) -> dict[Publication, list[tuple[int, ...]]]:
    """Every table of `rows` numbers up to `top`, under what is published of it."""
    found: dict[Publication, list[tuple[int, ...]]] = defaultdict(list)
    for numbers in product(range(top + 1), repeat=rows):
        table = Table("t", tuple(Row(str(at), number) for at, number in enumerate(numbers)))
        published = protect([table], rule)
        found[(published.totals[0], *numbers_of(list(published.tables["t"].values())))].append(numbers)
    return found


def fits(rule: Rule, publication: Publication, numbers: tuple[int, ...]) -> bool:
    """Whether a reader who knows the words of the boxes could believe that these are the true numbers."""
    total, *rows = publication
    withheld = Hidden.HELD in rows and all(row == Hidden.HELD for row in rows)

    def could_be(shown: object, number: int) -> bool:
        if shown == Hidden.FEW:
            return number < rule.threshold
        if shown == Hidden.HELD:
            return withheld or number >= rule.threshold
        return shown == rule.rounded(number)

    return could_be(total, sum(numbers)) and all(map(could_be, rows, numbers))


@pytest.mark.parametrize(("rule", "rows", "top"), [(Rule(4, 2, 3), 3, 11), (Rule(5, 3, 4), 2, 24)])
def test_each_hidden_number_keeps_several_values_in_every_small_table_there_is(
    rule: Rule, rows: int, top: int
) -> None:
    everything = list(product(range(top + rule.values + 1), repeat=rows))
    for publication in by_publication(rule, rows, top):
        believable = [numbers for numbers in everything if fits(rule, publication, numbers)]
        for at, shown in enumerate(publication[1:]):
            if isinstance(shown, Hidden):
                assert len({numbers[at] for numbers in believable}) >= rule.values, publication


@pytest.mark.parametrize(("rows", "top"), [(2, 40), (3, 24)])
def test_a_reader_who_replays_the_rules_is_left_with_several_values_too(rows: int, top: int) -> None:
    """Stronger: only tables that would have been published in the same way are believed."""
    for publication, alike in by_publication(Rule(), rows, top).items():
        if max(map(max, alike)) == top:
            continue  # larger tables that are published alike are not in the list
        for at, shown in enumerate(publication[1:]):
            if isinstance(shown, Hidden):
                assert len({numbers[at] for numbers in alike}) >= 3, publication
