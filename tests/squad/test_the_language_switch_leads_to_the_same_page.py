"""The language switch: the same page in the other languages, or the address that says it is not there."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.utils.translation import override
from wagtail.models import Page

from home.models import InformationPage
from squad.languages import language_links


@pytest.fixture
def privacy(public_pages: None, db: None) -> dict[str, InformationPage]:
    """One page that exists in the three languages, each with its own slug."""
    dutch = InformationPage.objects.get(locale__language_code="nl", purpose="privacy")
    pages = [dutch, *dutch.get_translations()]
    return {page.locale.language_code: page for page in pages}


def addresses(path: str, page: Any = None, language: str = "nl") -> dict[str, str]:
    """The three addresses of the switch, by language."""
    with override(language):
        return {link.code: link.url for link in language_links(path, page, RequestFactory().get(path))}


def test_a_page_leads_to_its_live_translations_with_their_own_slugs(privacy: dict[str, Any]) -> None:
    links = addresses(privacy["nl"].url, privacy["nl"])
    assert links == {code: page.url for code, page in privacy.items()}


def test_what_comes_after_a_pages_own_address_is_kept(privacy: dict[str, Any]) -> None:
    links = addresses(privacy["nl"].url + "v2/", privacy["nl"])
    assert links["fr"] == privacy["fr"].url + "v2/"


def test_a_draft_translation_is_not_offered(privacy: dict[str, Any]) -> None:
    privacy["fr"].unpublish()
    path = privacy["nl"].url
    assert addresses(path, privacy["nl"])["fr"] == path.replace("/nl/", "/fr/")


def test_a_view_leads_to_itself_under_each_prefix() -> None:
    assert addresses("/nl/help/") == {"nl": "/nl/help/", "fr": "/fr/help/", "en": "/en/help/"}


def test_an_address_without_a_language_leads_to_the_start_pages() -> None:
    assert addresses("/dev/none/")["fr"] == "/fr/"


def test_only_the_language_in_use_is_marked(client: Client, public_pages: None, db: None) -> None:
    text = client.get("/fr/").content.decode()
    assert text.count('aria-current="true"') == 1
    assert 'hreflang="fr" aria-current="true"' in text
    assert '<html lang="fr">' in text


def test_a_page_that_is_not_in_a_language_says_so_and_offers_where_it_is(
    client: Client, privacy: dict[str, Any]
) -> None:
    privacy["en"].unpublish()
    answer = client.get(privacy["nl"].url.replace("/nl/", "/en/"))
    text = answer.content.decode()
    assert answer.status_code == 404
    assert '<html lang="en">' in text
    assert "This page is not in English" in text
    for code in ("nl", "fr"):
        assert f'href="{privacy[code].url}" lang="{code}"' in text
    assert privacy["nl"].title not in text.split("<main")[1].split("</main>")[0], (
        "never Dutch on an English page"
    )


def test_a_page_that_is_nowhere_offers_no_language(client: Client, public_pages: None, db: None) -> None:
    answer = client.get("/en/no-such-page/")
    assert answer.status_code == 404
    assert "This page is not here" in answer.content.decode()
    assert "hreflang" not in answer.content.decode().split("<main")[1]


@pytest.mark.parametrize("path", ["/static/none.css", "/xx/page/", "/en/", "/"])
def test_an_address_outside_the_pages_asks_for_no_other_language(path: str, db: None, rf: Any) -> None:
    from squad.not_in_this_language import elsewhere

    assert elsewhere(rf.get(path)) == []


def test_the_look_into_other_languages_serves_and_lets_in_nobody(
    privacy: dict[str, Any], client: Client
) -> None:
    served = Page.serve
    Page.serve = property(lambda page: pytest.fail("nothing is served"))  # type: ignore[assignment, method-assign]
    try:
        privacy["en"].unpublish()
        assert client.get(privacy["nl"].url.replace("/nl/", "/en/")).status_code == 404
    finally:
        Page.serve = served  # type: ignore[method-assign]
