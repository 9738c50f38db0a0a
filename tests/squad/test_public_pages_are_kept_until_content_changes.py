"""The cache of public pages: no query when warm, an edit at the next request, nothing of one visitor in it."""

import gzip
import re
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from help_services.models import HelpService
from home.models import HomePage, InformationPage, SafetySettings
from squad import cache_version, public_cache

PATHS = ["/nl/", "/fr/help/", "/en/privacy/", "/nl/hoe-het-werkt/"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]


@pytest.mark.parametrize("path", PATHS)
def test_a_warm_page_asks_no_query(client: Client, path: str, django_assert_num_queries: Any) -> None:
    first = client.get(path)
    with django_assert_num_queries(0):
        again = client.get(path)
    assert again.content == first.content
    assert dict(again.headers) == dict(first.headers)


def test_an_edit_shows_at_the_next_request(client: Client) -> None:
    client.get("/nl/")
    page = HomePage.objects.get(locale__language_code="nl")
    page.headline = "Een nieuwe zin."
    page.save_revision().publish()
    assert "Een nieuwe zin." in client.get("/nl/").content.decode()


def test_a_draft_shows_nowhere_and_makes_nothing_old(client: Client) -> None:
    client.get("/nl/")
    version = cache_version.CONTENT.now()
    page = HomePage.objects.get(locale__language_code="nl")
    page.headline = "Nog niet."
    page.save_revision()
    assert cache_version.CONTENT.now() == version
    assert "Nog niet." not in client.get("/nl/").content.decode()


def test_a_page_taken_off_line_is_gone_at_the_next_request(client: Client) -> None:
    client.get("/nl/privacy/")
    InformationPage.objects.get(locale__language_code="nl", purpose="privacy").unpublish()
    assert client.get("/nl/privacy/").status_code == 404


def test_a_deleted_page_leaves_the_foot_of_the_others(client: Client) -> None:
    assert "/nl/contact/" in client.get("/nl/").content.decode()
    InformationPage.objects.get(locale__language_code="nl", purpose="contact").delete()
    assert "/nl/contact/" not in client.get("/nl/").content.decode()


def test_a_new_slug_is_in_the_links_of_other_pages(client: Client) -> None:
    client.get("/nl/")
    page = InformationPage.objects.get(locale__language_code="nl", purpose="contact")
    page.slug = "schrijf-ons"
    page.save_revision().publish()
    assert "/nl/schrijf-ons/" in client.get("/nl/").content.decode()


def test_a_new_phone_number_and_a_new_exit_are_on_every_page(client: Client) -> None:
    for path in PATHS:
        client.get(path)
    for line in HelpService.objects.filter(name="Child Focus"):
        line.phone = "116 111"
        line.save()
    safety = SafetySettings.load()
    safety.exit_nl = safety.exit_fr = safety.exit_en = "https://weather.example/"
    safety.save()
    for path in PATHS:
        page = client.get(path).content.decode()
        assert "116 111" in page
        assert 'href="https://weather.example/"' in page


@pytest.mark.parametrize("path", PATHS)
def test_nothing_kept_holds_a_token_a_nonce_or_a_cookie(client: Client, path: str) -> None:
    client.get(path)
    kept = [page for key, page in public_cache._pages.items() if key[2] == path]
    assert kept
    for page in kept:
        assert gzip.decompress(page.zipped.body) == page.plain.body
        body = page.plain.body.decode()
        assert "csrf" not in body.lower()
        assert "nonce" not in body
        for form in (page.plain, page.zipped):
            names = {name.lower() for name, _value in form.headers}
            assert "set-cookie" not in names
            assert "content-security-policy" in names
            assert not any("nonce-" in value for _name, value in form.headers)


def test_who_is_signed_in_gets_her_own_page_and_leaves_nothing_behind(client: Client) -> None:
    an = get_user_model().objects.create_user(email="an@squad.example", password="an an an an an")
    client.force_login(an)
    before = set(public_cache._pages)
    hers = client.get("/nl/").content.decode()
    assert "/nl/account/logout/" in hers
    assert set(public_cache._pages) == before
    somebody = Client().get("/nl/").content.decode()
    assert "/nl/account/logout/" not in somebody
    assert "an@squad.example" not in somebody


def test_who_is_signed_in_is_not_served_what_others_get(client: Client) -> None:
    Client().get("/nl/")
    client.force_login(get_user_model().objects.create_user(email="an@squad.example", password="an an an an"))
    response = client.get("/nl/")
    assert "/nl/account/logout/" in response.content.decode()
    assert "public" not in response.headers.get("Cache-Control", "")


