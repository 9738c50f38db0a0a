"""A facilitator prepares in ten minutes: times, words to say, what to watch for, where help is."""

import re
from dataclasses import replace
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from wagtail import hooks

from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.models.versions import Version
from modules.sessions.steps import Adapted, Step
from modules.signals import module_opened
from tests.modules.makers import facilitator

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("module_4"), pytest.mark.content]

PAGE = "/nl/modules/grenzen-en-weerbaarheid/"


@pytest.fixture
def client() -> Client:
    call_command("load_help_services", verbosity=0)
    Adaptation.objects.all().delete()  # the versions of these tests are their own
    client = Client()
    client.force_login(facilitator())
    return client


def _read(client: Client, address: str = PAGE) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def _versions(_page: ModulePage) -> list[Version]:
    return [Version("v2", "Slechthorende meisjes")]


def _adapted(advised_by: str = "") -> Any:
    def adapt(_page: ModulePage, version: str, steps: list[Step]) -> list[Step]:
        assert version == "v2"
        return [
            replace(steps[0], adapted=Adapted("Eerst kijken.", "Liplezen kost tijd.", advised_by)),
            *steps[1:],
        ]

    return adapt


def test_the_run_sheet_adds_minutes_into_clock_times(client: Client) -> None:
    html = _read(client)
    assert html.count('<time datetime="14:') == 6
    assert '<time datetime="15:09">' in html


def test_another_start_moves_every_time_without_scripts(client: Client) -> None:
    html = _read(client, PAGE + "?start=09:30")
    assert '<time datetime="09:30">' in html
    assert '<time datetime="10:39">' in html
    assert 'value="09:30"' in html


def test_what_is_no_start_time_is_taken_for_the_usual_one(client: Client) -> None:
    assert '<time datetime="14:00">' in _read(client, PAGE + "?start=<b>")


def test_every_step_has_its_words_its_notes_and_what_the_group_sees(client: Client) -> None:
    html = _read(client)
    page = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    for step in page.steps:
        assert step.value["say"][0] in html
        assert step.value["group_heading"] in html
    assert html.count('class="step"') == 7


def test_what_to_do_when_a_girl_tells_something_and_whom_to_ask_is_on_the_page(client: Client) -> None:
    html = _read(client)
    assert 'href="#if-told"' in html
    assert 'id="if-told"' in html
    assert "116 000" in html.partition("module-help")[2]


def test_without_other_versions_there_is_nothing_to_choose(client: Client) -> None:
    assert "data-versions" not in _read(client)


def test_a_version_is_chosen_by_a_link_whose_address_is_a_neutral_code(client: Client) -> None:
    with hooks.register_temporarily("module_versions", _versions):
        html = _read(client, PAGE + "v2/")
    assert f'<a href="{PAGE}v2/" data-version="v2" aria-current="true">Slechthorende meisjes</a>' in html
    assert f'<a href="{PAGE}v1/" data-version="v1">' in html


@pytest.mark.parametrize("rest", ["v9/", "v0/", "v01/", "v1/steps/", "v2/print/x/", "roma/", "v1/print/v2/"])
def test_a_version_that_does_not_exist_is_not_there(client: Client, rest: str) -> None:
    with hooks.register_temporarily("module_versions", _versions):
        assert client.get(PAGE + rest).status_code == 404


def test_an_adapted_step_says_what_why_and_that_nobody_advised_yet(client: Client) -> None:
    with (
        hooks.register_temporarily("module_versions", _versions),
        hooks.register_temporarily("adapt_module_steps", _adapted(), order=1000),
    ):
        html = _read(client, PAGE + "v2/")
    note = html.partition('class="adapted"')[2].partition("</section>")[0]
    assert "Eerst kijken." in note
    assert "Liplezen kost tijd." in note
    assert '<dd class="none">' in note


def test_who_advised_is_named(client: Client) -> None:
    with (
        hooks.register_temporarily("module_versions", _versions),
        hooks.register_temporarily("adapt_module_steps", _adapted("Doof Vlaanderen"), order=1000),
    ):
        note = _read(client, PAGE + "v2/").partition('class="adapted"')[2].partition("</section>")[0]
    assert "Doof Vlaanderen" in note
    assert 'class="none"' not in note


def test_opening_a_module_tells_its_code_language_and_version_and_not_who(client: Client) -> None:
    told: list[dict[str, Any]] = []

    def hear(**said: Any) -> None:
        told.append(said)

    module_opened.connect(hear)
    _read(client, PAGE + "v1/")
    client.get("/fr/modules/limites-et-affirmation-de-soi/")
    module_opened.disconnect(hear)
    assert [(said["code"], said["language"], said["version"]) for said in told] == [
        ("boundaries", "nl", "v1"),
        ("boundaries", "fr", "v1"),
    ]
    assert {key for said in told for key in said} == {"signal", "sender", "code", "language", "version"}


def test_a_refused_visitor_opens_nothing(client: Client) -> None:
    told: list[Any] = []

    def hear(**said: Any) -> None:
        told.append(said)

    module_opened.connect(hear)
    Client().get(PAGE)
    module_opened.disconnect(hear)
    assert told == []


def test_the_sheets_hold_the_run_sheet_and_a_twin_of_every_step(client: Client) -> None:
    html = _read(client, PAGE + "v1/print/")
    assert html.count('<section class="a4') == 18
    assert set(re.findall(r"Module 4, \w+ (\d)", html)) == set("1234567")


def test_the_sheets_name_no_version(client: Client) -> None:
    with hooks.register_temporarily("module_versions", _versions):
        html = _read(client, PAGE + "v2/print/")
    sheets = html.partition('class="sheets"')[2]
    assert "Slechthorend" not in sheets
    assert "v2" not in sheets


def test_nothing_on_the_page_is_written_into_the_page_itself(client: Client) -> None:
    for address in (PAGE, PAGE + "v1/print/"):
        html = _read(client, address)
        assert " style=" not in html
        assert "<style" not in html
        assert " onclick=" not in html


def test_the_language_switch_keeps_the_version(client: Client) -> None:
    assert "/fr/modules/limites-et-affirmation-de-soi/v1/" in _read(client, PAGE + "v1/")


def test_the_list_shows_live_modules_in_the_order_of_their_numbers(client: Client) -> None:
    html = _read(client, "/nl/modules/")
    assert f'href="{PAGE}"' in html
    ModulePage.objects.get(code="boundaries", locale__language_code="nl").unpublish()
    assert PAGE not in _read(client, "/nl/modules/")
