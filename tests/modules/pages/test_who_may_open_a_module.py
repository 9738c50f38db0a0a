"""One door to the training: the same permission in every language, for the list, a module, a version and its sheets."""

from typing import Any

import pytest
from django.test import Client
from wagtail import hooks
from wagtail.models import Page, Site

from modules.models import ModuleIndexPage, ModulePage
from modules.models.served import NotServedHere
from tests.modules.makers import person
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("module_4"), pytest.mark.content]

ADDRESSES = [
    "/nl/modules/",
    "/nl/modules/grenzen-en-weerbaarheid/",
    "/nl/modules/grenzen-en-weerbaarheid/v1/",
    "/nl/modules/grenzen-en-weerbaarheid/v1/print/",
    "/fr/modules/",
    "/fr/modules/limites-et-affirmation-de-soi/",
    "/fr/modules/limites-et-affirmation-de-soi/v1/",
    "/fr/modules/limites-et-affirmation-de-soi/v1/print/",
]
MAY_NOT = [None, "registration.decide_registration", "evaluation.read_figures", "evaluation.release_figures"]


def _signed_in(*permissions: str) -> Client:
    return sign_in(Client(), person("fatima", *permissions))


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_may_use_the_training_comes_in(address: str) -> None:
    assert _signed_in("modules.use_training").get(address).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_is_not_signed_in_is_sent_to_sign_in_and_back(address: str) -> None:
    response = Client().get(address + "?start=09:00")
    assert response.status_code == 302
    assert "/account/login/" in response["Location"]
    assert f"next={address}%3Fstart%3D09%3A00" in response["Location"]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("permission", MAY_NOT)
def test_who_is_signed_in_without_the_right_reads_what_to_do(address: str, permission: str | None) -> None:
    response = _signed_in(*([permission] if permission else [])).get(address)
    page = response.content.decode()
    assert response.status_code == 403
    assert f'href="/{address[1:3]}/registration/"' in page
    assert "Yara" not in page
    assert "Lina" not in page


@pytest.mark.parametrize("kind", [ModuleIndexPage, ModulePage])
def test_a_page_that_is_served_past_the_permission_refuses(rf: Any, kind: type[Page]) -> None:
    page = kind.objects.first()
    assert page is not None
    with pytest.raises(NotServedHere, match="before_serve_page"):
        page.serve(rf.get("/"))


def test_a_draft_without_an_answer_is_refused_and_not_shown_bare(rf: Any, monkeypatch: Any) -> None:
    page = ModulePage.objects.first()
    assert page is not None
    monkeypatch.setattr(hooks, "get_hooks", lambda _name: [])
    with pytest.raises(NotServedHere, match="serve_page_preview"):
        page.serve_preview(rf.get("/"), "")


def test_a_right_that_is_taken_away_is_gone_at_the_next_request() -> None:
    fatima = person("fatima", "modules.use_training")
    client = Client()
    client.force_login(fatima)
    assert client.get(ADDRESSES[1]).status_code == 200
    fatima.user_permissions.clear()
    assert client.get(ADDRESSES[1]).status_code == 403


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("permissions", [(), ("modules.use_training",)])
def test_no_cache_keeps_it_and_no_search_engine_lists_it(address: str, permissions: tuple[str, ...]) -> None:
    response = _signed_in(*permissions).get(address)
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_tab_says_nothing_to_who_passes_by(address: str) -> None:
    page = _signed_in("modules.use_training").get(address).content.decode()
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert title
    assert not any(word in title.casefold() for word in ("grens", "grenz", "limite", "module", "squad"))
    assert "icon-neutral" in page


def test_a_draft_is_not_there_for_anybody() -> None:
    page: Any = Site.objects.get(is_default_site=True).root_page.get_descendants().last().specific
    page.unpublish()
    assert _signed_in("modules.use_training").get(page.get_url() or ADDRESSES[1]).status_code == 404


@pytest.mark.parametrize("rest", ["", "v1/", "v1/prepare/", "v1/print/", "v1/print/kit/"])
def test_a_module_that_was_taken_off_is_not_found_at_any_of_its_addresses(rest: str) -> None:
    """A version has addresses of its own, which Wagtail's guard of a page that is not live never sees."""
    address = f"/nl/modules/grenzen-en-weerbaarheid/{rest}"
    fatima = _signed_in("modules.use_training")
    assert fatima.get(address).status_code == 200
    ModulePage.objects.get(slug="grenzen-en-weerbaarheid").unpublish()
    assert fatima.get(address).status_code == 404
