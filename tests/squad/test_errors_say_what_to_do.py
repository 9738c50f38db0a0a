"""Error pages: in the language of the address, with what to do, and without a database where there may be none."""

import re

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils.translation import override
from django.views.csrf import csrf_failure
from django.views.defaults import bad_request, permission_denied, server_error

from squad.pictures import picture

LANGUAGES = ["nl", "fr", "en"]
NAMES = ["400.html", "403.html", "403_csrf.html", "404.html", "405.html", "413.html", "500.html"]


def body(text: str) -> str:
    """The words between the main tags, without the drawing."""
    main = re.search(r"<main.*?</main>", text, re.DOTALL)
    assert main is not None
    return re.sub(r"<[^>]+>", " ", main[0])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_an_error_page_renders_in_each_language_without_request_and_database(
    name: str, language: str
) -> None:
    with override(language):
        text = render_to_string(name)
    assert f'<html lang="{language}">' in text
    assert f'href="/{language}/help/"' in text
    assert "data-quick-exit" in text
    assert "<h1>" in text
    assert picture("missing-piece") in text
    assert len(body(text).split()) > 8, "it says what to do"


def test_the_tab_of_an_error_page_says_nothing_and_no_search_engine_keeps_it() -> None:
    text = render_to_string("404.html")
    assert "icon-neutral.svg" in text
    assert "noindex" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_of_ours_answers_500_and_asks_no_database(language: str) -> None:
    with override(language):
        answer = server_error(RequestFactory().get(f"/{language}/"))
    assert answer.status_code == 500
    assert f'lang="{language}"' in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/nl/%00/", "/fr/modules/%00/", "/nl/help/%00", "/en/%00x/y/"])
def test_a_path_that_no_database_can_look_for_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.django_db
def test_refused_and_unreadable_requests_answer_with_our_pages() -> None:
    request = RequestFactory().get("/en/figures/")
    answers: list[tuple[HttpResponse, int]] = [
        (permission_denied(request, PermissionDenied()), 403),
        (bad_request(request, SuspiciousOperation()), 400),
        (csrf_failure(request), 403),
    ]
    for answer, status in answers:
        assert answer.status_code == status
        assert "sorry-picture" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_that_only_takes_in_a_form_says_so(language: str) -> None:
    answer = Client().get(f"/{language}/registration/answer/")
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST"
    assert f'lang="{language}"' in answer.content.decode()
    assert "<h1>" in answer.content.decode()
