"""Every page type behind a login under axe: professional, manager and evaluator, phone and desk, day and night."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import transaction
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page

import evaluation.demo
from evaluation.half_year import HalfYear
from facilitation.signals import session_reported
from registration.models import Registration
from squad.figures import release_figures
from tests.journeys.test_every_component_is_accessible import doubts
from tests.visitors.ten import visitors

MODULE = "/nl/modules/grenzen-en-weerbaarheid/"
SESSION = "/nl/session/boundaries/v2/"
PROFESSIONAL = [
    "/nl/modules/",
    f"{MODULE}v2/",
    f"{MODULE}v3/print/",
    "/fr/modules/limites-et-affirmation-de-soi/v2/",
    "/nl/session/boundaries/",
    *(f"{SESSION}{number}/?start=14:00" for number in (1, 4, 6)),
    *(f"{SESSION}{number}/group/" for number in range(1, 8)),
    "/nl/session/boundaries/v3/4/group/",
    f"{SESSION}report/",
    "/nl/registration/",
    "/nl/registration/correct/",
    "/nl/registration/withdraw/",
    "/nl/account/email/",
    "/nl/account/password/change/",
    "/nl/account/2fa/",
]
EVALUATOR = [
    "/nl/figures/",
    "/nl/figures/2026-1/",
    "/nl/figures/parliament/",
    "/fr/figures/parliament/",
    "/en/figures/parliament/",
]


def _released(now: datetime) -> None:
    for report in evaluation.demo.reports(now):
        with transaction.atomic():
            session_reported.send(sender=None, report=report)
    release_figures(HalfYear(2026, 1), now)


def _come_in(page: Page, site: str, client: Client) -> None:
    cookie = client.cookies["session"].value
    page.context.add_cookies(
        [{"name": "session", "value": cookie, "domain": urlsplit(site).hostname, "path": "/"}]
    )


def _wrong_on(page: Page, address: str) -> list[str]:
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 200, f"{address}: {answer.status}"
    result = Axe().run(page).response
    found = [f"{rule['id']}: {rule['nodes'][0]['target']}" for rule in result["violations"]] + doubts(result)
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        found.append("wider than the screen")
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_behind_the_door(open_browser: Any, site: str, width: int, scheme: Any) -> None:
    ten = visitors()
    _released(timezone.now())
    waiting = Registration.objects.get(user__first_name="Pending")
    queue = ["/nl/registration/queue/", f"/nl/registration/queue/{waiting.pk}/"]
    found: list[str] = []
    for name, addresses in {"approved": PROFESSIONAL, "manager": queue, "evaluator": EVALUATOR}.items():
        page: Page = open_browser(width=width)
        page.emulate_media(color_scheme=scheme)
        _come_in(page, site, ten[name])
        for address in addresses:
            found += [f"{address} {wrong}" for wrong in _wrong_on(page, address)]
    assert found == [], "\n".join(found)
