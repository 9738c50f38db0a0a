"""All modules in both versions and languages, walked in a browser as a girl with the sound off and as the facilitator.

By keys alone, in letters twice as large, without motion, on a desk and on a phone; what is looked at in each state says
`walking.py`. All of it takes half an hour, so it is walked only when asked for:
WALKS=1 .venv/bin/pytest tests/journeys/test_every_version_is_walked.py
"""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from modules.models import ModulePage
from modules.resolve import steps_for
from modules.starter_text import codes
from tests.journeys.proving import versions
from tests.journeys.starter import Stop, all_languages
from tests.journeys.walking import Walk
from tests.modules.makers import facilitator
from tests.signing_in import sign_in

pytestmark = [
    pytest.mark.usefixtures("own_media"),  # a film that comes whole cannot be sought
]
VERSIONS = [code for code in versions() if code != "v1"]


@pytest.fixture(scope="module")
def met() -> set[str]:
    """The kinds of screens that were looked at by night: each once."""
    return set()


def _page(open_browser: Any, site: str) -> Page:
    page: Page = open_browser()
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    return page


def _stops(module: ModulePage, version: str) -> list[Stop]:
    language = module.locale.language_code
    kinds = [step.kind for step in steps_for(module, version)]
    return [Stop(module.code, language, number, kind, version) for number, kind in enumerate(kinds, start=1)]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("language", all_languages())
def test_a_girl_with_the_sound_off_walks_it_by_keys(
    open_browser: Any, site: str, met: set[str], language: str, code: str, version: str
) -> None:
    module = ModulePage.objects.get(code=code, locale__language_code=language)
    walk = Walk(_page(open_browser, site), met)
    walk.group(_stops(module, version))
    print(f"{len(walk.states)} states, {walk.looks} under axe")
    assert walk.wrong == [], "\n".join(walk.wrong)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("language", all_languages())
def test_the_facilitator_walks_it_by_keys(
    open_browser: Any, site: str, met: set[str], language: str, code: str, version: str
) -> None:
    module = ModulePage.objects.get(code=code, locale__language_code=language)
    walk = Walk(_page(open_browser, site), met)
    walk.facilitator(str(module.url), _stops(module, version))
    print(f"{len(walk.states)} states, {walk.looks} under axe")
    assert walk.wrong == [], "\n".join(walk.wrong)
