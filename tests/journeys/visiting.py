"""The visitors of the table come in by a browser, to pages that hold something for each of them."""

from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction
from django.test import Client
from playwright.sync_api import Page

import evaluation.demo
from evaluation.half_year import HalfYear
from facilitation.signals import session_reported
from registration.models import Registration
from squad.figures import release_figures


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
