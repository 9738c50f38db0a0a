"""The preparation page: goals, theory, who not now, what to prepare, and what to do when a girl tells something."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from help_services.models import HelpService
from modules.models import ModulePage
from tests.modules.makers import facilitator, index_page, module_page, talk_step

pytestmark = [pytest.mark.django_db, pytest.mark.content]

TEXTS = {
    "goals_text": "Ze kent een grens.\nZe weet waar hulp is.",
    "theory_text": "Een hele cirkel.\nHet ontbrekende stuk.",
    "not_now_text": "Een meisje in crisis.",
    "youngest_text": "Geen foto in het gesprek.",
    "preparation_text": "Wees met twee.",
    "told_now_text": "Dank haar.",
    "told_today_text": "Bespreek het met je team.",
    "told_week_text": "Zoek haar nog eens op.",
    "may_text": "Je mag raad vragen.",
    "must_text": "Je moet handelen bij gevaar.",
}


@pytest.fixture
def fatima() -> Client:
    client = Client()
    client.force_login(facilitator())
    return client


def _module(**more: Any) -> ModulePage:
    return module_page([talk_step()], **{**TEXTS, **more})


def _read(client: Client, page: ModulePage, rest: str = "v1/prepare/") -> str:
    response = client.get(page.url + rest)
    assert response.status_code == 200
    html = response.content.decode()
    return html[html.index("<main") :]


def test_all_that_a_professional_needs_stands_there_in_one_order(fatima: Client) -> None:
    html = _read(fatima, _module(law_checked=date(2026, 11, 24)))
    said = [line for text in TEXTS.values() for line in text.splitlines()]
    places = [html.index(f">{line}<") for line in said]
    assert places == sorted(places)


def test_now_today_and_this_week_are_three_lists(fatima: Client) -> None:
    told = _read(fatima, _module()).partition('id="if-told"')[2]
    assert re.findall(r"<h3>(\w+(?: \w+)?)</h3>\s*<ol>", told) == ["Nu", "Vandaag", "Deze week"]


def test_the_law_stands_there_with_its_day(fatima: Client) -> None:
    html = _read(fatima, _module(law_checked=timezone.localdate()))
    day = re.search(r'class="law-day">([^<]+)<', html)
    assert day is not None
    assert str(timezone.localdate().year) in day[1]
    assert "<b>" not in html.partition('class="law-day"')[2].partition("</p>")[0]


@pytest.mark.parametrize("ago", [None, timedelta(days=181)])
def test_a_law_that_nobody_checked_for_half_a_year_says_so(fatima: Client, ago: timedelta | None) -> None:
    html = _read(fatima, _module(law_checked=timezone.localdate() - ago if ago else None))
    assert "<b>" in html.partition('class="law-day"')[2].partition("</p>")[0]


def test_a_check_in_the_future_is_refused() -> None:
    page = ModulePage(title="Grenzen", law_checked=timezone.localdate() + timedelta(days=1))
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert set(refused.value.message_dict) == {"law_checked"}


def test_the_numbers_come_from_the_help_services_and_follow_them_at_once(fatima: Client) -> None:
    page = _module()
    call_command("load_help_services", verbosity=0)
    assert "116 000" in _read(fatima, page).partition('id="if-told"')[2]
    HelpService.objects.filter(locale__language_code="nl", phone="116 000").first().delete()
    assert "116 000" not in _read(fatima, page).partition('id="if-told"')[2]


def test_what_is_empty_leaves_no_heading_behind(fatima: Client) -> None:
    html = _read(fatima, module_page([talk_step()]))
    for part in ("goals", "theory", "for-whom", "before", "if-told", "readiness"):
        assert f'id="{part}"' not in html
        assert f'href="#{part}"' not in html


def test_every_link_of_the_contents_leads_to_its_part(fatima: Client) -> None:
    html = _read(fatima, _module(readiness_text="Zijn we met twee?"))
    parts = re.findall(r'href="#([\w-]+)"', html)
    assert len(parts) == 7
    assert all(f'id="{part}"' in html for part in parts)


def test_the_module_leads_there_and_there_leads_back(fatima: Client) -> None:
    page = _module()
    assert f'href="{page.url}v1/prepare/"' in _read(fatima, page, "")
    assert f'href="{page.url}v1/"' in _read(fatima, page)


def test_only_who_may_use_the_training_reads_it() -> None:
    page = _module()
    assert Client().get(f"{page.url}v1/prepare/").status_code == 302
    assert "Dank haar" not in Client().get(f"{page.url}v1/prepare/", follow=True).text


def test_a_version_that_does_not_exist_has_no_preparation(fatima: Client) -> None:
    assert fatima.get(f"{_module().url}v9/prepare/").status_code == 404


def test_it_asks_few_queries_and_nothing_written_by_an_editor_is_html(fatima: Client) -> None:
    page = module_page([talk_step()], index_page(), goals_text="<b>Vet</b>", told_now_text="<script>")
    fatima.get(page.url)
    with CaptureQueriesContext(connection) as asked:
        html = _read(fatima, page)
    assert len(asked) <= 12
    assert "&lt;b&gt;Vet&lt;/b&gt;" in html
    assert "&lt;script&gt;" in html
