"""A release: of a closed half-year, once, with protected numbers only, and frozen."""

import json
from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from evaluation.half_year import HalfYear
from evaluation.models import Counter, Release
from evaluation.released_figures import DECLARED, Figures, FrozenTable
from evaluation.releases import AlreadyReleased, StillOpen, release, standings
from tests.evaluation.people import people
from tests.evaluation.reports import report, send

pytestmark = pytest.mark.django_db
SPRING = HalfYear(2026, 1)
LAST_EVENING = datetime(2026, 6, 30, 21, 30, tzinfo=UTC)
JULY = datetime(2026, 7, 3, 8, 0, tzinfo=UTC)


def rows_of(each: Release, table: str) -> dict[str, dict[str, object]]:
    """The frozen rows of a table, by code."""
    found = next(frozen for frozen in each.figures["tables"] if frozen["name"] == table)
    return {row["code"]: row for row in found["rows"]}


def test_an_open_half_year_is_refused_and_nothing_is_kept() -> None:
    with pytest.raises(StillOpen):
        release(SPRING, people(), LAST_EVENING)
    assert not Release.objects.exists()


def test_a_closed_one_is_released_with_its_day() -> None:
    made = release(SPRING, people(), JULY)
    assert (made.half_year, made.released_on) == ("2026-1", date(2026, 7, 3))


def test_a_second_release_is_refused_and_changes_nothing() -> None:
    send(*(report() for _session in range(12)))
    first = release(SPRING, people(), JULY)
    send(*(report() for _session in range(30)))
    with pytest.raises(AlreadyReleased):
        release(SPRING, people(approved=90), JULY)
    assert Release.objects.get().figures == first.figures


def test_who_was_slower_by_a_moment_is_refused_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def somebody_was_quicker(*_: object, **__: object) -> None:
        raise IntegrityError("UNIQUE constraint failed")

    monkeypatch.setattr(Release, "save", somebody_was_quicker)
    with pytest.raises(AlreadyReleased):
        release(SPRING, people(), JULY)


def test_a_report_that_comes_later_does_not_move_it() -> None:
    send(*(report() for _session in range(12)))
    before = release(SPRING, people(), JULY).figures
    send(*(report() for _session in range(30)))
    assert Release.objects.get().figures == before


def test_only_protected_numbers_are_stored() -> None:
    send(*(report(province="antwerp", first_timers=4) for _session in range(23)))
    send(*(report(province="namur", first_timers=3) for _session in range(7)))
    made = release(SPRING, people(), JULY)
    assert rows_of(made, "province")["namur"] == {"code": "namur", "sessions": "few", "girls": "held"}
    shown = [
        value
        for table in made.figures["tables"]
        for row in (*table["rows"], table["total"])
        for name, value in row.items()
        if name != "code"
    ]
    assert all(value in ("few", "held") or (value % 5 == 0 and value >= 10) for value in shown)
    assert "113" not in json.dumps(made.figures)  # 23 × 4 + 7 × 3 girls


def test_unknown_is_a_row_and_so_is_every_place_that_could_have_been_chosen() -> None:
    send(*(report(province=None) for _session in range(12)))
    province = rows_of(release(SPRING, people(), JULY), "province")
    assert province["unknown"]["sessions"] == 10
    assert len(province) == 12
    assert province["luxembourg"]["sessions"] == "few"


def test_version_is_crossed_with_nothing() -> None:
    send(*(report(version="v2") for _session in range(12)))
    made = release(SPRING, people(), JULY)
    assert rows_of(made, "version")["v2"]["sessions"] == 10
    for table in made.figures["tables"]:
        if table["name"] != "version":
            assert not any("v2" in row["code"] for row in table["rows"]), table["name"]


