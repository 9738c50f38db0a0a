"""The edges of a half-year are midnights in Brussels, in winter and in summer."""

from datetime import UTC, date, datetime, timedelta

import pytest

from evaluation.half_year import BRUSSELS, HalfYear

SPRING, AUTUMN = HalfYear(2026, 1), HalfYear(2026, 2)


def test_it_starts_and_ends_on_whole_days() -> None:
    assert (SPRING.starts, SPRING.ends) == (date(2026, 1, 1), date(2026, 6, 30))
    assert (AUTUMN.starts, AUTUMN.ends) == (date(2026, 7, 1), date(2026, 12, 31))


def test_every_day_lies_in_exactly_one() -> None:
    day = date(2025, 1, 1)
    while day < date(2028, 1, 1):
        its = HalfYear.of(day)
        assert its.starts <= day <= its.ends
        assert not its.previous.ends >= day
        assert not its.next.starts <= day
        day += timedelta(days=1)


def test_it_closes_at_midnight_in_brussels_in_summer() -> None:
    # The last of June ends at 22:00 in Greenwich: Brussels is two hours ahead in summer.
    assert not SPRING.is_closed(datetime(2026, 6, 30, 21, 59, 59, tzinfo=UTC))
    assert SPRING.is_closed(datetime(2026, 6, 30, 22, 0, tzinfo=UTC))


def test_it_closes_at_midnight_in_brussels_in_winter() -> None:
    assert not AUTUMN.is_closed(datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC))
    assert AUTUMN.is_closed(datetime(2026, 12, 31, 23, 0, tzinfo=UTC))


def test_the_one_that_runs_is_told_by_a_moment() -> None:
    assert HalfYear.at(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == HalfYear(2027, 1)
    assert HalfYear.at(datetime(2026, 7, 1, 0, 30, tzinfo=BRUSSELS)) == AUTUMN


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        SPRING.is_closed(datetime(2026, 7, 1))


def test_they_stand_in_order() -> None:
    assert SPRING < AUTUMN < HalfYear(2027, 1)
    assert (SPRING.next, AUTUMN.next) == (AUTUMN, HalfYear(2027, 1))
    assert (SPRING.previous, AUTUMN.previous) == (HalfYear(2025, 2), SPRING)


@pytest.mark.parametrize(
    "code", ["2026-3", "2026-0", "2026", "26-1", "1999-1", "2026-1 ", "２０２６-1", "2026-12"]
)
def test_a_code_that_is_none_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="no half-year"):
        HalfYear.parse(code)


def test_a_code_leads_back_to_its_half_year() -> None:
    assert HalfYear.parse(SPRING.code) == SPRING
    assert str(AUTUMN) == "2026-2"
