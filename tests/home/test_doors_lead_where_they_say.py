"""Three doors, five modules, and a foot: each link leads to something that is there."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from home.models import HomePage, InformationPage
from tests.modules.makers import index_page, module_page

LANGUAGES = [code for code, _name in settings.LANGUAGES]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages"), pytest.mark.content]


def doors(client: Client, language: str) -> list[str]:
    """The addresses behind the doors, from left to right."""
    html = client.get(f"/{language}/").content.decode()
    return re.findall(r'<a class="door [^"]*" href="([^"]*)"', html)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_doors_lead_to_registering_to_help_and_to_what_this_is(client: Client, language: str) -> None:
    what = InformationPage.objects.get(locale__language_code=language, purpose="what_is_this")
    with override(language):
        wanted = [reverse("account_signup"), reverse("help_services:help"), what.url]
    assert doors(client, language) == wanted
    for address in wanted[1:]:
        assert client.get(address).status_code == 200


def test_a_door_whose_page_is_not_live_is_no_link(client: Client) -> None:
    InformationPage.objects.get(locale__language_code="nl", purpose="what_is_this").unpublish()
    assert len(doors(client, "nl")) == 2
    assert "Wat is dit?" in client.get("/nl/").content.decode()


def modules(client: Client) -> str:
    """The part of the Dutch start page that lists the modules."""
    html = client.get("/nl/").content.decode()
    return html[html.index('id="modules"') : html.index('class="circle"')]


def test_a_module_that_does_not_exist_is_no_link_and_names_no_minutes(client: Client) -> None:
    part = modules(client)
    assert part.count("<li>") == 5
    assert "<a " not in part
    assert " min<" not in part


def test_a_live_module_is_a_link_and_says_how_long_it_takes(client: Client) -> None:
    home = HomePage.objects.get(locale__language_code="nl")
    page = module_page(index=index_page(parent=home))
    part = modules(client)
    assert re.findall('<a href="([^"]*)">', part) == [page.url]
    assert f"{page.minutes} min" in part


def test_a_module_that_is_taken_off_line_is_no_link_at_the_next_request(client: Client) -> None:
    home = HomePage.objects.get(locale__language_code="nl")
    page = module_page(index=index_page(parent=home))
    modules(client)
    page.unpublish()
    assert "<a " not in modules(client)


def test_the_menu_and_the_foot_hold_what_an_editor_put_there(client: Client) -> None:
    html = client.get("/nl/").content.decode()
    menu = re.search(r'<nav class="menu".*?</nav>', html, re.S)
    foot = re.search(r'<footer class="foot">.*?</footer>', html, re.S)
    assert menu
    assert foot
    assert "/nl/hoe-het-werkt/" in menu[0]
    assert "/nl/privacy/" not in menu[0]
    assert re.findall('href="([^"]*)"', foot[0]) == ["/nl/privacy/", "/nl/toegankelijkheid/", "/nl/contact/"]


def test_a_page_put_in_the_menu_is_there_at_the_next_request(client: Client) -> None:
    client.get("/nl/")
    page = InformationPage.objects.get(locale__language_code="nl", purpose="what_is_this")
    page.show_in_menus = True
    page.save_revision().publish()
    menu = re.search(r'<nav class="menu".*?</nav>', client.get("/nl/").content.decode(), re.S)
    assert menu
    assert "/nl/wat-is-dit/" in menu[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_visitor_is_shown_no_private_address(client: Client, language: str) -> None:
    for page in InformationPage.objects.filter(locale__language_code=language):
        html = client.get(page.url).content.decode()
        for part in ("/admin", "/registration", "/figures", "/session", "/documents", "/media"):
            assert f'href="{part}' not in html
            assert f'href="/{language}{part}' not in html


def test_no_public_page_loads_from_another_host(client: Client) -> None:
    for path in ("/nl/", "/nl/help/", "/nl/privacy/"):
        html = client.get(path).content.decode()
        loaded: list[Any] = re.findall(r'<(?:link|script|img|source|iframe)[^>]*(?:href|src)="([^"]*)"', html)
        assert loaded
        assert all(address.startswith("/") and not address.startswith("//") for address in loaded)
