"""Who walks, and which way: every version of every module in every language, in a tab that is signed in."""

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from modules.models import ModulePage
from modules.sessions.steps import steps_for
from modules.starter.text import codes
from tests.journeys.proving import versions
from tests.journeys.starter import Stop, all_languages
from tests.modules.makers import facilitator
from tests.signing_in import sign_in

VERSIONS = [
    (language, code, v) for language in all_languages() for code in codes() for v in versions() if v != "v1"
]
every_version = pytest.mark.parametrize(
    ("language", "code", "version"), VERSIONS, ids=map("-".join, VERSIONS)
)


def module_of(code: str, language: str) -> ModulePage:
    """A module of the starter content in a language."""
    return ModulePage.objects.get(code=code, locale__language_code=language)


def signed_in(open_browser: Any, site: str) -> Page:
    """A new browser of somebody who may use the training."""
    page: Page = open_browser()
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    return page


def stops(module: ModulePage, version: str) -> list[Stop]:
    """The steps of a version, in its own order."""
    language = module.locale.language_code
    kinds = [step.kind for step in steps_for(module, version)]
    return [Stop(module.code, language, number, kind, version) for number, kind in enumerate(kinds, start=1)]
