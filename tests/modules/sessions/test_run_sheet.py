"""Minutes become clock times."""

from datetime import time

import pytest

from modules.sessions.run_sheet import read_start, slots


def test_each_step_begins_when_the_one_before_it_ends() -> None:
    found = slots(time(14, 0), [7, 7, 10])
    assert [(slot.start, slot.end) for slot in found] == [
        (time(14, 0), time(14, 7)),
        (time(14, 7), time(14, 14)),
        (time(14, 14), time(14, 24)),
    ]


def test_a_session_may_run_past_the_hour_and_past_midnight() -> None:
    assert slots(time(23, 50), [15])[0].end == time(0, 5)


def test_no_steps_make_no_slots() -> None:
    assert slots(time(9, 0), []) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("09:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("15h45", time(15, 45)),
        ("14", time(14, 0)),
        (" 8:05 ", time(8, 5)),
    ],
)
def test_a_start_is_read_however_it_is_written(typed: str, meant: time) -> None:
    assert read_start(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "25:00", "12:75", "twee uur", "-3", "²:00", "12:00:00", "<script>", "9" * 20]
)
def test_what_is_no_clock_time_becomes_two_in_the_afternoon(typed: str) -> None:
    assert read_start(typed) == time(14, 0)
