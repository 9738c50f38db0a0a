"""60, 75 or 90 minutes: the page, the sheets and the session follow, and say what falls away or does not fit."""

import re

import pytest
from django.test import Client

from modules.models import ModulePage
from modules.sessions.sheet import sheet_of
from modules.sessions.steps import steps_for
from tests.modules.makers import facilitator, module_page, talk_step

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.fixture
def fatima() -> Client:
    client = Client()
    client.force_login(facilitator())
    return client


def _module(*minutes: int) -> ModulePage:
    return module_page([talk_step(f"Stap van {length}", length) for length in minutes])


def _times(html: str) -> list[str]:
    return re.findall(r'<time datetime="([\d:]+)">', html)


def test_as_written_it_says_nothing_about_fitting(fatima: Client) -> None:
    html = fatima.get(_module(30, 30).url).text
    assert 'class="fit"' not in html


def test_at_sixty_it_says_by_how_much_it_is_too_long_and_what_could_be_smaller(fatima: Client) -> None:
    page = _module(30, 30, 15)
    html = fatima.get(f"{page.url}v1/?start=09:30&length=60").text
    note = html.partition('class="fit"')[2].partition("</div>")[0]
    assert "15 min" in note
    assert "Stap van 30 <small>10 min" in note
    assert _times(html)[:3] == ["09:30", "10:00", "10:30"]
    assert '<option value="60" selected>' in html


def test_at_ninety_the_times_move_with_the_breathing_space(fatima: Client) -> None:
    html = fatima.get(f"{_module(30, 20, 20).url}v1/?length=90").text
    assert _times(html)[:3] == ["14:00", "14:37", "15:04"]


def test_the_sheets_follow_too(fatima: Client) -> None:
    page = _module(30, 20, 20)
    html = fatima.get(f"{page.url}v1/?start=09:30&length=90").text
    assert f'href="{page.url}v1/print/?start=09:30&amp;length=90"' in html
    assert _times(fatima.get(f"{page.url}v1/print/?start=09:30&length=90").text)[:2] == ["09:30", "10:07"]


@pytest.mark.parametrize("length", ["", "61", "<b>", "-60"])
def test_what_is_no_length_is_left_alone(fatima: Client, length: str) -> None:
    html = fatima.get(f"{_module(30, 20).url}v1/?length={length}").text
    assert _times(html)[:2] == ["14:00", "14:30"]
    assert "<b>&" not in html


def test_a_step_that_may_fall_away_does_and_the_others_are_numbered_anew() -> None:
    page = module_page([talk_step("Een", 30), talk_step("Twee", 10, need="can"), talk_step("Drie", 25)])
    sheet = sheet_of(steps_for(page, "v1"), 60)
    assert [(step.position, step.title) for step in sheet.steps] == [(1, "Een"), (2, "Drie")]
    assert [step.title for step in sheet.fallen] == ["Twee"]
    assert sheet.minutes == [33, 27]
    assert sheet.says_something


def test_the_page_names_what_falls_away_and_leaves_it_out(fatima: Client) -> None:
    page = module_page([talk_step("Een", 45), talk_step("Twee", 20, need="safe"), talk_step("Drie", 15)])
    html = fatima.get(f"{page.url}v1/?length=60").text
    assert "Twee <small>20 min" in html.partition('class="fit"')[2].partition("</div>")[0]
    assert html.count('class="step"') == 2
    assert "2. Drie" in html
