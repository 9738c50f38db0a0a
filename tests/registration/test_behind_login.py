"""Pages behind a login are not kept by a cache and not listed by a search engine; signing out empties the browser."""

import pytest
from django.test import Client

from registration.models import User
from tests.registration.people import PASSWORD, case, signed_in


@pytest.mark.parametrize(
    "path",
    [
        "",
        "correct/",
        "withdraw/",
        "data/",
        "../account/email/",
        "../account/password/change/",
        "../account/2fa/",
        "../account/logout/",
        "../does-not-exist/",
    ],
)
def test_nothing_of_a_person_is_kept_or_listed(lotte: User, path: str) -> None:
    response = signed_in(lotte).get(f"/nl/registration/{path}".replace("/registration/../", "/"))
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow, noarchive"


def test_nor_of_the_queue(greet: User, karim: User) -> None:
    for path in ("", f"{case(karim).pk}/"):
        response = signed_in(greet).get(f"/nl/registration/queue/{path}")
        assert response.headers["Cache-Control"] == "private, no-store"
        assert "icon-neutral" in response.content.decode()


@pytest.mark.django_db
def test_a_page_for_everybody_may_be_kept(client: Client) -> None:
    response = client.get("/nl/registration/code-of-conduct/2026-11/")
    assert "X-Robots-Tag" not in response.headers
    assert "no-store" not in response.headers.get("Cache-Control", "")


def test_signing_out_empties_the_browser(lotte: User) -> None:
    client = signed_in(lotte)
    response = client.post("/nl/account/logout/")
    assert response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert client.get("/nl/registration/").status_code == 302


def test_so_does_removing_the_account(lotte: User) -> None:
    response = signed_in(lotte).post("/nl/registration/withdraw/", {"password": PASSWORD})
    assert response.headers["Clear-Site-Data"] == '"cache", "storage"'


def test_no_other_page_empties_it(lotte: User) -> None:
    client = signed_in(lotte)
    assert "Clear-Site-Data" not in client.get("/nl/registration/").headers
    assert "Clear-Site-Data" not in client.get("/nl/account/logout/").headers


def test_opening_the_page_signs_nobody_out(lotte: User) -> None:
    client = signed_in(lotte)
    client.get("/nl/account/logout/")
    assert client.get("/nl/registration/").status_code == 200
