"""Whatever fails, a visitor gets help page, start page or error page, in her language, with the numbers."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site
from django.core.cache.backends.locmem import LocMemCache
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.utils.csp import build_policy
from django.utils.module_loading import import_string

from squad import failing_cache, public_cache
from squad.fallback import files
from squad.fallback.assets import assets
from tests.modules.makers import facilitator
from tests.signing_in import sign_in
from tests.squad.fallback.makers import ask, database_down

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]
HEADING = {
    "nl": "Er ging iets stuk bij ons",
    "fr": "Il y a eu un problème chez nous",
    "en": "Something broke on our side",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """The files as they were last, and nothing of a page in the memory of this process."""
    settings.FALLBACK_DIR = tmp_path / "fallback"
    files.write_changed()
    public_cache._pages.clear()
    yield settings.FALLBACK_DIR
    failing_cache._rests_until.clear()


def outlived(answer: Any, status: int = 503) -> str:
    """The text of an answer that came from a file, with all that belongs to a page of this site."""
    assert answer.status_code == status
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    policy = answer.headers["Content-Security-Policy"]
    assert policy.split(";")[0] == build_policy(site.SECURE_CSP).split(";")[0]
    assert "unsafe-inline" not in policy
    assert not answer.cookies
    return str(answer.content.decode())


class TestTheDatabaseIsDown:
    """Every page rests on it."""

    @pytest.mark.parametrize("method", ["get", "head"])
    @pytest.mark.parametrize("language", HEADING)
    def test_the_help_page_and_the_start_page_are_given(
        self, language: str, method: str, folder: Path
    ) -> None:
        for path, name in ((f"/{language}/help/", "help"), (f"/{language}/", "start")):
            with database_down():
                given = outlived(ask(path, method))
            if method == "get":
                assert given == (folder / language / f"{name}.html").read_text(encoding="utf-8")

    @pytest.mark.parametrize("language", HEADING)
    def test_any_other_page_is_the_error_page_with_the_numbers(self, language: str) -> None:
        with database_down():
            given = outlived(ask(f"/{language}/privacy/"))
        assert HEADING[language] in given
        assert 'href="tel:116000"' in given
        assert 'href="tel:112"' in given
        assert "data-quick-exit" in given

    def test_a_form_that_was_sent_gets_the_error_page_which_says_what_to_do(self) -> None:
        with database_down():
            given = outlived(ask("/nl/account/login/", "post"))
        assert HEADING["nl"] in given
        assert "Dan kan je het opnieuw versturen." in given

    def test_the_admin_too_in_the_language_of_the_browser(self) -> None:
        client = sign_in(Client(raise_request_exception=False), facilitator(), second_factor=False)
        with database_down():
            given = outlived(client.get("/admin/pages/", headers={"accept-language": "fr-BE,fr;q=0.9"}))
        assert HEADING["fr"] in given

    def test_who_is_signed_in_gets_it_without_her_session_being_read(self) -> None:
        client = sign_in(Client(raise_request_exception=False), facilitator(), second_factor=False)
        with database_down():
            assert 'href="tel:116000"' in outlived(client.get("/nl/help/"))
            style = client.get("/fallback/style.css")
        assert style.status_code == 200
        assert style.content == assets()["style.css"]

    @pytest.mark.parametrize("path", ["/media/films/a.mp4", "/sitemap.xml", "/documents/1/a.pdf"])
    def test_an_address_of_a_file_gets_one_line(self, path: str) -> None:
        with database_down():
            answer = ask(path)
        assert answer.status_code == 503
        assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"

    def test_without_cache_and_database_it_is_the_same(self, cache_down: Callable[[], None]) -> None:
        with database_down():
            assert 'href="tel:116000"' in outlived(ask("/nl/help/"))
            assert HEADING["fr"] in outlived(ask("/fr/modules/"))

    def test_before_a_first_file_there_is_112_and_the_sentence(self, settings: Any, tmp_path: Path) -> None:
        settings.FALLBACK_DIR = tmp_path / "nothing"
        with database_down():
            given = outlived(ask("/en/help/"))
        assert HEADING["en"] in given
        assert 'href="tel:112"' in given
        assert "116" not in given


class TestAnyLayer:
    """An exception anywhere ends in the same place."""

    @pytest.mark.parametrize("name", [name for name in site.MIDDLEWARE if not name.startswith("allauth.")])
    def test_of_each_middleware(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: Any) -> HttpResponse:
            raise RuntimeError(name)

        monkeypatch.setattr(import_string(name), "__call__", fail)
        assert 'href="tel:116000"' in outlived(ask("/nl/help/"))
        assert HEADING["nl"] in outlived(ask("/nl/privacy/"), status=500)

    def test_of_a_template_is_a_fault_of_ours(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: Any) -> None:
            raise KeyError("a bug")

        monkeypatch.setattr("squad.shell.private_menu", fail)
        monkeypatch.setattr("squad.shell.public_menu", fail)
        given = outlived(ask("/fr/privacy/"), status=500)
        assert HEADING["fr"] in given

    def test_of_the_cache_that_is_strict(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(request: HttpRequest) -> HttpResponse:
            raise failing_cache.CacheUnavailable

        monkeypatch.setattr("squad.public_cache.key_of", fail)
        assert HEADING["nl"] in outlived(ask("/nl/privacy/"))

    def test_of_a_full_disk(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*_: Any) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(LocMemCache, "set", full)
        assert ask("/nl/help/").status_code == 200


def test_style_and_scripts_are_given_with_their_kind() -> None:
    with database_down():
        kinds = {name: ask(f"/fallback/{name}").headers["Content-Type"] for name in assets()}
        assert ask("/fallback/nl/help.html").status_code in (404, 503)
    assert kinds["style.css"] == "text/css; charset=utf-8"
    assert kinds["quick_exit.js"] == "text/javascript; charset=utf-8"
    assert kinds["icon.svg"] == "image/svg+xml; charset=utf-8"
