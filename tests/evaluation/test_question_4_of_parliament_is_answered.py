"""The page for the minister: full sentences that stay true when a number is hidden."""

import re
from datetime import UTC, date, datetime
from html import unescape

import pytest
from django.test import Client
from django.utils.translation import override

from evaluation.half_year import HalfYear
from evaluation.models import Release
from evaluation.overall import Overall
from evaluation.parliament import answer, unknowns
from evaluation.releases import release
from tests.evaluation.people import people
from tests.evaluation.reports import report, send

NEW_YEAR = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)


def said() -> str:
    """The answer in English, without tags."""
    with override("en"):
        return re.sub(r"<[^>]+>", "", unescape(" ".join(answer(Overall.read()))))


def test_it_gives_the_numbers_as_at_least(spring: Release) -> None:
    assert "On 30 June 2026, at least 45 different organisations had an approved professional." in said()
    assert "At least 20 of them are residential youth care." in said()
    assert "On that day, at least 65 professionals were approved: they may use the tool." in said()
    assert "From 1 January 2026 to 30 June 2026, facilitators reported at least 45 group sessions." in said()
    assert "In them, at least 185 girls took part in the tool for the first time." in said()


def test_it_never_says_that_an_organisation_uses_the_tool(spring: Release) -> None:
    assert "Whether an organisation with an approved professional also uses the tool is not known." in said()
    assert not re.search(r"organisations (that )?use\b", said())


def test_it_says_that_findings_are_not_measured(spring: Release) -> None:
    assert "The main findings are not measured yet." in said()


def test_without_a_release_it_says_so(db: None) -> None:
    assert said() == "No figures have been released yet. A half-year can be released when it is over."


def test_small_numbers_get_sentences_of_their_own(db: None) -> None:
    send(*(report(date(2026, 3, 1)) for _session in range(4)))
    few = people(
        state=(1, 6, 0, 0, 0), background=(7, 0, 0, 0, 0, 0), province=(7, 0, 0, 0, 0, 0), kind=(7, 0, 0, 0)
    )
    release(
        HalfYear(2026, 1),
        {**few, "approved": 6, "organisations": 5, "residential_organisations": 3},
        NEW_YEAR,
    )
    assert "fewer than 10 different organisations had an approved professional" in said()
    assert "Fewer than 10 of them are residential youth care." in said()
    assert "fewer than 10 professionals were approved" in said()
    assert "facilitators reported fewer than 10 group sessions" in said()
    assert "How many girls took part in the tool for the first time is not shown." in said()
    assert not re.search(r"at least \d", said())


def test_a_part_that_would_give_the_rest_away_is_not_shown(db: None) -> None:
    release(HalfYear(2026, 1), people(organisations=24, residential=20), NEW_YEAR)
    assert "at least 20 different organisations" in said()
    assert (
        "How many of them are residential youth care is not shown: it would give away a number under 10."
        in said()
    )


def test_half_years_are_added_and_those_under_ten_are_named(spring: Release) -> None:
    send(*(report(date(2026, 9, 1)) for _session in range(4)))
    release(HalfYear(2026, 2), people(), NEW_YEAR)
    assert (
        "From 1 January 2026 to 31 December 2026, facilitators reported at least 45 group sessions." in said()
    )
    assert "Half-years with fewer than 10 sessions are not added: second half of 2026." in said()


def test_a_gap_between_half_years_is_told(spring: Release) -> None:
    send(*(report(date(2025, 3, 1)) for _session in range(14)))
    release(HalfYear(2025, 1), people(), NEW_YEAR)
    with override("en"):
        assert unknowns(Overall.read())[-1].why == "Not released: second half of 2025."


def test_what_is_not_known_is_told_with_its_reason(spring: Release) -> None:
    with override("en"):
        found = unknowns(Overall.read())
    assert len(found) == 4
    assert all(unknown.what and unknown.why.endswith(".") for unknown in found)


def test_the_page_holds_question_answer_reasons_definitions_and_half_years(
    els: Client, spring: Release
) -> None:
    page = els.get("/en/figures/parliament/").content.decode()
    assert page.count("<h2") == 4
    assert "How many youth-care facilities" in page or "how many youth-care facilities" in page
    assert "<b>45</b> different organisations" in page
    assert "Organisations with an approved professional" in page
    assert "First half of 2026, released on 3 July 2026" in page


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_days_are_written_as_the_language_writes_them(spring: Release, language: str) -> None:
    with override(language):
        half_year = HalfYear(2026, 1)
        assert half_year.first_day == {"nl": "1 januari 2026", "fr": "1er janvier 2026"}[language]
        assert half_year.last_day == {"nl": "30 juni 2026", "fr": "30 juin 2026"}[language]
