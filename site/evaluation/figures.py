"""The figures of a half-year on their way to a release: counters in, protected numbers out.

The true numbers exist in this module only while a release is made; what leaves it is protected.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from evaluation import people_tables
from evaluation.disclosure import Published, Row, Shown, Table, protect, protect_parts
from evaluation.half_year import HalfYear
from evaluation.models import Counter
from evaluation.questions import GIRLS, SESSIONS, Question, Words, questions
from facilitation.reports import MOST_GIRLS

type Counts = Mapping[str, Mapping[str, tuple[int, int]]]


def protected_figures(half_year: HalfYear, people: Mapping[str, Any]) -> dict[str, Any]:
    """Every table of `half_year` as it may be shown and kept: plain data, ready to be frozen."""
    return {"tables": [*_about_sessions(half_year), *_about_people(people)]}


def _about_sessions(half_year: HalfYear) -> list[dict[str, Any]]:
    counts = _counts(half_year)
    words = {question.name: question.open_words() for question in questions() if question.open_words}
    tables = [
        _table(question, counts[question.name], words.get(question.name, {}))
        for question in questions()
        if question.adds_up
    ]
    published = protect(tables)
    frozen = []
    for question in questions():
        own_words = words.get(question.name, {})
        if question.adds_up:
            frozen.append(_frozen(question.name, question.measures, published, own_words))
        else:
            whole = {code: pair[0] for code, pair in published.tables[question.within].items()}
            frozen.append(_frozen_parts(question, counts[question.name], whole, own_words))
    return frozen


def _about_people(people: Mapping[str, Any]) -> list[dict[str, Any]]:
    published = people_tables.protected(people)
    return [
        _frozen(table.name, table.measures, published[table.name], people_tables.words(people, table.name))
        for table in people_tables.TABLES
    ]


def _counts(half_year: HalfYear) -> dict[str, dict[str, tuple[int, int]]]:
    """The counters of `half_year`, by question and cell: one query."""
    found: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    rows = Counter.objects.filter(half_year=half_year.code).order_by("question", "cell")
    for question, cell, sessions, girls in rows.values_list("question", "cell", "sessions", "girls"):
        found[question][cell] = (sessions, girls)
    return found


def _codes(question: Question, counts: Mapping[str, Any], words: Words) -> list[str]:
    """Every row of a table: what may be chosen, and what was counted under a code that is gone since."""
    return list(dict.fromkeys([*question.words, *words, *counts]))


def _table(question: Question, counts: Mapping[str, tuple[int, int]], words: Words) -> Table:
    rows = []
    for code in _codes(question, counts, words):
        sessions, girls = counts.get(code, (0, 0))
        rows.append(Row(code, sessions, girls, 0 if code in question.without_girls else MOST_GIRLS))
    return Table(question.name, tuple(rows), shows_follow=GIRLS in question.measures)


def _frozen(name: str, measures: tuple[str, ...], published: Published, words: Words) -> dict[str, Any]:
    """A protected table as plain data."""
    return {
        "name": name,
        "total": dict(zip(measures, published.totals, strict=False)),
        "rows": [
            {"code": code, **dict(zip(measures, pair, strict=False))}
            for code, pair in published.tables[name].items()
        ],
        "words": {code: dict(said) for code, said in words.items()},
    }


def _frozen_parts(
    question: Question, counts: Mapping[str, tuple[int, int]], whole: Mapping[str, Shown], words: Words
) -> dict[str, Any]:
    """A table whose rows lie within the rows of another and make no total."""
    rows: list[dict[str, Any]] = []
    for parent, shown in whole.items():
        parts = {
            code: counts.get(code, (0, 0))[0]
            for code in _codes(question, counts, words)
            if code.partition(":")[0] == parent
        }
        rows += [{"code": code, SESSIONS: part} for code, part in protect_parts(parts, shown).items()]
    return {
        "name": question.name,
        "total": {},
        "rows": rows,
        "words": {code: dict(said) for code, said in words.items()},
    }
