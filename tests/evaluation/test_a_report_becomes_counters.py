"""A report is turned into counters in the transaction that brings it, once, in two statements."""

from datetime import date

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from evaluation.counting import DISK
from evaluation.intake import NotInOneTransaction, cells_of, take_in
from evaluation.models import Counter, Receipt
from evaluation.questions import questions
from tests.evaluation.reports import AUTUMN, report, send

pytestmark = pytest.mark.django_db


def counted(question: str, cell: str, half_year: str = "2026-1") -> tuple[int, int]:
    """Sessions and girls in one cell; nothing there is (0, 0)."""
    row = Counter.objects.filter(half_year=half_year, question=question, cell=cell).first()
    return (row.sessions, row.girls) if row else (0, 0)


def test_one_session_and_its_first_timers_are_counted_under_every_question() -> None:
    send(report())
    assert counted("total", "all") == (1, 4)
    assert counted("module", "boundaries") == (1, 4)
    assert counted("version", "v1") == (1, 4)
    assert counted("language", "nl") == (1, 4)
    assert counted("province", "antwerp") == (1, 4)
    assert counted("setting", "residential") == (1, 4)
    assert counted("age_band", "14_15") == (1, 4)
    assert counted("girls_language", "nl") == (1, 4)
    assert counted("medium", "screen") == (1, 4)


def test_a_session_in_a_language_that_the_training_is_seldom_in_is_counted_too() -> None:
    send(report(language="en"), report(language="nl"))
    assert counted("language", "en") == (1, 4)
    assert counted("total", "all") == (2, 8)


def test_girls_reached_are_first_timers_and_never_the_size_of_the_group() -> None:
    send(report(girls=8, first_timers=0))
    assert counted("total", "all") == (1, 0)


def test_each_step_done_counts_one_session_and_no_girls() -> None:
    send(report(steps_done=["check_in", "placing", "placing"]))
    assert counted("steps", "boundaries:check_in") == (1, 0)
    assert counted("steps", "boundaries:placing") == (1, 0)
    assert counted("steps", "boundaries:check_out") == (0, 0)


def test_unknown_is_a_cell_like_any_other() -> None:
    nothing = dict.fromkeys(
        ("province", "setting", "girls", "first_timers", "age_band", "girls_language", "medium")
    )
    send(report(**nothing, steps_done=None))
    for name in ("province", "setting", "age_band", "girls_language", "medium"):
        assert counted(name, "unknown") == (1, 0), name
    assert counted("steps", "boundaries:unknown") == (1, 0)
    assert counted("first_timers", "unknown") == (1, 0)
    assert counted("total", "all") == (1, 0)


def test_no_first_timers_is_known_and_not_the_same_as_unknown() -> None:
    send(report(first_timers=0))
    assert counted("first_timers", "known") == (1, 0)
    assert counted("first_timers", "unknown") == (0, 0)


def test_to_know_no_step_beside_a_step_is_to_know_the_step() -> None:
    send(report(steps_done=["unknown", "talk"]))
    assert counted("steps", "boundaries:talk") == (1, 0)
    assert counted("steps", "boundaries:unknown") == (0, 0)


def test_a_report_sent_twice_counts_once() -> None:
    send(report(number=7))
    send(report(number=7))
    send(report(number=7, province="limburg"))
    assert counted("total", "all") == (1, 4)
    assert counted("province", "limburg") == (0, 0)


def test_the_room_of_sessions_hears_whether_a_report_was_new() -> None:
    assert take_in(None, report(number=7)) is True
    assert take_in(None, report(number=7)) is False


def test_two_reports_add_up() -> None:
    send(report(first_timers=4))
    send(report(first_timers=3))
    assert counted("total", "all") == (2, 7)


def test_the_day_of_the_session_says_which_half_year() -> None:
    send(report(date(2026, 6, 30)))
    send(report(date(2026, 7, 1)))
    send(report(AUTUMN))
    assert counted("total", "all", "2026-1") == (1, 4)
    assert counted("total", "all", "2026-2") == (2, 8)


def test_it_costs_two_statements_besides_the_transaction() -> None:
    send(report())
    with CaptureQueriesContext(connection) as asked:
        send(report(steps_done=["check_in", "ground_rules", "talk", "placing", "statements", "check_out"]))
    on_postgresql = connection.vendor == "postgresql"  # where one that awaits the disk follows the commit
    between = ["WITH"] if on_postgresql else ["INSERT", "INSERT"]
    assert [sql["sql"].split()[0] for sql in asked] == ["SAVEPOINT", *between, "RELEASE"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("times", [1, 2])
def test_on_postgresql_nobody_is_told_before_the_disk_has_it(times: int) -> None:
    """Also of a report sent twice: the first may be counted and not yet on the disk."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite answers a commit when the disk has it")
    for _time in range(times):
        with CaptureQueriesContext(connection) as asked:
            send(report(number=7))
    said = [sql["sql"] for sql in asked]
    assert said[-1] == DISK
    assert [sql.split()[0] for sql in said] == ["BEGIN", "WITH", "COMMIT", "SELECT"]
    assert counted("total", "all") == (1, 4)
    with connection.cursor() as cursor:
        cursor.execute("SHOW synchronous_commit")
        assert cursor.fetchone() == ("on",)


def test_all_writers_touch_cells_in_one_order_so_that_none_locks_another_out() -> None:
    one = [
        cell[:3] for cell in cells_of(report(province="antwerp", steps_done=["talk", "placing", "check_in"]))
    ]
    other = [
        cell[:3]
        for cell in cells_of(report(province="namur", language="fr", steps_done=["check_in", "talk"]))
    ]
    assert [cell for cell in one if cell in other] == [cell for cell in other if cell in one]
    assert len(one) == len(set(one))


def test_every_question_that_adds_up_counts_a_session_exactly_once() -> None:
    names = [name for _half_year, name, *_rest in cells_of(report())]
    for question in questions():
        if question.adds_up:
            assert names.count(question.name) == 1, question.name


@pytest.mark.parametrize(
    "wrong",
    [
        {"province": "atlantis"},
        {"province": ["antwerp"]},
        {"setting": "Home De Vlinder"},
        {"first_timers": 21},
        {"first_timers": -1},
        {"first_timers": "four"},
        {"steps_done": "talk"},
        {"steps_done": ["talk", "Nadia"]},
        {"language": "de"},
    ],
)
def test_an_answer_that_no_list_knows_is_refused_and_nothing_is_kept(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"is not one of|must be"):
        send(report(**wrong))
    assert not Counter.objects.exists()
    assert not Receipt.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_receiver_that_fails_afterwards_undoes_the_receipt_and_the_counters() -> None:
    def fails_afterwards() -> None:
        with transaction.atomic():
            take_in(None, report())
            raise RuntimeError("the disk is full")

    with pytest.raises(RuntimeError, match="the disk is full"):
        fails_afterwards()
    assert not Counter.objects.exists()
    assert not Receipt.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_report_outside_a_transaction_is_refused() -> None:
    with pytest.raises(NotInOneTransaction):
        take_in(None, report())
