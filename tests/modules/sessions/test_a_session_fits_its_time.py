"""A session of 60, 75 or 90 minutes: what falls away, what is said when it does not fit, who gets what is left."""

import pytest

from modules.sessions.run_sheet import LENGTHS, Part, fit, read_length

MODULE = [
    Part(7),  # check-in
    Part(6),  # ground rules
    Part(10, talk=True),
    Part(20),  # talk, look, touch
    Part(10, need="can"),  # statements
    Part(14),  # story
    Part(8, need="safe"),
]


def test_without_a_length_all_stays_as_it_is_written() -> None:
    fitted = fit(MODULE, None)
    assert fitted.minutes == [7, 6, 10, 20, 10, 14, 8]
    assert fitted.total == 75
    assert (fitted.over, fitted.left) == (0, 0)


def test_what_fits_exactly_is_left_alone() -> None:
    assert fit(MODULE, 75).minutes == [7, 6, 10, 20, 10, 14, 8]


def test_at_sixty_a_can_step_goes_first_and_then_one_that_must_be_safe() -> None:
    fitted = fit(MODULE, 60)
    assert fitted.minutes[4] == 0
    assert fitted.minutes[6] == 0
    assert fitted.minutes == [7, 6, 13, 20, 0, 14, 0]
    assert (fitted.over, fitted.left) == (0, 0)


def test_a_safe_step_stays_when_a_can_step_is_enough() -> None:
    parts = [Part(50), Part(10, need="safe"), Part(10, need="can"), Part(5)]
    assert fit(parts, 75).minutes == [50, 10, 10, 5]
    assert fit([Part(45), *parts[1:]], 60).minutes == [45, 10, 0, 5]


def test_as_few_steps_go_as_possible_and_the_shortest_that_is_enough() -> None:
    parts = [Part(40), Part(5, need="can"), Part(12, need="can"), Part(9, need="can")]
    assert fit(parts, 60).minutes == [40, 5, 12, 0]


def test_when_no_single_step_is_enough_the_longest_goes_first() -> None:
    parts = [Part(45), Part(6, need="can"), Part(15, need="can"), Part(10, need="can")]
    assert fit(parts, 60).minutes == [45, 0, 0, 10]


def test_of_two_alike_the_later_goes() -> None:
    assert fit([Part(45), Part(10, need="can"), Part(10, need="can")], 60).minutes == [45, 10, 0]


def test_what_must_stay_never_falls_away_and_says_by_how_much_it_is_too_long() -> None:
    fitted = fit([Part(30), Part(25), Part(13), Part(10, need="can")], 60)
    assert fitted.minutes == [30, 25, 13, 0]
    assert fitted.over == 8
    assert fitted.left == 0


def test_the_longest_steps_can_be_made_smaller_by_at_most_a_third() -> None:
    assert fit([Part(30), Part(25), Part(13)], 60).cuts == [(0, 8)]
    fitted = fit([Part(30), Part(25), Part(20)], 60)
    assert fitted.cuts == [(0, 10), (1, 5)]
    assert fitted.short == 0


def test_it_says_what_is_missing_even_then() -> None:
    fitted = fit([Part(45), Part(45), Part(9)], 60)
    assert fitted.cuts == [(0, 15), (1, 15), (2, 3)]
    assert fitted.short == 6
    assert fitted.minutes == [45, 45, 9]


def test_at_ninety_the_time_left_over_goes_to_the_talks_evenly() -> None:
    parts = [Part(20), Part(20, talk=True), Part(35), Part(10, talk=True)]
    assert fit(parts, 90).minutes == [20, 23, 35, 12]


def test_a_talk_at_most_doubles_and_what_is_left_stays_free() -> None:
    fitted = fit(MODULE, 90)
    assert fitted.minutes == [7, 6, 20, 20, 10, 14, 8]
    assert fitted.left == 5
    assert fitted.total + fitted.left == 90


def test_no_talk_becomes_longer_than_a_step_may_be() -> None:
    fitted = fit([Part(40, talk=True), Part(20)], 90)
    assert fitted.minutes == [45, 20]
    assert fitted.left == 25


def test_a_talk_that_fell_away_gets_no_breathing_space() -> None:
    fitted = fit([Part(55), Part(10, need="can", talk=True)], 60)
    assert fitted.minutes == [55, 0]
    assert fitted.left == 5


@pytest.mark.parametrize("length", LENGTHS)
def test_no_minute_gets_lost(length: int) -> None:
    for parts in (MODULE, MODULE[:3], MODULE * 2, []):
        fitted = fit(parts, length)
        assert fitted.total - fitted.over + fitted.left == length
        assert fitted.over == 0 or fitted.left == 0
        assert sum(gives for _at, gives in fitted.cuts) + fitted.short == fitted.over


@pytest.mark.parametrize("length", LENGTHS)
def test_a_length_is_read_from_an_address(length: int) -> None:
    assert read_length(str(length)) == length


@pytest.mark.parametrize("text", ["", "0", "61", "60.0", "-60", " 75", "²", "<b>", "9" * 500])
def test_what_is_no_length_leaves_the_module_as_it_is_written(text: str) -> None:
    assert read_length(text) is None
