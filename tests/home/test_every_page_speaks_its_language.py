"""A page under /fr/ is French: its frame, its text, and the pages it leads to."""

import re

import pytest
from django.conf import settings
from django.test import Client

from home.models import HomePage, InformationPage
from home.starter import INFORMATION

LANGUAGES = [code for code, _name in settings.LANGUAGES]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages"), pytest.mark.content]


def home(language: str) -> HomePage:
    """The start page of a language."""
    return HomePage.objects.get(locale__language_code=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_public_page_says_its_language_and_its_own_words(client: Client, language: str) -> None:
    pages = [home(language), *InformationPage.objects.child_of(home(language))]
    assert len(pages) == 1 + len(INFORMATION)
    for page in pages:
        response = client.get(page.url)
        assert response.status_code == 200, page.url
        assert page.url.startswith(f"/{language}/")
        html = response.content.decode()
        assert f'<html lang="{language}">' in html
        assert page.lead.split(".")[0].replace("'", "&#x27;") in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_leads_only_to_pages_in_its_own_language(client: Client, language: str) -> None:
    html = client.get(f"/{language}/").content.decode()
    without_switch = re.sub(r'<nav class="langs".*?</nav>', "", html, flags=re.S)
    inner = re.findall(r'href="/([^/"]*)/', without_switch)
    assert inner
    assert set(inner) - {"static"} == {language}


def test_the_switch_leads_to_the_translation(client: Client) -> None:
    html = client.get("/nl/privacy/").content.decode()
    assert 'href="/fr/vie-privee/" lang="fr"' in html
    assert 'href="/en/privacy/" lang="en"' in html


def test_there_is_never_dutch_under_the_french_address(client: Client) -> None:
    home("fr").unpublish()
    response = client.get("/fr/")
    assert response.status_code == 404
    html = response.content.decode()
    assert '<html lang="fr">' in html
    assert home("nl").headline not in html


def test_a_dutch_address_under_fr_is_said_to_be_elsewhere(client: Client) -> None:
    response = client.get("/fr/hoe-het-werkt/")
    assert response.status_code == 404
    html = response.content.decode()
    assert '<html lang="fr">' in html
    assert 'href="/nl/hoe-het-werkt/"' in html


@pytest.mark.parametrize("path", ["/de/", "/nl/bestaat-niet/", "/nl/privacy/meer/"])
def test_what_is_nowhere_is_not_found(client: Client, path: str) -> None:
    assert client.get(path, follow=True).status_code == 404
