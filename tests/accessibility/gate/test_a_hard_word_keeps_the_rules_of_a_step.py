"""A hard word is shown to girls as soon as it is saved: form and list refuse what no step could go live with."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils.translation import override

from accessibility.gate.guards.hard_word import refuse_what_blocks
from accessibility.models import HardWord
from accessibility.packages.hard_words import load_starter, load_words
from modules.models import TrainingImage
from modules.packages.refusal import PackageRefused
from tests.accessibility.gate.routes import editor
from tests.modules import photos

pytestmark = pytest.mark.django_db
HAND = "Een meisje steekt haar hand op."


def drawn(**more: str) -> TrainingImage:
    image = TrainingImage(title="Stop", **more)
    image.file.save("hand.png", ContentFile(photos.as_bytes(photos.red(), "PNG")))
    return image


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("term", "gens du\u00a0voyage"),
        ("forms", "weerbare\nmanouches"),
        ("explanation", "Wat dove meisjes kunnen."),
    ],
)
def test_one_that_names_a_group_is_refused_at_that_field(field: str, said: str) -> None:
    word = HardWord(language="nl", **{"term": "weerbaar", "explanation": "Je durft.", field: said})
    with pytest.raises(ValidationError) as refused:
        refuse_what_blocks(word)
    assert [*refused.value.message_dict] == [field]


def test_one_that_is_explained_to_nobody_may_wait() -> None:
    refuse_what_blocks(HardWord(language="nl", term="doof", is_used=False))


def test_its_form_says_so_at_the_field_and_keeps_what_was_typed() -> None:
    emma = editor()[1]
    sent = {"language": "nl", "term": "weerbaar", "explanation": "Wat dove meisjes kunnen.", "is_used": "on"}
    answer = emma.post(reverse("wagtailsnippets_accessibility_hardword:add"), sent)
    assert [*answer.context["form"].errors] == ["explanation"]
    assert "Wat dove meisjes kunnen." in answer.text
    assert not HardWord.objects.exists()


def test_a_package_brings_none_that_names_a_group() -> None:
    named = {"word": [{"term": "weerbaar", "explanation": "Zo zeggen Romameisjes het."}]}
    with pytest.raises(PackageRefused, match="Romameisjes"):
        load_words("nl", named, "nl.toml")


def test_those_that_come_with_the_product_are_taken() -> None:
    assert all(made and not left for made, left in load_starter().values())


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"description": HAND}, "has no licence"),
        ({"licence": "cc-by-4.0", "description": HAND}, "who made"),
        ({"licence": "own"}, "has no description"),
        ({"licence": "own", "description": "Een doof meisje."}, "names a group"),
    ],
)
def test_its_picture_keeps_what_the_picture_of_a_step_keeps(more: dict[str, str], why: str) -> None:
    word = HardWord(language="nl", term="stop", picture=drawn(**more))
    with override("en"), pytest.raises(ValidationError) as refused:
        refuse_what_blocks(word)
    assert [*refused.value.message_dict] == ["picture"]
    assert why in " ".join(refused.value.messages)


def test_a_picture_with_a_licence_and_a_description_is_taken() -> None:
    refuse_what_blocks(HardWord(language="nl", term="stop", picture=drawn(licence="own", description=HAND)))
