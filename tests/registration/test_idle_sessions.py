"""A session ends two hours after its last use, and using it costs a write once in ten minutes."""

from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from registration.models import User
from tests.registration.people import PASSWORD

OWN = "/nl/registration/"


class Clock:
    """The clock of the server, in the hands of a test."""

    def __init__(self) -> None:
        self.start = timezone.now()
        self.minutes = 0.0

    def now(self) -> object:
        return self.start + timedelta(minutes=self.minutes)

    def time(self) -> float:
        return self.start.timestamp() + self.minutes * 60


@pytest.fixture
def clock() -> Iterator[Clock]:
    held = Clock()
    with (
        patch("django.contrib.sessions.backends.base.timezone.now", held.now),
        patch("registration.idle.time.time", held.time),
    ):
        yield held


@pytest.fixture
def browser(lotte: User, clock: Clock) -> Client:
    client = Client()
    client.post("/nl/account/login/", {"login": lotte.email, "password": PASSWORD})
    client.get(OWN)
    return client


def is_in(client: Client) -> bool:
    return client.get(OWN).status_code == 200


def writes(client: Client) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert is_in(client)
    return sum(query["sql"].startswith(("UPDATE", "INSERT")) for query in queries)


def test_it_is_open_just_before_two_hours_and_closed_after(browser: Client, clock: Clock) -> None:
    clock.minutes = 119
    assert is_in(browser)
    clock.minutes = 119 + 121
    assert not is_in(browser)


def test_use_keeps_it_open(browser: Client, clock: Clock) -> None:
    for hour in range(1, 9):
        clock.minutes = hour * 60
        assert is_in(browser)


def test_it_is_written_once_in_ten_minutes(browser: Client, clock: Clock) -> None:
    written = []
    for minute in range(1, 41):
        clock.minutes = minute
        written.append(writes(browser))
    assert sum(written) == 4


def test_the_cookie_goes_with_the_browser(browser: Client) -> None:
    from django.conf import settings

    assert browser.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == ""


@pytest.mark.django_db
def test_a_visitor_who_is_not_signed_in_gets_no_session(client: Client) -> None:
    client.get("/nl/account/login/")
    assert Session.objects.count() == 0
