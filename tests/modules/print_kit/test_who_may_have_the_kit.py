"""The kit asks the one permission, is kept by no cache of others, and its name says nothing."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from modules.models import ModulePage
from modules.pages import print_kit as serving
from modules.pages.print_kit import step_of
from tests.modules.makers import facilitator, module_page, person, talk_step
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("module_4"), pytest.mark.content]
NL = "/nl/modules/grenzen-en-weerbaarheid/"
FR = "/fr/modules/limites-et-affirmation-de-soi/"
ADDRESSES = [f"{page}{rest}" for page in (NL, FR) for rest in ("v1/print/kit/", "v3/print/step-4/")]


@pytest.fixture(autouse=True)
def sheets_set(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What Typst was asked to set."""
    set_for: list[str] = []
    real = serving.set_pdf
    monkeypatch.setattr(serving, "set_pdf", lambda data: set_for.append(data) or real(data))
    return set_for


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_may_use_the_training_gets_it_and_nobody_keeps_it(address: str) -> None:
    response = sign_in(Client(), facilitator()).get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF-")
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_is_not_signed_in_is_sent_to_sign_in(address: str, sheets_set: list[str]) -> None:
    response = Client().get(address)
    assert response.status_code == 302
    assert "/account/login/" in response["Location"]
    assert sheets_set == []


@pytest.mark.parametrize("permission", [None, "registration.decide_registration", "evaluation.read_figures"])
def test_who_may_not_use_the_training_is_refused_before_anything_is_read(
    permission: str | None, sheets_set: list[str]
) -> None:
    client = sign_in(Client(), person("fatima", *([permission] if permission else [])))
    response = client.get(ADDRESSES[0])
    assert response.status_code == 403
    assert not response.content.startswith(b"%PDF-")
    assert sheets_set == []


def test_the_name_of_the_file_says_numbers_and_a_code() -> None:
    client = sign_in(Client(), facilitator())
    assert client.get(ADDRESSES[0])["Content-Disposition"] == 'inline; filename="4-v1-nl.pdf"'
    assert client.get(ADDRESSES[3])["Content-Disposition"] == 'inline; filename="4-v3-fr-4.pdf"'


@pytest.mark.parametrize(
    "rest",
    [
        "v9/print/kit/",
        "v1/print/step-99/",
        "v1/print/step-0/",
        "v1/print/x/",
        "v1/print/step-1-2/",
    ],
)
def test_what_is_not_there_is_not_there(rest: str) -> None:
    assert sign_in(Client(), facilitator()).get(NL + rest).status_code == 404


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("kit", 0),
        ("step-3", 3),
        ("step-", None),
        ("step-0", None),
        ("3", None),
        ("step--3", None),
        ("step-३", None),
    ],
)
def test_the_address_names_the_kit_or_a_step(name: str, number: int | None) -> None:
    assert step_of(name) == number


def test_it_is_set_once_and_again_when_a_word_changes(sheets_set: list[str]) -> None:
    client = sign_in(Client(), facilitator())
    client.get(ADDRESSES[0])
    client.get(ADDRESSES[0])
    assert len(sheets_set) == 1
    page = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    page.steps[0].value["title"] = "Aankomen"
    page.save_revision().publish()
    client.get(ADDRESSES[0])
    assert len(sheets_set) == 2


@pytest.mark.parametrize("own", ["?start=09:30", "?length=60"])
def test_a_time_of_her_own_is_kept_nowhere(sheets_set: list[str], own: str) -> None:
    client = sign_in(Client(), facilitator())
    client.get(ADDRESSES[0] + own)
    client.get(ADDRESSES[0] + own)
    assert len(sheets_set) == 2
    assert not [key for key in cache._cache if "kit:" in key]  # type: ignore[attr-defined]


def test_the_page_and_the_sheets_lead_to_it_in_one_click() -> None:
    client = sign_in(Client(), facilitator())
    for address in (f"{NL}v3/", f"{NL}v3/print/"):
        assert f'href="{NL}v3/print/kit/"' in client.get(address).content.decode()
    page = client.get(f"{NL}v3/").content.decode()
    assert f'href="{NL}v3/print/step-7/"' in page


def test_a_shorter_session_prints_its_own_sheets() -> None:
    client = sign_in(Client(), facilitator())
    page: Any = client.get(f"{NL}v1/?length=60").content.decode()
    assert "print/kit/?length=60" in page
    assert client.get(f"{NL}v1/print/kit/?length=60").status_code == 200


def test_a_draft_has_no_sheets_for_anybody() -> None:
    page = module_page(
        [talk_step()], index=ModulePage.objects.first().get_parent().specific, code="trust", slug="vertrouwen"
    )  # type: ignore[union-attr]
    page.unpublish()
    assert sign_in(Client(), facilitator()).get("/nl/modules/vertrouwen/v1/print/kit/").status_code == 404
