"""A changed source reaches the French page without a lost word: neither of its versions, nor of its own text."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation

from accessibility.models import Adaptation
from accessibility.overlay.freshness import Reason
from modules.models import ModulePage
from modules.translation.carry import CARRIED
from squad.groups import EDITORS, ensure_groups
from tests.accessibility.makers import (
    PLACING,
    TALK,
    adaptation,
    adapted,
    audience,
    french_page,
    talk,
    two_steps,
)
from tests.modules.makers import module_page, person
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db(transaction=False)

FRENCH_TALK = "C’est quoi, une limite ? Regarde d’abord."


@pytest.fixture
def emma() -> Client:
    ensure_groups()
    who = person("emma")
    who.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), who)


@pytest.fixture
def pair(emma: Client) -> tuple[ModulePage, ModulePage]:
    dutch = module_page(two_steps("nl"))
    french = french_page(dutch, two_steps("fr"))
    of = audience()
    adaptation(dutch, of)
    adaptation(french, of, [adapted(TALK, talk(FRENCH_TALK)), adapted(PLACING, talk("Poser autrement"))])
    assert emma.post(reverse("take_up_translation", args=[french.pk])).status_code == 302
    return dutch, french


def step(page: Any, id: str) -> Any:
    return next(child.value for child in page.steps if child.id == id)


def sync(emma: Client, publish: bool, run_on_commit: Any) -> Any:
    source = Translation.objects.get().source
    data = {"publish_translations": "on"} if publish else {}
    with run_on_commit(execute=True):
        return emma.post(reverse("wagtail_localize:update_translations", args=[source.pk]), data, follow=True)


def test_a_changed_sentence_keeps_its_french_and_asks_to_be_looked_at(
    emma: Client, pair: tuple[ModulePage, ModulePage], django_capture_on_commit_callbacks: Any
) -> None:
    dutch, french = pair
    title = step(french, TALK)["title"]
    step(dutch, TALK)["title"] = "Waar ligt jouw grens?"
    dutch.save_revision().publish()
    sync(emma, True, django_capture_on_commit_callbacks)
    after = ModulePage.objects.get(pk=french.pk)
    assert step(after, TALK)["title"] == title
    (mark,) = StringTranslation.objects.filter(translation_type=CARRIED)
    assert mark.data == title
    edit = emma.get(reverse("wagtailadmin_pages:edit", args=[french.pk])).text
    assert "De tekst van voordien" in edit


def test_adapted_steps_of_both_languages_stay_as_they_are(
    emma: Client, pair: tuple[ModulePage, ModulePage], django_capture_on_commit_callbacks: Any
) -> None:
    dutch, french = pair
    before = {one.pk: one.steps.get_prep_value() for one in Adaptation.objects.all()}
    step(dutch, TALK)["say"].append("Nog een zin.")
    step(dutch, PLACING)["title"] = "Leg de tekens"
    dutch.save_revision().publish()
    sync(emma, False, django_capture_on_commit_callbacks)
    assert {one.pk: one.steps.get_prep_value() for one in Adaptation.objects.all()} == before
    shown = Adaptation.objects.get(page=french)
    assert [one["step_id"] for one in shown.adapted_steps()] == [TALK, PLACING]
    assert {one.reason for one in shown.behind()} <= {Reason.AWAITED}


def test_a_new_sentence_is_not_published_in_the_wrong_language(
    emma: Client, pair: tuple[ModulePage, ModulePage], django_capture_on_commit_callbacks: Any
) -> None:
    dutch, french = pair
    before = ModulePage.objects.get(pk=french.pk).steps.get_prep_value()
    step(dutch, TALK)["say"].append("Nog een zin.")
    dutch.save_revision().publish()
    answer = sync(emma, True, django_capture_on_commit_callbacks)
    assert "niet vertaald" in answer.text or "not translated" in answer.text
    assert ModulePage.objects.get(pk=french.pk).steps.get_prep_value() == before


def test_once_it_is_translated_it_is_published_beside_the_french_that_was_there(
    emma: Client, pair: tuple[ModulePage, ModulePage], django_capture_on_commit_callbacks: Any
) -> None:
    dutch, french = pair
    said = list(step(french, TALK)["say"])
    step(dutch, TALK)["say"].append("Nog een zin.")
    dutch.save_revision().publish()
    sync(emma, False, django_capture_on_commit_callbacks)
    translation = Translation.objects.get()
    new = translation.source.stringsegment_set.get(string__data="Nog een zin.")
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, new.pk])
    body = "value=Encore une phrase."
    answer = emma.put(address, body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 201
    edit = reverse("wagtailadmin_pages:edit", args=[french.pk])
    with django_capture_on_commit_callbacks(execute=True):
        assert emma.post(edit, {"action": "publish"}).status_code == 302
    after = ModulePage.objects.get(pk=french.pk)
    assert list(step(after, TALK)["say"]) == [*said, "Encore une phrase."]
    assert [block.id for block in after.steps] == [block.id for block in dutch.steps]


def test_publishing_from_the_page_says_what_is_missing(
    emma: Client, pair: tuple[ModulePage, ModulePage], django_capture_on_commit_callbacks: Any
) -> None:
    dutch, french = pair
    step(dutch, TALK)["say"].append("Nog een zin.")
    dutch.save_revision().publish()
    sync(emma, False, django_capture_on_commit_callbacks)
    edit = reverse("wagtailadmin_pages:edit", args=[french.pk])
    answer = emma.post(edit, {"action": "publish"}, follow=True)
    assert "niet vertaald" in answer.text or "not translated" in answer.text
    assert len(step(ModulePage.objects.get(pk=french.pk), TALK)["say"]) < len(step(dutch, TALK)["say"])
