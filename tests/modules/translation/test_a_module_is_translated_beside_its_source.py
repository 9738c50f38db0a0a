"""An editor submits a module for translation, translates text by text, and publishes it whole."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation

from home.models import HomePage
from modules.models import ModulePage
from squad.groups import EDITORS, ensure_groups
from tests.modules.makers import index_page, locale, module_page, person, starter_step, talk_step
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_pages")]


@pytest.fixture
def emma() -> Client:
    ensure_groups()
    who = person("emma")
    who.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), who)


@pytest.fixture
def dutch() -> ModulePage:
    index = index_page("nl", HomePage.objects.get(locale__language_code="nl"))
    steps = [
        {**talk_step(), "id": "a"},
        {**starter_step("story"), "id": "b"},
        {**starter_step("check_in"), "id": "c"},
    ]
    return module_page(steps, index=index)


def submit(emma: Client, page: ModulePage) -> Translation:
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    answer = emma.post(address, {"locales": [str(locale("fr").pk)]})
    assert answer.status_code == 302
    return Translation.objects.get(source__object_id=page.translation_key)


def test_it_begins_as_a_draft_with_the_same_ids(emma: Client, dutch: ModulePage) -> None:
    submit(emma, dutch)
    made = dutch.get_translation(locale("fr"))
    assert not made.live
    assert [block.id for block in made.steps] == ["a", "b", "c"]
    assert made.code == dutch.code


def test_texts_are_asked_for_and_keys_drawings_and_numbers_are_not(emma: Client, dutch: ModulePage) -> None:
    translation = submit(emma, dutch)
    asked = set(translation.source.stringsegment_set.values_list("string__data", flat=True))
    paths = list(translation.source.stringsegment_set.values_list("context__path", flat=True))
    story = dutch.steps[1].value
    assert {"Wat is een grens?", "Waar ligt de grens?", story["title"]} <= asked
    assert not any(
        path.rsplit(".", 1)[-1] in {"key", "to", "drawing", "picture", "fact", "minutes"} for path in paths
    )
    assert dutch.code not in asked
    assert not translation.source.overridablesegment_set.exclude(context__path__contains="pictures").exists()


def test_every_message_and_choice_of_the_story_is_a_text_of_its_own(emma: Client, dutch: ModulePage) -> None:
    translation = submit(emma, dutch)
    asked = list(translation.source.stringsegment_set.values_list("string__data", flat=True))
    story = dutch.steps[1].value
    for card in story["messages"]:
        for said in [*card["lines"], *(choice["text"] for choice in card["choices"])]:
            assert said in asked or "&" in said


def test_the_page_to_translate_opens_and_shows_source_and_place(emma: Client, dutch: ModulePage) -> None:
    submit(emma, dutch)
    made = dutch.get_translation(locale("fr"))
    text = emma.get(reverse("wagtailadmin_pages:edit", args=[made.pk])).text
    assert "Waar ligt de grens?" in text


def test_half_a_translation_is_not_published(emma: Client, dutch: ModulePage) -> None:
    submit(emma, dutch)
    made = dutch.get_translation(locale("fr"))
    emma.post(reverse("wagtailadmin_pages:edit", args=[made.pk]), {"action": "publish"})
    assert not ModulePage.objects.get(pk=made.pk).live
    with pytest.raises(Exception, match=r"vertaald|translated"):
        made.get_latest_revision().publish()


def test_a_whole_translation_is_published(
    emma: Client, dutch: ModulePage, django_capture_on_commit_callbacks: Any
) -> None:
    translation = submit(emma, dutch)
    made = dutch.get_translation(locale("fr"))
    for segment in translation.source.stringsegment_set.exclude(context__path="slug"):
        StringTranslation.objects.create(
            translation_of_id=segment.string_id, locale=made.locale, context_id=segment.context_id,
            data=f"F {segment.string.data}"[:30], translation_type="manual",
        )  # fmt: skip
    with django_capture_on_commit_callbacks(execute=True):
        emma.post(reverse("wagtailadmin_pages:edit", args=[made.pk]), {"action": "publish"})
    after = ModulePage.objects.get(pk=made.pk)
    assert after.live
    assert after.steps[0].value["title"] == "F Wat is een grens?"
    assert after.steps[1].value["messages"][0]["key"] == dutch.steps[1].value["messages"][0]["key"]


def test_the_day_of_the_law_belongs_to_each_language(emma: Client, dutch: ModulePage) -> None:
    names = {field.field_name for field in ModulePage.translatable_fields}
    assert "law_checked" not in names
    own = {field.name for field in ModulePage._meta.get_fields() if field.name.endswith("_text")}
    assert own <= names