def test_sessions_whose_first_timers_are_unknown_are_counted_and_shown() -> None:
    send(*(report(first_timers=None) for _session in range(15)), *(report() for _session in range(20)))
    made = release(SPRING, people(), JULY)
    assert rows_of(made, "first_timers")["unknown"] == {"code": "unknown", "sessions": 15}
    assert rows_of(made, "total")["all"] == {"code": "all", "sessions": 35, "girls": 80}


def test_the_page_reads_the_sessions_without_a_number_and_not_those_with_one() -> None:
    send(*(report(first_timers=None) for _session in range(15)), *(report() for _session in range(20)))
    assert Figures(release(SPRING, people(), JULY)).unknown_first_timers.number == 15


def test_steps_are_counted_within_their_module_and_hidden_with_it() -> None:
    send(*(report(steps_done=["check_in", "talk"]) for _session in range(20)))
    send(*(report(module="trust", steps_done=["talk"]) for _session in range(4)))
    steps = rows_of(release(SPRING, people(), JULY), "steps")
    assert steps["boundaries:talk"]["sessions"] == "held", "the module itself is held with the one under 10"
    assert steps["trust:talk"]["sessions"] == "few"


def test_numbers_about_people_are_protected_like_all_others() -> None:
    made = release(SPRING, people(), JULY)
    assert rows_of(made, "registrations_state")["approved"]["registrations"] == 65
    assert rows_of(made, "registrations_state")["declined"]["registrations"] == "few"
    assert rows_of(made, "registrations_kind")["police"]["registrations"] == "few"
    assert rows_of(made, "approved")["approved"]["people"] == 65
    assert rows_of(made, "organisations") == {
        "residential": {"code": "residential", "organisations": 20},
        "other": {"code": "other", "organisations": 25},
    }


def test_a_registration_without_a_code_is_unknown_and_not_lost() -> None:
    handed_over = people()
    handed_over["province"]["antwerp"] -= 12
    province = rows_of(release(SPRING, handed_over, JULY), "registrations_province")
    assert province["unknown"]["registrations"] == 10


def test_the_words_of_open_lists_are_frozen_with_the_numbers() -> None:
    made = release(SPRING, people(), JULY)
    table = next(each for each in made.figures["tables"] if each["name"] == "registrations_state")
    assert table["words"]["approved"] == {"nl": "approved (nl)", "fr": "approved (fr)", "en": "approved (en)"}


def test_a_word_that_changed_since_leaves_a_released_row_its_own() -> None:
    table = FrozenTable(
        DECLARED["province"], {"rows": [], "words": {"antwerp": {"en": "antwerp and its harbour"}}}
    )
    with override("en"):
        assert table.label("antwerp") == "Antwerp and its harbour"
        assert table.label("namur") == "Namur"


def test_half_years_stand_from_the_first_counted_to_the_running_one() -> None:
    send(report(date(2025, 3, 1)))
    release(SPRING, people(), JULY)
    found = {
        str(each.half_year): (each.release is not None, each.is_closed and each.release is None)
        for each in standings(JULY)
    }
    assert found == {
        "2026-2": (False, False),
        "2026-1": (True, False),
        "2025-2": (False, True),
        "2025-1": (False, True),
    }


def test_the_list_of_half_years_costs_the_same_for_1_and_20_releases() -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            standings(datetime(2036, 7, 3, tzinfo=UTC))
        return len(asked)

    release(SPRING, people(), JULY)
    one = cost()
    half_year = SPRING
    for _more in range(19):
        half_year = half_year.next
        release(half_year, people(), datetime(2036, 7, 3, tzinfo=UTC))
    assert cost() == one == 2


def test_a_release_reads_the_counters_once() -> None:
    Counter.objects.bulk_create(
        Counter(half_year="2026-1", question="province", cell=f"place{number}", sessions=0, girls=0)
        for number in range(300)
    )
    with CaptureQueriesContext(connection) as asked:
        release(SPRING, people(), JULY)
    assert sum("evaluation_counter" in sql["sql"] for sql in asked) == 1
