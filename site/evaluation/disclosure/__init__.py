"""Disclosure control: which numbers may be shown, so that no number under 10 can be computed back. Pure.

The rules, for tables whose rows together make the same totals:

1. A number under 10 is hidden: `few`. Zero is a number under 10; a row that cannot be filled is not listed.
2. Where the sessions of a row are hidden, its girls are hidden too.
3. A hidden number never stands alone in its column: a second one is hidden with it, `held`.
4. What is shown is rounded down to a multiple of 5, totals too: everything shown reads "at least".
5. Then the reader's side is computed (`audit`): from everything shown, of every table at once, each hidden
   number must still have at least 5 values in a row that it could be. While one has fewer, the smallest row
   that is still shown in its table is held too; when no row is left, the column is withheld whole.
6. Which row is held is decided on rounded numbers, those that would have been shown.

Half-years do not overlap: no registration and no session is in two releases, so that two releases cannot be
subtracted. What does run on (approved people, organisations) is rounded in each, and its difference with it.
What the rules hold against is a reader of everything that was ever published. One who also replays them, to ask
why a row was held, learns more in rare corners; tests measure that a number keeps several values even then.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from evaluation.disclosure.audit import Totals, feasible
from evaluation.disclosure.draft import Draft
from evaluation.disclosure.rules import THE_RULE, Hidden, Pair, Published, Row, Rule, Shown, Table

__all__ = [
    "THE_RULE",
    "Hidden",
    "Pair",
    "Published",
    "Row",
    "Rule",
    "Shown",
    "Table",
    "protect",
    "protect_parts",
]


def protect(tables: Sequence[Table], rule: Rule = THE_RULE) -> Published:
    """What may be shown of `tables`, which all make the same totals; raises `ValueError` where they do not."""
    totals = _common_totals(tables)
    if totals[0] < rule.threshold:
        return _all_hidden(tables, totals, rule)
    drafts = [Draft(table, rule) for table in tables]
    for draft in drafts:
        if totals[1] < rule.threshold:
            draft.hide_second_column()
    for draft in drafts:
        while (second := draft.column_to_mend(list(_believable(drafts, totals, rule)))) is not None:
            draft.hide_one_more(second=second)
    follow = Hidden.FEW if totals[1] < rule.threshold else rule.rounded(totals[1])
    return Published(
        (rule.rounded(totals[0]), follow), {draft.table.name: draft.published() for draft in drafts}
    )


def protect_parts(parts: Mapping[str, int], whole: Shown, rule: Rule = THE_RULE) -> dict[str, Shown]:
    """Numbers that each lie within `whole` and make no total together: hidden under 10, and all with `whole`."""
    return {
        code: Hidden.FEW
        if number < rule.threshold
        else Hidden.HELD
        if isinstance(whole, Hidden)
        else rule.rounded(number)
        for code, number in parts.items()
    }


def _common_totals(tables: Sequence[Table]) -> Totals:
    found = {table.totals for table in tables}
    if len(found) != 1:
        raise ValueError(f"These tables do not make the same totals: {sorted(found)}")
    return found.pop()


def _all_hidden(tables: Sequence[Table], totals: Totals, rule: Rule) -> Published:
    pair = (Hidden.FEW, Hidden.FEW if totals[1] < rule.threshold else Hidden.HELD)
    return Published(
        pair, {table.name: dict.fromkeys((row.code for row in table.rows), pair) for table in tables}
    )


def _believable(drafts: Sequence[Draft], totals: Totals, rule: Rule) -> Iterator[Totals]:
    """The true totals that a reader of all tables together can still believe, the true ones first."""
    known = [draft.known() for draft in drafts]
    yield totals
    for lead, follow in product(rule.could_be(totals[0]), rule.could_be(totals[1])):
        if (lead, follow) != totals and all(feasible(rows, (lead, follow)) for rows in known):
            yield lead, follow
