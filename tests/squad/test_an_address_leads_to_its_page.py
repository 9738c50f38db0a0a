"""The quick way from an address to a page finds the same page as Wagtail's own, in one query at any depth."""

from typing import Any

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.utils.translation import override
from wagtail.models import Page, Site

from home.models import HomePage
from modules.models import ModulePage
from squad.routing import find
from tests.modules.makers import index_page, module_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]


def asked(path: str, language: str = "nl", host: str = "localhost") -> HttpRequest:
    """A request on which the quick way has been tried."""
    request = RequestFactory().get(f"/{language}/{path}", headers={"host": host})
    with override(language):
        find(request, path)
    return request


def both_ways(path: str, language: str = "nl") -> tuple[Any, Any]:
    """What the quick way and Wagtail alone find: the page, or that there is none."""
    quick = asked(path, language)
    plain = RequestFactory().get(f"/{language}/{path}", headers={"host": "localhost"})
    with override(language):
        return Page.find_for_request(quick, path), Page.find_for_request(plain, path)


@pytest.fixture
def module() -> ModulePage:
    return module_page(index=index_page(parent=HomePage.objects.get(locale__language_code="nl")))


def test_it_finds_what_wagtail_finds_on_every_page() -> None:
    for home in HomePage.objects.all():
        language = home.locale.language_code
        for page in Page.objects.descendant_of(home, inclusive=True):
            ours, wagtails = both_ways(page.url_path.removeprefix(home.url_path), language)
            assert ours == wagtails == page.specific


def test_it_finds_a_module_and_leaves_the_rest_of_the_address_to_it(module: ModulePage) -> None:
    request = asked(f"modules/{module.slug}/v2/print/")
    page, _args, kwargs = Page.route_for_request(request, "")
    assert page == module
    assert kwargs == {"version": "v2", "view": "print"}


@pytest.mark.parametrize("path", ["niet-hier/", "privacy/niet-hier/", "niet-hier/privacy/", "home/"])
def test_what_wagtail_does_not_find_it_does_not_find(path: str) -> None:
    assert both_ways(path) == (None, None)


def test_a_page_that_is_no_longer_live_is_not_found() -> None:
    assert both_ways("privacy/")[0] is not None
    Page.objects.child_of(HomePage.objects.get(locale__language_code="nl")).get(slug="privacy").unpublish()
    assert both_ways("privacy/") == (None, None)


def test_a_page_that_moved_is_found_at_its_new_address_alone(module: ModulePage) -> None:
    old = f"modules/{module.slug}/"
    assert both_ways(old)[0] == module
    module.slug = "grenzen"
    module.save_revision().publish()
    assert both_ways("modules/grenzen/") == (module, module)
    assert both_ways(old) == (None, None)


def test_a_page_that_was_deleted_is_not_found(module: ModulePage) -> None:
    path = f"modules/{module.slug}/"
    assert both_ways(path)[0] == module
    module.delete()
    assert both_ways(path) == (None, None)


def test_a_page_whose_parent_got_another_name_is_found_below_it(module: ModulePage) -> None:
    assert both_ways(f"modules/{module.slug}/")[0] == module
    parent = module.get_parent().specific
    parent.slug = "vorming"
    parent.save_revision().publish()
    found = both_ways(f"vorming/{module.slug}/")
    assert found[0] == found[1] == module


def test_a_page_of_another_language_is_not_below_this_start_page(client: Client) -> None:
    assert client.get("/nl/vie-privee/").status_code == 404


def test_an_address_without_a_site_is_left_to_wagtail() -> None:
    Site.objects.all().delete()
    assert not hasattr(asked("privacy/"), "_wagtail_route_for_request")


def test_it_asks_one_query_however_deep(django_assert_num_queries: Any, module: ModulePage) -> None:
    for path in ("privacy/", f"modules/{module.slug}/"):
        asked(path)
        with django_assert_num_queries(1):
            asked(path)
