"""Is this group ready? Questions with boxes and advice, readable without scripts; nothing is sent, kept or closed."""

import re

import pytest
from django.test import Client

from tests.modules.makers import facilitator, module_page, talk_step

pytestmark = [pytest.mark.django_db, pytest.mark.content]

QUESTIONS = "Zijn we met twee?\nDeden we eerst de vier andere modules?"


@pytest.fixture
def fatima() -> Client:
    client = Client()
    client.force_login(facilitator())
    return client


def _main(client: Client, address: str) -> str:
    html = client.get(address).text
    return html[html.index("<main") :]


@pytest.mark.parametrize("rest", ["", "v1/", "v1/prepare/"])
def test_it_comes_before_everything_else(fatima: Client, rest: str) -> None:
    page = module_page([talk_step()], readiness_text=QUESTIONS, goals_text="Ze kent een grens.")
    html = _main(fatima, page.url + rest)
    assert html.index('id="readiness"') < html.index("Ze kent een grens.")
    assert html.count('type="checkbox"') == 2


def test_a_module_without_questions_has_no_check(fatima: Client) -> None:
    html = fatima.get(module_page([talk_step()]).url).text
    assert "readiness" not in html


def test_the_boxes_cannot_be_sent_anywhere(fatima: Client) -> None:
    html = _main(fatima, module_page([talk_step()], readiness_text=QUESTIONS).url)
    check = html.partition("data-readiness")[2].partition("</section>")[0]
    assert "<form" not in check
    assert " name=" not in check
    assert check.count('autocomplete="off"') == 2


def test_without_scripts_every_advice_can_be_read(fatima: Client) -> None:
    html = _main(fatima, module_page([talk_step()], readiness_text=QUESTIONS).url)
    shown = re.findall(r'data-open="(\w+)">', html)
    assert shown == ["none", "few", "many"]


def test_it_is_no_lock(fatima: Client) -> None:
    page = module_page([talk_step("Wat doen ze?")], readiness_text=QUESTIONS)
    html = _main(fatima, page.url)
    assert "Wat doen ze?" in html
    assert "disabled" not in html
    assert f"/session/{page.code}/" in html
