"""All that was ever published, subtracted from each other in every way: no hidden number is known."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from evaluation import demo
from evaluation.disclosure import Row, Table, protect
from evaluation.half_year import HalfYear
from evaluation.models import Counter, Release
from evaluation.overall import Overall
from evaluation.people_tables import protected
from evaluation.releases import release, standings
from tests.evaluation.people import people
from tests.evaluation.reader import ENDLESS, Range, Reader, first_guess, values_left
from tests.evaluation.reports import send

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SEVERAL = 5
ABOUT_SESSIONS = ("total", "first_timers", "module", "version", "language", "province", "setting", "age_band")
ABOUT_REGISTRATIONS = ("registrations_state", "registrations_background", "registrations_province")


def tables_of(each: Release, *names: str) -> list[dict[str, Any]]:
    """Frozen tables by their names."""
    by_name = {table["name"]: table for table in each.figures["tables"]}
    return [by_name[name] for name in names]


def hidden(tables: list[dict[str, Any]]) -> Iterator[tuple[str, str, str]]:
    """Where a number is not shown: table, row and measure."""
    for table in tables:
        for row in table["rows"]:
            for measure in table["total"]:
                if isinstance(row[measure], str):
                    yield table["name"], row["code"], measure


def true_number(half_year: str, table: str, code: str, measure: str) -> int:
    """What was really counted."""
    counter = Counter.objects.filter(half_year=half_year, question=table, cell=code).first()
    return int(getattr(counter, measure)) if counter else 0


@pytest.fixture
def two_years(db: None) -> list[Release]:
    """Four half-years of 600 reports and a growing crowd of professionals, each released in its time."""
    send(*demo.reports(NOW))
    for number, standing in enumerate(reversed(standings(NOW))):
        if standing.is_closed and standing.release is None:
            crowd = people(
                approved=41 + 9 * number, organisations=28 + 6 * number, residential=14 + 3 * number
            )
            release(standing.half_year, crowd, NOW)
    return list(Release.objects.order_by("half_year"))


def test_a_test_subtracts_every_row_from_its_total_and_each_release_from_the_one_before(
    two_years: list[Release],
) -> None:
    assert len(two_years) == 4
    found = 0
    for each in two_years:
        for names in (ABOUT_SESSIONS, ABOUT_REGISTRATIONS, ("organisations",)):
            tables = tables_of(each, *names)
            reader = Reader.of(tables).subtract()
            for key in hidden(tables):
                found += 1
                assert values_left(reader.believed[key]) >= SEVERAL, (each.half_year, key)
                if names is ABOUT_SESSIONS:
                    low, high = reader.believed[key]
                    assert low <= true_number(each.half_year, *key) <= high, "the reader was misled"
    assert found > 100, "some cells stay hidden, and that shows"
    for before, after in pairwise(two_years):
        for key, believed in what_growth_tells(before, after).items():
            assert values_left(believed) >= SEVERAL - 1, (before.half_year, key)


def what_growth_tells(before: Release, after: Release) -> dict[tuple[str, str, str], Range]:
    """What is left of the hidden numbers that run on, for a reader who takes it that they only grow."""
    old, new = tables_of(before, "organisations"), tables_of(after, "organisations")
    earlier, later = Reader.of(old).subtract(), Reader.of(new).subtract()
    for key in earlier.believed:
        earlier.narrow(key, 0, later.believed[key][1])
        later.narrow(key, earlier.believed[key][0], ENDLESS)
    earlier.subtract(), later.subtract()
    return {
        key: reader.believed[key]
        for reader, tables in ((earlier, old), (later, new))
        for key in hidden(tables)
    }


def test_half_years_added_up_tell_only_what_each_had_shown(two_years: list[Release]) -> None:
    together = Overall.read()
    shown = [figures.sessions.number or 0 for figures in together.each]
    assert together.sessions.number == sum(shown)
    for at, figures in enumerate(together.each):
        rest = together.sessions.number - (sum(shown) - shown[at])
        assert rest == (figures.sessions.number or 0)


@pytest.mark.parametrize("seed", range(60))
def test_no_year_that_one_can_think_of_gives_a_hidden_number_away(seed: int) -> None:
    """Sixty different sites, from 12 to 300 sessions in a half-year, from even to very uneven."""
    chance = Random(seed)  # noqa: S311
    groups = [chance.choice((0, 2, 4, 5, 6, 8, 20)) for _session in range(chance.randint(12, 300))]
    tables = [
        _table(name, rows, groups, chance)
        for name, rows in (("a", 12), ("b", 6), ("c", 5), ("d", 3), ("e", 2))
    ]
    published = protect(tables)
    frozen = [
        {
            "name": name,
            "total": dict(zip(("sessions", "girls"), published.totals, strict=True)),
            "rows": [{"code": code, "sessions": pair[0], "girls": pair[1]} for code, pair in rows.items()],
        }
        for name, rows in published.tables.items()
    ]
    reader = Reader.of(frozen).subtract()
    for key in hidden(frozen):
        assert values_left(reader.believed[key]) >= SEVERAL, key


def _table(name: str, rows: int, groups: list[int], chance: Random) -> Table:
    uneven, numbers = chance.uniform(0.1, 1.2), [[0, 0] for _row in range(rows)]
    for girls in groups:
        at = min(int(chance.expovariate(uneven)), rows - 1)
        numbers[at] = [numbers[at][0] + 1, numbers[at][1] + girls]
    return Table(name, tuple(Row(str(at), *pair, most=20) for at, pair in enumerate(numbers)))


def test_organisations_that_only_grow_keep_their_hidden_part() -> None:
    """The reader believes that no organisation ever leaves, and subtracts one half-year from the next."""
    for residential in range(60):
        for other in range(0, 60, 3):
            now = protected(people(organisations=residential + other, residential=residential))[
                "organisations"
            ]
            later = protected(people(organisations=residential + other + 4, residential=residential + 1))[
                "organisations"
            ]
            for code, partner in (("residential", "other"), ("other", "residential")):
                if now.tables["organisations"][code][0] != "few" or now.totals[0] == "few":
                    continue
                most = first_guess(later.tables["organisations"][partner][0])[1]
                least = max(0, first_guess(now.totals[0])[0] - most)
                assert 9 - least + 1 >= 4, (residential, other, code)


def test_the_running_half_year_is_in_no_release(two_years: list[Release]) -> None:
    assert HalfYear.at(NOW).code not in {each.half_year for each in two_years}
