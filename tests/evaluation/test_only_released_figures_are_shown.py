"""The pages of figures: for who may read them, and never a number that was not released."""

import re
from datetime import UTC, date, datetime
from html import unescape

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from evaluation.access import reads_figures
from evaluation.half_year import HalfYear
from evaluation.models import Release
from evaluation.releases import release
from registration.models import User
from tests.evaluation.people import people
from tests.evaluation.reports import SPRING, Clock, report, send

PAGES = ["figures/", "figures/2026-1/", "figures/parliament/", "figures/2026-1/province.csv"]
AUTUMN = date(2026, 9, 3)


def text_of(client: Client, path: str) -> str:
    """What a page says, without its tags, each space one space."""
    response = client.get(path)
    assert response.status_code == 200, path
    main = response.content.decode().split("<main", 1)[1].split("</main>", 1)[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main)))


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_the_evaluator_reads_them_and_nothing_is_stored(
    els: Client, spring: Release, language: str, page: str
) -> None:
    response = els.get(f"/{language}/{page}")
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]


def test_the_guard_itself_lets_nothing_be_stored_whoever_else_says_so(els: Client) -> None:
    request = RequestFactory().get("/en/figures/")
    request.user = User.objects.get(email="els@steering.example")
    response = reads_figures(lambda _request: HttpResponse("figures"))(request)
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("page", PAGES)
def test_an_approved_professional_is_refused(nadia: Client, spring: Release, page: str) -> None:
    assert nadia.get(f"/en/{page}").status_code == 403


@pytest.mark.parametrize("page", PAGES)
def test_who_is_not_signed_in_is_led_to_sign_in(client: Client, spring: Release, page: str) -> None:
    response = client.get(f"/en/{page}")
    assert response.status_code == 302
    assert response["Location"].startswith("/en/account/login/?next=")


@pytest.mark.parametrize("page", PAGES)
def test_they_can_only_be_read(els: Client, spring: Release, page: str) -> None:
    assert els.post(f"/en/{page}").status_code == 405


def test_the_tab_says_figures_and_nothing_of_girls(els: Client, spring: Release) -> None:
    page = els.get("/en/figures/2026-1/").content.decode()
    title = re.search(r"<title>(.*?)</title>", page)
    assert title
    assert title[1] == "Figures · Squad"
    assert "icon-neutral" in page


def test_a_language_that_a_module_is_seldom_in_has_a_row_where_it_was_counted(els: Client) -> None:
    send(*(report(day=day, language="nl") for day in (SPRING, AUTUMN) for _session in range(20)))
    send(*(report(day=AUTUMN, language="en") for _session in range(20)))
    for half_year, code in ((HalfYear(2026, 1), "spring"), (HalfYear(2026, 2), "autumn")):
        release(half_year, people(), datetime(2027, 1, 4, tzinfo=UTC))
        rows = text_of(els, f"/nl/figures/{half_year.code}/")
        assert ("Engels 20" in rows) is (code == "autumn"), code


def test_a_half_year_shows_rounded_numbers_and_hides_those_under_ten(els: Client, spring: Release) -> None:
    page = text_of(els, "/en/figures/2026-1/")
    assert "Antwerp 20 90" in page
    assert "Namur Fewer than 10 Not shown" in page
    assert "Unknown Fewer than 10 Not shown" in page
    assert "Total, at least 45 185" in page
    assert not re.search(r"\b(23|47|188|92)\b", page), "no true number"


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "Minder dan 10"), ("fr", "Moins de 10"), ("en", "Fewer than 10")]
)
def test_a_hidden_number_is_below_ten_in_each_language(
    els: Client, spring: Release, language: str, words: str
) -> None:
    page = els.get(f"/{language}/figures/2026-1/").content.decode()
    boxes = re.findall(r'<li class="no-number">.*?<span class="few">(.*?)</span>', page, re.DOTALL)
    assert words in boxes


def test_each_table_stands_beside_its_definition_its_chart_and_its_file(els: Client, spring: Release) -> None:
    page = els.get("/en/figures/2026-1/").content.decode()
    for table in spring.figures["tables"]:
        if table["name"] != "total":
            section = page.split(f'id="{table["name"]}"', 1)[1].split("</section>", 1)[0]
            assert 'class="define"' in section
            assert 'class="bars"' in section
            assert "<table>" in section
            assert f"/en/figures/2026-1/{table['name']}.csv" in section


def test_a_hidden_number_has_words_and_not_only_a_pattern(els: Client, spring: Release) -> None:
    page = els.get("/en/figures/2026-1/").content.decode()
    for box in re.findall(r'<li class="no-number">(.*?)</li>', page, re.DOTALL):
        assert re.search(r'<span class="few">(Fewer than 10|Not shown)</span>', box)


def test_no_style_is_written_into_the_pages(els: Client, spring: Release) -> None:
    for page in PAGES[:3]:
        assert "style=" not in els.get(f"/en/{page}").content.decode()


def test_a_half_year_that_is_not_released_has_no_page(els: Client, spring: Release) -> None:
    assert els.get("/en/figures/2025-2/").status_code == 404
    assert els.get("/en/figures/2025-2/province.csv").status_code == 404


@pytest.mark.parametrize("address", ["figures/2026-3/", "figures/1999-1/", "figures/2026-1/people.csv"])
def test_an_address_that_is_none_has_no_page(els: Client, spring: Release, address: str) -> None:
    assert els.get(f"/en/{address}").status_code == 404


def test_the_overview_does_not_move_while_reports_come_in(
    els: Client, spring: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evaluation.views.timezone", Clock(datetime(2026, 10, 1, 8, 0, tzinfo=UTC)))
    before = text_of(els, "/en/figures/")
    send(*(report(AUTUMN) for _session in range(40)))
    assert text_of(els, "/en/figures/") == before
    assert "Still open: it can be released after 31 December 2026." in before


def test_the_button_stands_beside_a_half_year_that_is_over(
    els: Client, spring: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    send(*(report(AUTUMN) for _session in range(40)))
    monkeypatch.setattr("evaluation.views.timezone", Clock(datetime(2027, 1, 4, 8, 0, tzinfo=UTC)))
    page = els.get("/en/figures/").content.decode()
    assert "Release the figures: second half of 2026" in page
    assert "Release the figures: first half of 2026" not in page
    assert not re.search(r"\b160\b", page), "forty sessions with 160 girls are seen by nobody yet"


@pytest.mark.parametrize("page", ["figures/", "figures/2026-1/", "figures/parliament/"])
def test_a_page_costs_the_same_for_1_and_20_releases(els: Client, spring: Release, page: str) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert els.get(f"/en/{page}").status_code == 200
        return len(asked)

    cost()  # what the shell keeps is asked once
    one = cost()
    half_year = HalfYear(2026, 1)
    for _more in range(19):
        half_year = half_year.next
        release(half_year, people(), datetime(2037, 1, 4, tzinfo=UTC))
    assert cost() == one


def test_no_page_reads_a_counter(els: Client, spring: Release) -> None:
    with CaptureQueriesContext(connection) as asked:
        for page in PAGES[1:]:
            els.get(f"/en/{page}")
    assert not [sql for sql in asked if "evaluation_counter" in sql["sql"]]
