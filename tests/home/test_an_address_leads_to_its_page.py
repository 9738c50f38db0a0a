"""The quick way from an address to a page finds the same page as Wagtail's own, in two queries at any depth."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import Http404
from django.test import Client, RequestFactory
from django.utils.translation import override
from wagtail.models import Page

from home.models import HomePage
from tests.modules.makers import index_page, module_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]


def both_ways(home: HomePage, parts: list[str]) -> tuple[Any, Any]:
    """What our `route` and Wagtail's find: the page, or that there is none."""
    found = []
    for route in (HomePage.route, Page.route):
        try:
            found.append(route(home, RequestFactory().get("/"), parts)[0])
        except Http404:
            found.append(None)
    return found[0], found[1]


def test_it_finds_what_wagtail_finds_on_every_page() -> None:
    for home in HomePage.objects.all():
        with override(home.locale.language_code):
            for page in Page.objects.descendant_of(home, inclusive=True):
                parts = [part for part in page.url_path.removeprefix(home.url_path).split("/") if part]
                ours, wagtails = both_ways(home, parts)
                assert ours.specific == wagtails.specific == page.specific


def test_it_finds_a_module_below_the_list_of_modules() -> None:
    home = HomePage.objects.get(locale__language_code="nl")
    page = module_page(index=index_page(parent=home))
    ours, wagtails = both_ways(home, ["modules", page.slug])
    assert ours == wagtails == page


@pytest.mark.parametrize(
    "parts", [["niet-hier"], ["privacy", "niet-hier"], ["niet-hier", "privacy"], ["home"]]
)
def test_what_wagtail_does_not_find_it_does_not_find(parts: list[str]) -> None:
    assert both_ways(HomePage.objects.get(locale__language_code="nl"), parts) == (None, None)


def test_a_page_that_is_not_live_is_not_found() -> None:
    home = HomePage.objects.get(locale__language_code="nl")
    Page.objects.child_of(home).get(slug="privacy").unpublish()
    assert both_ways(home, ["privacy"]) == (None, None)


def test_a_page_of_another_language_is_not_below_this_start_page(client: Client) -> None:
    assert client.get("/nl/vie-privee/").status_code == 404


def test_it_asks_two_queries_however_deep(django_assert_num_queries: Any) -> None:
    home = HomePage.objects.get(locale__language_code="nl")
    page = module_page(index=index_page(parent=home))
    request = RequestFactory().get("/")
    for parts in (["privacy"], ["modules", page.slug]):
        with django_assert_num_queries(2):
            home.route(request, parts)
