"""The facilitator's view: notes, clock times, the way on, and help one tap away; all of it without scripts."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from modules.models import ModulePage
from modules.sessions.steps import steps_for
from tests.facilitation.makers import HOME, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("two_languages"), pytest.mark.content]


def test_she_reads_what_to_say_what_to_watch_for_and_what_the_group_sees(dutch: ModulePage) -> None:
    step = steps_for(dutch, "v1")[3]
    text = signed_in().get(f"{HOME}v1/4/?start=14:00").text
    for words in (step.title, step.value["goal"], step.value["group_heading"], *step.value["say"]):
        assert words in text
    assert list(step.value["watch_for"])[1] in text
    assert text.index("voice") < text.index('class="watch"') < text.index('class="sees"')


def test_the_clock_times_follow_from_the_start_and_travel_along() -> None:
    text = signed_in().get(f"{HOME}v1/4/?start=9:05").text
    assert re.findall(r'<time datetime="([\d:]+)">', text)[:3] == ["09:05", "09:10", "09:16"]
    assert text.count("?start=09:05") >= 9
    assert "start=9:05" not in text


def test_previous_next_and_every_step_can_be_reached_without_scripts() -> None:
    client = signed_in()
    text = client.get(f"{HOME}v2/4/?start=14:00").text
    assert f'rel="prev" href="{HOME}v2/3/?start=14:00"' in text
    assert f'rel="next" href="{HOME}v2/5/?start=14:00"' in text
    for number in range(1, 8):
        assert f'href="{HOME}v2/{number}/?start=14:00" data-step="{number}"' in text
    first, last = client.get(f"{HOME}v2/1/?start=14:00").text, client.get(f"{HOME}v2/7/?start=14:00").text
    assert 'rel="prev"' not in first
    assert 'rel="next"' not in last
    assert f'href="{HOME}v2/report/?start=14:00"' in last


def test_what_to_do_when_a_girl_tells_something_and_help_are_one_tap_away() -> None:
    text = signed_in().get(f"{HOME}v1/2/?start=14:00").text
    assert 'href="#told"' in text
    assert 'id="told"' in text
    assert "Onderzoek niets." in text
    assert 'href="/nl/help/" data-help' in text


def test_an_adapted_step_says_what_and_why_and_that_nobody_advised_yet(dutch: ModulePage) -> None:
    client = signed_in()
    adapted = steps_for(dutch, "v2")[3].adapted
    assert adapted is not None
    text = client.get(f"{HOME}v2/4/?start=14:00").text
    assert adapted.what in text
    assert adapted.why in text
    assert 'class="none"' in text
    assert 'class="adapted"' not in client.get(f"{HOME}v2/3/?start=14:00").text


def test_the_version_stands_there_by_its_code_and_never_by_its_name() -> None:
    client = signed_in()
    for version, names in (("v2", ["lechthorend", "hard_of_hearing"]), ("v3", ["Roma", "roma"])):
        for number in range(1, 8):
            text = client.get(f"{HOME}{version}/{number}/?start=14:00").text
            assert f'<span class="code">{version}</span>' in text
            assert not any(name in text for name in names), number


@pytest.mark.parametrize("query", ["", "?start=", "?start=25:00", "?start=soon"])
def test_without_a_start_the_plan_begins_this_step_now(monkeypatch: pytest.MonkeyPatch, query: str) -> None:
    now = datetime(2026, 11, 25, 15, 2, tzinfo=ZoneInfo("Europe/Brussels"))
    monkeypatch.setattr(timezone, "localtime", lambda *_: now)
    client = signed_in()
    response = client.get(f"{HOME}v1/4/{query}")
    assert response.status_code == 302
    text = client.get(response["Location"]).text
    assert '<time datetime="15:02">15:02</time><span><b>4. ' in text


def test_a_step_asks_as_many_queries_at_the_first_as_at_the_last(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = signed_in()
    client.get(f"{HOME}v2/1/?start=14:00")
    for number in (1, 7):
        with django_assert_max_num_queries(15):
            client.get(f"{HOME}v2/{number}/?start=14:00&screen=fr")
        with django_assert_max_num_queries(5):  # drawn for anybody before, at another time
            assert "15:40" in client.get(f"{HOME}v2/{number}/?start=15:40&screen=fr").text