def test_who_has_a_message_waiting_is_not_served_a_page_without_it(client: Client) -> None:
    client.get("/nl/")
    client.cookies["messages"] = "something"
    assert public_cache.key_of(client.get("/nl/").wsgi_request) is None


def test_a_query_that_means_nothing_is_the_same_page_and_is_kept_nowhere(client: Client) -> None:
    public_cache._pages.clear()
    first = client.get("/nl/?from=mail")
    assert not public_cache._pages
    kept = client.get("/nl/")
    again = client.get("/nl/?from=somewhere-else")
    assert first.content == kept.content == again.content
    assert again.headers["ETag"] == kept.headers["ETag"]
    assert set(public_cache._pages) == {public_cache.key_of(kept.wsgi_request)}


@pytest.mark.parametrize(
    "path", ["/nl/account/login/", "/nl/account/signup/", "/nl/registration/", "/admin/"]
)
def test_a_private_page_is_never_kept(client: Client, path: str) -> None:
    client.get(path)
    assert not [key for key in public_cache._pages if key[2] == path]


def test_an_address_with_a_question_is_answered_but_not_kept(client: Client) -> None:
    before = set(public_cache._pages)
    assert client.get("/nl/privacy/?next=/nl/").status_code == 200
    assert set(public_cache._pages) == before


def test_a_page_is_kept_for_its_own_host_and_scheme_only(client: Client) -> None:
    client.get("/nl/")
    client.get("/nl/", secure=True, headers={"host": "localhost"})
    keys = {key for key in public_cache._pages if key[2] == "/nl/"}
    assert {("http", "testserver"), ("https", "localhost")} <= {key[:2] for key in keys}
    assert client.get("/nl/", headers={"host": "evil.example"}).status_code == 400


def test_the_browser_that_has_it_gets_no_body(client: Client, django_assert_num_queries: Any) -> None:
    first = client.get("/nl/")
    with django_assert_num_queries(0):
        again = client.get("/nl/", headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
    assert "Content-Length" not in again.headers


def test_after_an_edit_the_old_tag_brings_the_new_page(client: Client) -> None:
    first = client.get("/nl/")
    page = HomePage.objects.get(locale__language_code="nl")
    page.headline = "Een nieuwe zin."
    page.save_revision().publish()
    again = client.get("/nl/", headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 200
    assert "Een nieuwe zin." in again.content.decode()


def test_it_travels_compressed_to_who_can_read_that(client: Client) -> None:
    plain = client.get("/nl/")
    zipped = client.get("/nl/", headers={"accept-encoding": "gzip, br"})
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.content) == plain.content
    assert zipped.headers["ETag"] != plain.headers["ETag"]
    assert int(zipped.headers["Content-Length"]) == len(zipped.content)


def test_an_editor_previews_a_draft_and_not_the_kept_page(client: Client) -> None:
    client.get("/nl/")
    page = HomePage.objects.get(locale__language_code="nl")
    page.headline = "Nog niet."
    response = page.make_preview_request()
    assert "Nog niet." in response.content.decode()
    assert "Nog niet." not in client.get("/nl/").content.decode()


def test_only_this_many_pages_are_kept(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public_cache, "MOST_PAGES", 2)
    for path in PATHS:
        client.get(path)
    assert len(public_cache._pages) <= 2


def test_the_cache_is_outermost(client: Client) -> None:
    assert settings.MIDDLEWARE[0] == "squad.public_cache.PublicCacheMiddleware"
    headers = client.get("/nl/").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert re.search(r"default-src 'none'", headers["Content-Security-Policy"])


@pytest.mark.parametrize(("sets_a_cookie", "asked"), [(True, ["An", "Mila"]), (False, ["An"])])
def test_a_page_that_sets_a_cookie_is_made_for_each_visitor(sets_a_cookie: bool, asked: list[str]) -> None:
    """The same page without its cookie is kept: it is the cookie that makes it one visitor's own."""
    visitors, served = iter(["An", "Mila"]), []

    def view(request: HttpRequest) -> HttpResponse:
        served.append(next(visitors))
        response = HttpResponse("the same text", headers={"Cache-Control": "public, max-age=0"})
        if sets_a_cookie:
            response.set_cookie("language", served[-1])
        return response

    answer = public_cache.PublicCacheMiddleware(view)
    for who in ("An", "Mila"):
        response = answer(RequestFactory().get("/nl/a-page-with-a-cookie/"))
        if sets_a_cookie:
            assert response.cookies["language"].value == who
    assert served == asked
