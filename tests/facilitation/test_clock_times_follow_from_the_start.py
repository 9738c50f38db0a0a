"""Clock times are pure: no database."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from facilitation.clock import read_time, rounded, start_that_puts_now, write_time
from modules.sessions.run_sheet import slots

BRUSSELS = ZoneInfo("Europe/Brussels")


def at(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 25, hour, minute, tzinfo=BRUSSELS)


@pytest.mark.parametrize("text", ["14:05", "14.05", "14h05", " 14:05 "])
def test_a_time_is_read_as_people_write_it(text: str) -> None:
    assert read_time(text) == time(14, 5)


@pytest.mark.parametrize("text", ["", "soon", "24:00", "14:60", "14", "-1:00", "14:05:00", "١٤:٠٥x"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_time(text) is None


def test_a_time_in_an_address_can_be_read_again() -> None:
    assert read_time(write_time(time(9, 5))) == time(9, 5)


def test_now_is_offered_on_the_nearest_five_minutes() -> None:
    assert rounded(at(14, 2)) == time(14, 0)
    assert rounded(at(14, 3)) == time(14, 5)
    assert rounded(at(23, 58)) == time(0, 0)


def test_a_plan_made_from_now_puts_this_step_now() -> None:
    start = start_that_puts_now(at(14, 32), minutes_before=25)
    assert slots(start, [10, 15, 20])[2].start == time(14, 32)
