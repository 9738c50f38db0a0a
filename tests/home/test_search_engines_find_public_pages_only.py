"""robots.txt and the sitemap name what is for everybody, and nothing else."""

import re

import pytest
from django.test import Client

from home.models import HomePage, InformationPage
from tests.modules.makers import index_page, module_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]


def addresses(client: Client) -> list[str]:
    """The addresses of the sitemap."""
    return re.findall("<loc>http://testserver(.*?)</loc>", client.get("/sitemap.xml").content.decode())


def test_the_sitemap_names_every_public_page_of_each_language(client: Client) -> None:
    pages = [page.url for kind in (HomePage, InformationPage) for page in kind.objects.all()]
    assert sorted(addresses(client)) == sorted([*pages, "/nl/help/", "/fr/help/", "/en/help/"])
    for address in addresses(client):
        assert client.get(address).status_code == 200


def test_a_module_and_a_draft_are_not_in_it(client: Client) -> None:
    page = module_page(index=index_page(parent=HomePage.objects.get(locale__language_code="nl")))
    InformationPage.objects.get(locale__language_code="nl", purpose="contact").unpublish()
    assert page.url not in addresses(client)
    assert "/nl/contact/" not in addresses(client)


@pytest.mark.parametrize("path", ["/admin/", "/nl/account/", "/fr/modules/", "/en/session/", "/media/"])
def test_robots_are_kept_from_private_addresses(client: Client, path: str) -> None:
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"].startswith("text/plain")
    assert f"Disallow: {path}\n" in response.content.decode()


def test_robots_are_not_kept_from_help(client: Client) -> None:
    assert "help" not in client.get("/robots.txt").content.decode()
