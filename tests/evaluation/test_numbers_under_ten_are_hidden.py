"""The rules of disclosure control, on tables that one can check by hand."""

import pytest

from evaluation.disclosure import Hidden, Row, Table, protect, protect_parts

FEW, HELD = Hidden.FEW, Hidden.HELD


def sessions(name: str, *numbers: int) -> Table:
    """A table of sessions alone, its rows named a, b, c."""
    return Table(name, tuple(Row(chr(97 + at), number) for at, number in enumerate(numbers)))


def with_girls(name: str, *pairs: tuple[int, int]) -> Table:
    """A table of sessions and girls, its rows named a, b, c."""
    return Table(name, tuple(Row(chr(97 + at), *pair, most=20) for at, pair in enumerate(pairs)))


def first(*tables: Table) -> list[int | Hidden]:
    """The first column of the first of `tables`, as it is published with the others."""
    return [pair[0] for pair in protect(tables).tables[tables[0].name].values()]


def second(*tables: Table) -> list[int | Hidden]:
    """The second column of the first of `tables`."""
    return [pair[1] for pair in protect(tables).tables[tables[0].name].values()]


def test_what_is_shown_is_rounded_down_to_five_and_so_is_the_total() -> None:
    published = protect([sessions("province", 64, 23, 10)])
    assert published.totals[0] == 95
    assert [pair[0] for pair in published.tables["province"].values()] == [60, 20, 10]


def test_a_number_under_ten_takes_a_second_one_with_it() -> None:
    assert first(sessions("version", 90, 14, 6)) == [90, HELD, FEW]


def test_the_second_one_is_the_smallest_that_is_shown() -> None:
    assert first(sessions("province", 60, 30, 40, 9)) == [60, HELD, 40, FEW]


def test_two_numbers_under_ten_hide_each_other() -> None:
    assert first(sessions("version", 90, 8, 6)) == [90, FEW, FEW]


def test_zero_is_a_number_under_ten() -> None:
    assert first(sessions("province", 80, 30, 0, 4)) == [80, 30, FEW, FEW]


def test_nine_is_hidden_and_ten_is_shown() -> None:
    assert first(sessions("province", 40, 10, 9, 9)) == [40, 10, FEW, FEW]


def test_small_numbers_that_other_tables_would_pin_take_one_more_with_them() -> None:
    # By "age" every row is shown, and rounding happens to lose nothing: the total is 100 and known to be.
    age = sessions("age", 14, 14, 14, 14, 44)
    assert first(sessions("setting", 60, 40, 0, 0, 0), age) == [60, HELD, FEW, FEW, FEW]


def test_where_sessions_are_hidden_girls_are_hidden_too() -> None:
    table = with_girls("province", (60, 240), (8, 30), (7, 25))
    assert first(table) == [60, FEW, FEW]
    assert second(table) == [240, HELD, HELD]


def test_few_girls_are_hidden_where_sessions_are_many() -> None:
    table = with_girls("province", (60, 240), (30, 90), (12, 4))
    assert first(table) == [60, 30, 10]
    assert second(table) == [240, HELD, FEW]


def test_girls_that_the_number_of_sessions_would_give_away_take_one_more_with_them() -> None:
    # Two groups of twenty newcomers each: from 181 girls one would know that there were nine sessions and more.
    table = with_girls("setting", (50, 100), (9, 180), (5, 3))
    shown = protect([table]).tables["setting"]
    assert shown["b"] == (FEW, HELD)
    assert shown["a"][0] == HELD


def test_a_total_under_ten_hides_everything() -> None:
    published = protect([with_girls("province", (6, 20), (3, 9)), with_girls("setting", (9, 29))])
    assert published.totals == (FEW, HELD)
    assert set(published.tables["province"].values()) == {(FEW, HELD)}


def test_few_girls_in_all_hide_every_number_of_girls_and_no_session() -> None:
    published = protect([with_girls("province", (40, 5), (20, 3))])
    assert published.totals == (60, FEW)
    assert list(published.tables["province"].values()) == [(40, FEW), (20, FEW)]


def test_a_column_that_no_row_can_protect_is_withheld_whole() -> None:
    # Nine and nine make eighteen: as "fewer than 10" both would be known.
    assert first(sessions("language", 9, 9)) == [HELD, HELD]


def test_tables_that_do_not_make_the_same_total_are_refused() -> None:
    with pytest.raises(ValueError, match="same totals"):
        protect([sessions("province", 60, 40), sessions("setting", 60, 41)])


def test_parts_of_a_hidden_row_are_hidden() -> None:
    assert protect_parts({"talk": 22, "check_out": 3}, HELD) == {"talk": HELD, "check_out": FEW}


def test_parts_of_a_shown_row_are_hidden_only_under_ten() -> None:
    assert protect_parts({"talk": 22, "check_out": 3}, 20) == {"talk": 20, "check_out": FEW}
