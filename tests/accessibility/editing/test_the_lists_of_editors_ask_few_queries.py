"""Each list about versions asks the database as often for many rows as for few."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accessibility.models import HardWord, Override, SignOff
from modules.models import ModulePage, Recording, Signing
from squad.groups import EDITORS, ensure_groups
from tests.accessibility.makers import adaptation, audience, two_steps
from tests.modules.makers import module_page, person
from tests.modules.sessions.signings import silent_film
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.content]
SNIPPETS = "wagtailsnippets_accessibility_{}:list"
FEW, MANY = 3, 12


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def emma() -> Client:
    ensure_groups()
    who = person("emma")
    who.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), who)


@pytest.fixture
def first() -> ModulePage:
    return module_page(two_steps("nl"))


def grow(first: ModulePage, numbers: range) -> None:
    """A module with a version for each number; a sign-off, an exception, a hard word, a voice and signs."""
    film = silent_film()
    for number in numbers:
        name = f"m{number}"
        page = module_page(two_steps("nl"), index=first.get_parent().specific, slug=name, code=name)
        of = audience(f"v{number}", f"key-{number}")
        version = adaptation(page, of)
        SignOff.objects.create(adaptation=version, kind="expert", role="mediator", month=date(2026, 3, 1))
        Override.objects.create(
            page=page, audience=of, rule=9, mark=name, reason="De film komt.", asked_on=date(2026, 3, 1)
        )
        HardWord.objects.create(term=f"woord{number}", explanation="Een woord.", language="nl")
        for on in (page, first):
            said = f"Tekst {number} van {name}"
            Recording.objects.create(page=on, words=said, language="nl", file=f"voices/{on.pk}-{number}.m4a")
            Signing.objects.create(page=on, words=said, film=film, signer="deaf", agreed=True)


def asked(emma: Client, address: str) -> tuple[int, int, str]:
    """Queries as usual, queries right after an edit, and the page."""
    emma.get(address)  # what a process asks once
    cache.clear()
    with CaptureQueriesContext(connection) as cold:
        emma.get(address)
    with CaptureQueriesContext(connection) as warm:
        answer = emma.get(address)
    assert answer.status_code == 200
    return len(warm), len(cold), answer.text


def test_no_list_asks_more_for_many_rows_than_for_few(emma: Client, first: ModulePage) -> None:
    addresses = [
        reverse("modules_state"),
        *(reverse(SNIPPETS.format(name)) for name in ("signoff", "override", "hardword")),
        *(reverse(name) for name in ("voices", "signs")),
        *(reverse(f"{name}_of_version", args=[first.pk, "v1"]) for name in ("voices", "signs")),
    ]
    grow(first, range(2, 2 + FEW))
    few = {address: asked(emma, address) for address in addresses}
    grow(first, range(2 + FEW, 2 + MANY))
    many = {address: asked(emma, address) for address in addresses}

    assert [one for one in addresses if len(many[one][2]) <= len(few[one][2])] == []
    assert {one: many[one][:2] for one in addresses} == {one: few[one][:2] for one in addresses}
