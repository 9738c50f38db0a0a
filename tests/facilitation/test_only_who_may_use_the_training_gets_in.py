"""Every address of a session asks the one permission, and nothing that comes back is stored."""

import pytest
from django.contrib.sessions.models import Session as StoredSession
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from facilitation.access import training
from tests.facilitation.makers import HOME, report, signed_in
from tests.modules.makers import facilitator, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("two_languages"), pytest.mark.content]

ADDRESSES = [
    HOME,
    f"{HOME}v1/1/?start=14:00",
    f"{HOME}v1/1/group/",
    f"{HOME}v1/report/",
    "/nl/session/reported/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_is_not_signed_in_is_asked_to_and_comes_back(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 302
    assert response["Location"].startswith("/nl/account/login/?next=/nl/session/")


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("permission", [None, "registration.decide_registration", "evaluation.read_figures"])
def test_who_holds_another_permission_or_none_is_refused(address: str, permission: str | None) -> None:
    other = signed_in(person("mila", *([permission] if permission else [])))
    assert other.get(address).status_code == 403
    assert other.post(address, report()).status_code == 403


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_may_gets_a_page_that_no_cache_and_no_search_engine_keeps(address: str) -> None:
    response = signed_in().get(address)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert "<title>" in response.text
    assert "Grenzen" not in response.text.partition("</title>")[0]


@pytest.mark.parametrize(
    "address",
    [
        "/nl/session/nothing/",
        f"{HOME}v1/0/",
        f"{HOME}v1/8/",
        f"{HOME}v9/1/",
        f"{HOME}roma/1/",
        f"{HOME}v9/report/",
    ],
)
def test_what_does_not_exist_is_not_found(address: str) -> None:
    assert signed_in().get(address).status_code == 404


def test_a_module_that_is_not_there_in_a_language_says_so_and_offers_the_others() -> None:
    response = signed_in().get("/en/session/boundaries/v2/1/group/")
    assert response.status_code == 404
    assert 'href="/nl/session/boundaries/"' in response.text
    assert 'href="/fr/session/boundaries/"' in response.text
    assert 'lang="en"' in response.text
    assert "Inchecken" not in response.text


def test_the_guard_itself_makes_what_a_view_answers_private() -> None:
    """Whatever else on the way says so too: a view of this room is private because it is behind this guard."""

    @training
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse("Step 3", headers={"Cache-Control": "public"})

    request = RequestFactory().get(HOME)
    request.user = facilitator()
    response = view(request)
    assert response.content == b"Step 3"
    assert {"no-store", "private"} <= set(response["Cache-Control"].split(", "))
    assert "noindex" in response["X-Robots-Tag"]


def stored() -> list[set[str]]:
    """Which words Django's sessions hold."""
    return [set(row.get_decoded()) for row in StoredSession.objects.all()]


def test_a_session_leaves_nothing_in_djangos_session() -> None:
    client = signed_in()
    client.get("/nl/help/")  # a session is renewed by any page
    before = stored()
    assert len(before) == 1
    for address in ADDRESSES:
        client.get(address)
    client.post(f"{HOME}v2/report/", report())
    assert stored() == before
