"""Where help is: open to everybody, in her language, and always with a second way."""

import datetime
import re

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Permission
from django.core.management import call_command
from django.test import Client, RequestFactory

from help_services.models import Serves
from help_services.views import help_page
from tests.help_services.makers import service

pytestmark = pytest.mark.django_db


def text(client: Client, language: str = "nl") -> str:
    """The help page as a browser gets it."""
    response = client.get(f"/{language}/help/")
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_it_speaks_the_language_of_its_address(client: Client, language: str) -> None:
    assert f'<html lang="{language}">' in text(client, language)


def test_it_speaks_to_a_girl_as_one_does(client: Client) -> None:
    call_command("load_help_services", verbosity=0)
    for language, formal in (("nl", r"\b(u|uw)\b"), ("fr", r"\b(vous|votre|vos)\b")):
        girls = text(client, language).partition("<main")[2].partition('id="professionals"')[0]
        assert not re.search(formal, girls), language


def test_a_number_rings_and_a_chat_stands_beside_it(client: Client) -> None:
    service("Awel", chat="https://chat.example/", phone="102")
    page = text(client)
    assert 'href="tel:102"' in page
    assert 'href="https://chat.example/"' in page
    assert page.index("tel:102") < page.index("chat.example") < page.index("Bel 116")


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_each_service_of_the_first_list_shows_its_second_way(client: Client, language: str) -> None:
    call_command("load_help_services", verbosity=0)
    page = text(client, language)
    assert page.count('class="service"') == page.count('class="busy"') > 5


def test_girls_come_before_professionals(client: Client) -> None:
    service("Payoke", serves=Serves.PROFESSIONALS, order=1)
    service("Awel", order=2)
    page = text(client)
    assert page.index(">Awel<") < page.index('id="professionals"') < page.index(">Payoke<")


def test_who_helps_both_stands_with_the_girls_and_is_named_to_professionals(client: Client) -> None:
    service("Child Focus", phone="116 000", serves=Serves.EVERYBODY)
    girls, professionals = text(client).split('id="professionals"')
    assert 'class="service"' in girls
    assert 'class="service"' not in professionals
    assert "tel:116000" in professionals


def test_the_public_sees_the_day_of_the_check_and_nothing_where_there_is_none(client: Client) -> None:
    service("Awel", checked_on=datetime.date(2026, 11, 2))
    service("1712")
    page = text(client)
    assert len(re.findall('class="checked"', page)) == 1
    assert "2 november 2026" in page
    assert 'class="unchecked"' not in page


def test_an_editor_sees_which_number_nobody_checked(client: Client) -> None:
    service("1712")
    editor = get_user_model().objects.create_user(email="lore@squad.example", password="lore lore lore")
    editor.user_permissions.add(Permission.objects.get(codename="change_helpservice"))
    client.force_login(editor)
    assert 'class="unchecked"' in text(client)


def test_an_empty_list_still_says_what_to_do(client: Client) -> None:
    assert 'id="trusted"' in text(client)


def test_it_asks_nothing_and_sets_no_cookie(client: Client) -> None:
    service()
    response = client.get("/nl/help/")
    assert "<form" not in response.content.decode()
    assert not response.cookies


def test_the_view_calls_the_page_of_who_is_signed_in_public_for_no_cache(rf: RequestFactory) -> None:
    """An editor's holds what nobody checked. Asked of the view alone: the middleware would make it private after it."""
    request = rf.get("/nl/help/")
    request.user = AnonymousUser()
    assert "public" in help_page(request).headers["Cache-Control"]
    request.user = get_user_model()(email="lore@squad.example", is_superuser=True)
    assert "Cache-Control" not in help_page(request).headers


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_exit_leads_to_the_language_of_the_page(client: Client, language: str) -> None:
    found = re.search(r"<a [^>]*data-quick-exit[^>]*>", client.get(f"/{language}/help/").text)
    assert found is not None
    assert f'href="https://www.meteo.be/{language}"' in found[0]
