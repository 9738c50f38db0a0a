"""A French page that was written on its own is kept in step with the Dutch one only when no word of it is lost."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from home.models import InformationPage
from modules.models import ModulePage
from squad.groups import APPROVED, EDITORS, ensure_groups
from tests.accessibility.makers import TALK, french_page, two_steps
from tests.modules.makers import module_page, person
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TEXT = "5f0d5a30-0000-4000-8000-000000000002"


def somebody(group: str) -> Client:
    ensure_groups()
    who = person(group.lower().replace(" ", "-"))
    who.groups.add(Group.objects.get(name=group))
    return sign_in(Client(), who)


@pytest.fixture
def emma() -> Client:
    return somebody(EDITORS)


@pytest.fixture
def french() -> ModulePage:
    return french_page(module_page(two_steps("nl")), two_steps("fr"))


def take_up(page: ModulePage) -> str:
    return reverse("take_up_translation", args=[page.pk])


def as_it_stands(page: ModulePage) -> list[object]:
    now = ModulePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return [now.title, now.summary, now.slug, now.steps.get_prep_value()]


def test_an_equal_page_keeps_every_word_and_is_not_published_anew(emma: Client, french: ModulePage) -> None:
    before = as_it_stands(french)
    assert emma.post(take_up(french)).status_code == 302
    translation = Translation.objects.get(enabled=True)
    assert as_it_stands(french) == before
    after = translation.source.get_ephemeral_translated_instance(french.locale, fallback=True)
    assert after.steps.get_prep_value()[0]["value"]["title"] == before[3][0]["value"]["title"]  # type: ignore[index]
    assert [block.id for block in after.steps] == [block.id for block in french.steps]


def test_looking_at_it_changes_nothing(emma: Client, french: ModulePage) -> None:
    assert emma.get(take_up(french)).status_code == 200
    assert not TranslationSource.objects.exists()
    assert not StringTranslation.objects.exists()


def test_a_line_more_in_french_is_named_and_nothing_happens(emma: Client, french: ModulePage) -> None:
    talk = next(child for child in french.steps if child.id == TALK)
    talk.value["say"].append("Une phrase de plus.")
    french.save_revision().publish()
    before = as_it_stands(french)
    for answer in (emma.get(take_up(french)), emma.post(take_up(french))):
        assert talk.value["title"] in answer.text
        assert "<form" not in answer.text.partition("help-critical")[2]
    assert as_it_stands(french) == before
    assert not Translation.objects.exists()
    assert not StringTranslation.objects.exists()


def in_paragraphs(page: InformationPage, *said: str) -> InformationPage:
    """The page with one text in these paragraphs."""
    text = "".join(f"<p>{one}</p>" for one in said)
    page.body = page.body.stream_block.to_python([{"type": "text", "value": text, "id": TEXT}])
    page.save_revision().publish()
    return page


@pytest.fixture
def about(public_pages: None) -> tuple[InformationPage, InformationPage]:
    """A page of information in Dutch, and the same in French."""
    pages = InformationPage.objects.filter(locale__language_code="nl")
    dutch = pages.order_by("path")[0]
    return dutch, dutch.get_translations().get(locale__language_code="fr").specific


def test_a_sentence_that_stands_twice_in_one_text_is_taken_up_once(
    emma: Client, about: tuple[InformationPage, InformationPage]
) -> None:
    in_paragraphs(about[0], "Adem rustig.", "Kijk rond.", "Adem rustig.")
    french = in_paragraphs(about[1], "Respire.", "Regarde.", "Respire.")
    assert emma.post(reverse("take_up_translation", args=[french.pk])).status_code == 302
    assert Translation.objects.get().enabled
    assert StringTranslation.objects.filter(data="Respire.").count() == 1


def test_two_sentences_where_the_source_says_one_twice_are_named(
    emma: Client, about: tuple[InformationPage, InformationPage]
) -> None:
    in_paragraphs(about[0], "Adem rustig.", "Adem rustig.")
    french = in_paragraphs(about[1], "Respire.", "Souffle.")
    assert emma.post(reverse("take_up_translation", args=[french.pk])).status_code == 200
    assert not Translation.objects.exists()


def test_a_step_of_its_own_is_named(emma: Client, french: ModulePage) -> None:
    last = french.steps.get_prep_value()[-1]
    french.steps = french.steps.stream_block.to_python(
        [*french.steps.get_prep_value(), {**last, "id": "5f0d5a30-0000-4000-8000-000000000001"}]
    )
    french.save_revision().publish()
    answer = emma.post(take_up(french))
    assert "heeft deze stap niet" in answer.text or "does not have this step" in answer.text
    assert not Translation.objects.exists()


def test_another_number_of_minutes_in_french_is_named(emma: Client, french: ModulePage) -> None:
    talk = next(child for child in french.steps if child.id == TALK)
    talk.value["minutes"] = 14
    french.save_revision().publish()
    assert talk.value["title"] in emma.post(take_up(french)).text
    assert not Translation.objects.exists()


def test_a_draft_of_the_french_page_is_what_is_taken_up(emma: Client, french: ModulePage) -> None:
    french.summary = "Chaque fille sent sa limite, et peut la dire."
    french.save_revision()
    emma.post(take_up(french))
    texts = StringTranslation.objects.filter(context__path="summary").values_list("data", flat=True)
    assert list(texts) == [french.summary]


def test_the_way_of_the_package_does_not_offer_a_language_that_has_a_page(
    emma: Client, french: ModulePage
) -> None:
    source = french.get_translations().get()
    before = as_it_stands(french)
    address = reverse("wagtail_localize:submit_page_translation", args=[source.pk])
    answer = emma.post(address, {"locales": [str(french.locale_id)]})
    assert answer.status_code == 200
    assert not Translation.objects.exists()
    assert as_it_stands(french) == before


def test_starting_again_takes_up_what_was_written_in_the_meantime(emma: Client, french: ModulePage) -> None:
    emma.post(take_up(french))
    Translation.objects.update(enabled=False)
    french.summary = "Écrit entre-temps."
    french.save_revision().publish()
    edit = reverse("wagtailadmin_pages:edit", args=[french.pk])
    answer = emma.post(edit, {"localize-restart-translation": "1"})
    assert answer["Location"] == take_up(french)
    emma.post(take_up(french))
    assert StringTranslation.objects.get(context__path="summary").data == "Écrit entre-temps."


def test_a_page_is_never_made_a_copy_of_its_source(emma: Client, french: ModulePage) -> None:
    emma.post(take_up(french))
    before = as_it_stands(french)
    answer = emma.post(reverse("wagtail_localize:convert_to_alias", args=[french.pk]))
    assert answer.status_code == 302
    assert as_it_stands(french) == before
    assert ModulePage.objects.get(pk=french.pk).alias_of_id is None


def test_only_editors_may(french: ModulePage) -> None:
    assert somebody(APPROVED).post(take_up(french)).status_code in {302, 403}
    assert not Translation.objects.exists()


def test_the_source_itself_cannot_be_taken_up(emma: Client, french: ModulePage) -> None:
    answer = emma.post(take_up(french.get_translations().get()))
    assert answer.status_code in {302, 404}  # an address that is not there is tried with a language before it
    assert not Translation.objects.exists()
