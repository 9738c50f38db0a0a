"""Many at once: the good go live, the others are listed with why and where."""

import pytest
from django.test import Client
from django.urls import reverse

from modules.models import ModulePage
from tests.accessibility.gate import routes
from tests.accessibility.gate.routes import GOOD, editor, good_page, summary_that_is_live, write

pytestmark = pytest.mark.django_db
STANDS = "Elk meisje voelt waar haar grens ligt."


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


def publish(client: Client, *pages: ModulePage, **more: str) -> str:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    listing = reverse("wagtailadmin_explore", args=[pages[0].get_parent().pk])
    ids = "&".join(f"id={page.pk}" for page in pages)
    answer = client.post(f"{address}?{ids}&next={listing}", more, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def two_drafts() -> tuple[ModulePage, ModulePage]:
    bad = good_page(title="Met een fout", slug="fout", code="fout")
    good = good_page(index=bad.get_parent().specific, title="Goed", slug="goed", code="goed")
    write(bad)
    write(good, GOOD)
    return bad, good


def test_the_good_go_live_and_the_others_are_listed() -> None:
    _emma, client = editor()
    bad, good = two_drafts()
    html = publish(client, bad, good)
    assert summary_that_is_live(good) == "Nieuwe samenvatting."
    assert summary_that_is_live(bad) == STANDS
    assert "Met een fout" in html
    assert reverse("wagtailadmin_pages:edit", args=[bad.pk]) in html
    assert ModulePage.objects.get(pk=bad.pk).has_unpublished_changes


def test_what_lies_below_is_published_one_by_one_too() -> None:
    _emma, client = editor()
    bad, good = two_drafts()
    for page in (bad, good):
        ModulePage.objects.get(pk=page.pk).unpublish()
    publish(client, bad.get_parent(), include_descendants="on")
    assert ModulePage.objects.get(pk=good.pk).live
    assert not ModulePage.objects.get(pk=bad.pk).live


def test_when_none_may_nothing_is_said_to_be_published() -> None:
    _emma, client = editor()
    bad, _good = two_drafts()
    html = publish(client, bad)
    assert "gepubliceerd." not in html.partition("Met een fout")[0]
    assert "0 " not in html.partition("messages")[2][:200]
    assert summary_that_is_live(bad) == STANDS
