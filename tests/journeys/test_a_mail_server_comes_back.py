"""A mail server that is down, then up: a registration stands, and each mail arrives later, once."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from squad.groups import MANAGERS
from squad.tick import tick
from tests.journeys import people
from tests.journeys.mail_server import MailServer, free_port

pytestmark = pytest.mark.database

LOTTE, KARIM = "lotte@huishorizon.example", "karim@atheneum.example"


@pytest.fixture
def port(settings: Any) -> int:
    """Where the site looks for its mail server; nobody answers there yet."""
    found = free_port()
    smtp = "django.core.mail.backends.smtp.EmailBackend"
    options = {"host": "127.0.0.1", "port": found, "timeout": 10}
    settings.MAILERS = {"default": {"BACKEND": smtp, "OPTIONS": options}}
    return found


def _ticks(first: datetime, hours: int) -> None:
    for hour in range(hours):
        assert tick(first + timedelta(hours=hour)) == []


def test_two_register_while_no_mail_server_answers_and_get_each_mail_once(
    open_browser: Any, port: int
) -> None:
    manager = people.make_staff("greet", MANAGERS)
    lotte, karim = open_browser("nl-BE"), open_browser("fr-BE")
    people.register(lotte, "nl", "Lotte", "Peeters", LOTTE)
    people.register(karim, "fr", "Karim", "Benali", KARIM)
    for page in (lotte, karim):
        assert page.url.endswith("/account/confirm-email/")
    now = timezone.now()
    _ticks(now, hours=2)  # still nobody there

    with MailServer(port) as server:
        _ticks(now + timedelta(hours=2), hours=3)
    assert sorted(letter["To"] for letter in server.got) == [KARIM, LOTTE]
    assert len({letter["Message-ID"] for letter in server.got}) == 2

    # the late letter still opens the door, and what is decided without a server arrives later too
    letter = next(letter for letter in server.got if letter["To"] == LOTTE)
    link = re.search(r"https?://\S+", letter.get_content())
    assert link is not None
    lotte.goto(link.group(0))
    lotte.click("main form button[type=submit]")
    greets = open_browser("nl-BE")
    people.sign_in(greets, "nl", "greet@childfocus.example", manager)
    people.approve(greets, "nl", "Lotte Peeters")
    decided = timezone.now()
    with MailServer(port) as server:
        _ticks(decided + timedelta(hours=1), hours=3)
    assert [(letter["To"], letter["Subject"]) for letter in server.got] == [(LOTTE, "Je account is open")]
    people.sign_in(lotte, "nl", LOTTE)
    assert lotte.goto("/nl/modules/").status == 200
