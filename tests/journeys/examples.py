"""A module of one step of each kind that the picker has an example of, and where its steps stand."""

from collections.abc import Callable

from django.test import Client
from playwright.sync_api import Page

from modules.models import ModuleIndexPage
from modules.starter.text import read_examples
from tests.modules.makers import facilitator, module_page
from tests.signing_in import sign_in

Open = Callable[..., Page]
KINDS = sorted(read_examples("nl"))


def address_of(kind: str) -> str:
    """The group's screen at the example of a kind."""
    return f"/nl/session/examples/v1/{KINDS.index(kind) + 1}/group/"


def make_examples() -> str:
    """Makes the module and somebody who may see it; gives her session."""
    index = ModuleIndexPage.objects.get(locale__language_code="nl")
    steps = [read_examples("nl")[kind] for kind in KINDS]
    module_page(steps, index, title="Voorbeelden", slug="voorbeelden", code="examples", number=1)
    session: str = sign_in(Client(), facilitator()).cookies["session"].value
    return session
