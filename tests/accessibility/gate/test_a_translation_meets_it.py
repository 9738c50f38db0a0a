"""A translation goes live beside its source only when nothing stops it in its own language."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation

from home.models import HomePage
from modules.models import ModulePage
from tests.accessibility.gate import routes
from tests.accessibility.gate.routes import editor
from tests.accessibility.makers import TALK
from tests.modules.makers import index_page, locale, module_page, talk_step

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_pages")]


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


def translated(emma: Client, question: str) -> ModulePage:
    """A draft in French of which every text has its translation."""
    index = index_page("nl", HomePage.objects.get(locale__language_code="nl"))
    dutch = module_page([{**talk_step(), "id": TALK}], index=index)
    submit = reverse("wagtail_localize:submit_page_translation", args=[dutch.pk])
    assert emma.post(submit, {"locales": [str(locale("fr").pk)]}).status_code == 302
    made = dutch.get_translation(locale("fr"))
    translation = Translation.objects.get(source__object_id=dutch.translation_key)
    for segment in translation.source.stringsegment_set.exclude(context__path="slug"):
        words = question if segment.string.data == "Waar ligt de grens?" else f"F {segment.string.data}"[:30]
        StringTranslation.objects.create(
            translation_of_id=segment.string_id, locale=made.locale, context_id=segment.context_id,
            data=words, translation_type="manual",
        )  # fmt: skip
    return made


def publish(emma: Client, page: ModulePage, capture: Any) -> str:
    with capture(execute=True):
        return emma.post(
            reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"}, follow=True
        ).text


def test_what_stops_it_is_said_and_it_stays_a_draft(django_capture_on_commit_callbacks: Any) -> None:
    _emma, client = editor()
    page = translated(client, "Est-ce onzin ?")
    html = publish(client, page, django_capture_on_commit_callbacks)
    assert not ModulePage.objects.get(pk=page.pk).live
    assert "nonsense" in html.casefold()


def test_a_good_one_goes_live(django_capture_on_commit_callbacks: Any) -> None:
    _emma, client = editor()
    page = translated(client, "Où est la limite ?")
    publish(client, page, django_capture_on_commit_callbacks)
    assert ModulePage.objects.get(pk=page.pk).live


def test_bringing_it_up_to_date_publishes_only_what_may(django_capture_on_commit_callbacks: Any) -> None:
    _emma, client = editor()
    page = translated(client, "Est-ce onzin ?")
    source = Translation.objects.get().source
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    with django_capture_on_commit_callbacks(execute=True):
        html = client.post(address, {"publish_translations": "on"}, follow=True).text
    assert not ModulePage.objects.get(pk=page.pk).live
    assert "nonsense" in html.casefold()
