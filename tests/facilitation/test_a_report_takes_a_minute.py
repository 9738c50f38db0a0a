"""Sending a report: told once, kept nowhere, at most four a day, nothing typed is ever lost."""

import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.utils import timezone

from facilitation.reports import SessionReport
from facilitation.signals import session_reported
from modules.models import ModulePage
from tests.facilitation.makers import HOME, MARK, report, signed_in
from tests.modules.makers import person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("two_languages")]

FORM = f"{HOME}v2/report/"


@pytest.fixture
def told() -> Iterator[list[SessionReport]]:
    """What was told to whoever counts."""
    heard: list[SessionReport] = []

    def listen(sender: Any, report: SessionReport, **_: Any) -> None:
        heard.append(report)

    session_reported.connect(listen)
    yield heard
    session_reported.disconnect(listen)


def mark(number: int) -> str:
    return f"{MARK[:-2]}{number:02}"


def test_codes_and_numbers_are_told_with_module_version_and_language(told: list[SessionReport]) -> None:
    response = signed_in().post(FORM, report())
    assert response.status_code == 302
    (sent,) = told
    assert (str(sent.uuid), sent.module, sent.version, sent.language) == (MARK, "boundaries", "v2", "nl")
    assert sent.day == timezone.localdate()
    assert sent.answers["girls"] == 6
    assert sent.answers["first_timers"] == 4
    assert sent.answers["steps_done"] == ["check_in", "talk"]


def test_the_language_told_is_that_of_the_groups_screen(told: list[SessionReport]) -> None:
    signed_in().post(f"{FORM}?start=14:00&screen=fr", report())
    assert told[0].language == "fr"


def test_a_module_that_was_taken_off_during_the_session_is_reported_all_the_same(
    told: list[SessionReport],
) -> None:
    client = signed_in()
    for page in ModulePage.objects.filter(code="boundaries"):
        page.unpublish()
    assert client.get(HOME).status_code == 404
    assert client.get(FORM).status_code == 200
    assert client.post(FORM, report()).status_code == 302
    assert [each.module for each in told] == ["boundaries"]


def test_a_module_that_never_was_there_is_not_reported(told: list[SessionReport]) -> None:
    client = signed_in()
    ModulePage.objects.filter(code="boundaries").update(live=False, first_published_at=None)
    assert client.post(FORM, report()).status_code == 404
    assert told == []


def test_thanks_say_how_many_girls_were_counted_and_the_address_does_not() -> None:
    client = signed_in()
    address = client.post(FORM, report())["Location"]
    assert re.fullmatch(r"/nl/session/reported/\?n=[\w-]{24}", address)
    assert "no names" in client.get(address).text or "geen namen" in client.get(address).text
    assert "Six" in client.get(address).text or "Zes" in client.get(address).text


def test_when_the_number_is_unknown_thanks_say_no_more_than_that() -> None:
    client = signed_in()
    address = client.post(FORM, report(girls="unknown", first_timers="unknown"))["Location"]
    assert address == "/nl/session/reported/"
    assert client.get(address).status_code == 200


def test_sent_twice_is_the_same_thanks_and_one_of_the_four() -> None:
    client = signed_in()
    first, second = (client.post(FORM, report()) for _ in range(2))
    assert first.status_code == second.status_code == 302
    assert client.get(first["Location"]).text == client.get(second["Location"]).text
    for number in (1, 2, 3):
        assert client.post(FORM, report(uuid=mark(number))).status_code == 302
    assert client.post(FORM, report(uuid=mark(4))).status_code == 429


def test_the_fifth_is_refused_clearly_counted_nowhere_and_what_was_typed_stays(
    told: list[SessionReport],
) -> None:
    from evaluation.models import Receipt

    client = signed_in()
    for number in range(4):
        client.post(FORM, report(uuid=mark(number)))
    response = client.post(FORM, report(uuid=mark(9), province="namur"))
    assert response.status_code == 429
    assert '<option value="namur" selected' in response.text
    assert f'value="{mark(9)}"' in response.text
    assert Receipt.objects.count() == 4


def test_after_four_the_empty_form_is_not_offered_but_a_form_sent_again_still_gets_its_thanks() -> None:
    client = signed_in()
    for number in range(4):
        client.post(FORM, report(uuid=mark(number)))
    assert "<form class" not in client.get(FORM).text
    assert client.post(FORM, report(uuid=mark(3))).status_code == 302


def test_another_facilitator_has_four_of_her_own() -> None:
    client = signed_in()
    for number in range(4):
        client.post(FORM, report(uuid=mark(number)))
    other = signed_in(person("lotte", "modules.use_training"))
    assert other.post(FORM, report(uuid=mark(9))).status_code == 302


def test_above_twelve_is_asked_once_more_and_nothing_is_lost(told: list[SessionReport]) -> None:
    client = signed_in()
    many = report(girls="14", first_timers="3")
    asked = client.post(FORM, many)
    assert asked.status_code == 200
    assert 'name="many"' in asked.text
    assert '<option value="14" selected' in asked.text
    assert told == []
    assert client.post(FORM, many | {"many": "on"}).status_code == 302
    assert told[0].answers["girls"] == 14


def test_the_question_about_many_girls_is_not_there_before_it_is_needed() -> None:
    assert 'name="many"' not in signed_in().get(FORM).text


def test_a_mistake_keeps_what_was_typed_and_says_what_is_wrong_twice(told: list[SessionReport]) -> None:
    response = signed_in().post(FORM, report(first_timers="9", province="liege"))
    assert response.status_code == 200
    assert '<option value="liege" selected' in response.text
    assert 'href="#id_first_timers"' in response.text
    assert 'id="id_first_timers_error"' in response.text
    assert told == []


def test_when_counting_fails_nothing_is_counted_and_nothing_is_taken_of_the_four() -> None:
    def fail(sender: Any, **_: Any) -> None:
        raise RuntimeError("no")

    client = signed_in()
    session_reported.connect(fail)
    with pytest.raises(RuntimeError):
        client.post(FORM, report())
    session_reported.disconnect(fail)
    for number in range(4):
        assert client.post(FORM, report(uuid=mark(number))).status_code == 302


def test_every_form_has_a_mark_of_its_own() -> None:
    client = signed_in()
    marks = {re.findall(r'name="uuid" value="([\w-]{36})"', client.get(FORM).text)[0] for _ in range(3)}
    assert len(marks) == 3


def test_no_log_line_and_no_cache_entry_says_who_or_what(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    who = person("yasmina", "modules.use_training")
    keys: list[str] = []
    real = cache.add

    def add(key: str, *args: Any, **kwargs: Any) -> bool:
        keys.append(key)
        return real(key, *args, **kwargs)

    cache.add = add  # type: ignore[method-assign]
    try:
        signed_in(who).post(FORM, report())
    finally:
        del cache.add
    (key,) = [key for key in keys if key.startswith("reports-") and not key.startswith("reports-word-")]
    assert re.fullmatch(r"reports-[0-9a-f]{40}-0", key)
    lines = [record.getMessage() for record in caplog.records if record.name != "django.db.backends"]
    assert not [line for line in lines if "boundaries" in line or MARK in line or who.email in line]
