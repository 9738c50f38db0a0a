"""Every kind of page that has an address under axe: each visitor's own, phone and desk, day and night."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import transaction
from django.test import Client
from django.urls import resolve
from django.utils import timezone
from django.utils.translation import override
from playwright.sync_api import Page

import evaluation.demo
from evaluation.half_year import HalfYear
from facilitation.signals import session_reported
from registration.models import Registration
from squad.figures import release_figures
from tests.journeys.axe import wrong_on
from tests.journeys.every_page import NO_PAGE, ON_THE_WAY, PAGES, status_of
from tests.journeys.proving import Proving
from tests.visitors.table import ADDRESSES
from tests.visitors.ten import visitors


def release(now: datetime) -> None:
    """The demo's reports are taken in, and their first half-year is released."""
    for report in evaluation.demo.reports(now):
        with transaction.atomic():
            session_reported.send(sender=None, report=report)
    release_figures(HalfYear(2026, 1), now)


def come_in(page: Page, site: str, client: Client) -> None:
    """The browser of `page` becomes the one in which `client` is signed in."""
    if "session" in client.cookies:
        cookie = client.cookies["session"].value
        host = urlsplit(site).hostname
        page.context.add_cookies([{"name": "session", "value": cookie, "domain": host, "path": "/"}])


def cases() -> dict[str, int]:
    """The numbers that the manager's addresses need."""
    return {
        name: Registration.objects.get(user__first_name=person).pk
        for name, person in {"waiting": "Pending", "suspended": "Suspended"}.items()
    }


def test_no_address_with_a_page_is_left_out() -> None:
    walked = set()
    with override("nl"):
        for line in (line for lines in PAGES.values() for line in lines if line.startswith("/nl/")):
            path = status_of(line)[0].partition("?")[0].format(waiting=1, suspended=2)
            walked.add(resolve(path).route)
    wanted = {text.replace("/^", "/") for text in set(ADDRESSES) - NO_PAGE}  # as the resolver writes a route
    assert walked | ON_THE_WAY == wanted


@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        pytest.param(320, "light", marks=pytest.mark.proof),
        pytest.param(1280, "dark", marks=pytest.mark.proof),
        (320, "dark"),
        (1280, "light"),
    ],
)
def test_axe_finds_nothing_on_any_page(
    open_browser: Any, site: str, proves: Proving, width: int, scheme: Any
) -> None:
    ten = visitors()
    release(timezone.now())
    numbers = cases()
    found: list[str] = []
    for name, lines in PAGES.items():
        page: Page = open_browser(width=width)
        page.emulate_media(color_scheme=scheme)
        come_in(page, site, ten[name])
        for address, status in map(status_of, lines):
            answer = page.goto(address.format(**numbers))
            assert answer is not None
            assert answer.status == status, f"{name} at {address}: {answer.status}"
            found += [f"{name} at {address}: {wrong}" for wrong in wrong_on(page)]
    assert found == [], "\n".join(found)
    if width == 320:  # for the statement, a page counts once
        proves.checked("axe_pages", sum(map(len, PAGES.values())))
