"""Other rooms read help lines from the cache; a changed number shows at once."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from help_services.lines import HelpLine, first_line, lines
from help_services.models import Serves
from tests.help_services.makers import service

pytestmark = pytest.mark.django_db


def test_the_second_reader_asks_no_query(django_assert_num_queries: Any) -> None:
    service()
    lines("nl")
    with django_assert_num_queries(0):
        assert [line.name for line in lines("nl")] == ["Awel"]


def test_the_number_of_queries_does_not_grow_with_the_list() -> None:
    counts = []
    for more in (3, 300):
        for number in range(more):
            service(f"Dienst {number:03}")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            lines("nl")
        counts.append(len(asked))
    assert counts == [1, 1]


def test_a_changed_number_shows_at_once() -> None:
    awel = service()
    lines("nl")
    awel.phone = "103"
    awel.save()
    assert [line.phone for line in lines("nl")] == ["103"]


def test_a_service_taken_away_is_gone_at_once() -> None:
    awel = service()
    lines("nl")
    awel.delete()
    assert lines("nl") == []


def test_a_language_has_its_own_list() -> None:
    service("Awel", "nl")
    service("Écoute-Enfants", "fr")
    assert [line.name for line in lines("fr")] == ["Écoute-Enfants"]


def test_a_reader_who_is_slow_does_not_keep_what_was_there_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """She reads the rows, an editor saves, and only then she keeps what she read."""
    awel = service()

    def while_an_editor_saves(line: HelpLine) -> HelpLine:
        monkeypatch.undo()
        awel.phone = "103"
        awel.save()
        return line

    monkeypatch.setattr("help_services.lines.whole_numbers", while_an_editor_saves)
    assert [line.phone for line in lines("nl")] == ["102"]
    assert [line.phone for line in lines("nl")] == ["103"]


def test_the_bar_names_the_first_line_for_girls_that_has_a_number() -> None:
    service("Noodnummer", emergency=True, phone="112", order=1)
    service("Payoke", serves=Serves.PROFESSIONALS, order=2)
    service("JAC", phone="", order=3)
    service("Child Focus", phone="116 000", cost="gratis", hours="dag en nacht", order=4)
    line = first_line("nl")
    assert line is not None
    assert (line.name, line.phone, line.label) == ("Child Focus", "116 000", "gratis, dag en nacht")


def test_an_empty_list_has_no_first_line() -> None:
    assert first_line("nl") is None


def test_a_phone_number_is_an_address_that_rings() -> None:
    service("Payoke", phone="+32 3  201 16 90")
    (line,) = lines("nl")
    assert line.phone == "+32 3 201 16 90"
    assert line.phone_href == "tel:+3232011690"


def test_a_number_in_a_sentence_does_not_break() -> None:
    service(when_busy="Bel 116 000.")
    assert lines("nl")[0].when_busy == "Bel 116\N{NO-BREAK SPACE}000."
