"""What girls read or hear never names an audience: words of the starter text, and the editors' form."""

import pytest
from django.core.exceptions import ValidationError

from accessibility.overlay.blocks import AdaptedStepBlock
from accessibility.words.girls_texts import of_files
from accessibility.words.neutral import named_in
from modules.steps.registry import girls_text
from tests.accessibility.makers import TALK, adapted, talk
from tests.modules.makers import module_page

pytestmark = pytest.mark.content


@pytest.mark.parametrize(
    "text",
    [
        "Dit is voor Roma meisjes.",
        "een roma-meisje",
        "Zigeuners zeggen dat",
        "une fille rom",
        "les gitanes",
        "une Tsigane",
        "Ben je doof?",
        "de dove meisjes",
        "slechthorende meisjes",
        "une fille sourde",
        "des filles malentendantes",
        "deaf girls",
        "hard-of-hearing girls",
        "une manouche",
        "les filles manouches",
        "Manoesjen",
        "De Romameiden komen.",
        "voor romakinderen",
        "de Romagemeenschap",
        "een Romanetwerk",
        "une fille rrom",
        "les Rroms",
        "Ro\u00admameisjes",
        "les gens du\u00a0voyage",
        "les gens\u202fdu\nvoyage",
        "doofblinde meisjes",
        "Ze is doofblind.",
        "over doofheid",
        "hard\u2011of\u2011hearing girls",
        "hardhorige meisjes",
        "mal-entendante",
        "un sourd et une voix sourde",
        "De lamp voor doven",
    ],
)
def test_a_word_that_names_an_audience_is_found(text: str) -> None:
    assert named_in(girls_text("talk", {"say": [{"type": "item", "value": text, "id": "1"}]}))


@pytest.mark.parametrize(
    "text",
    [
        "We praten over romantiek.",
        "Een roman lezen",
        "De duif vliegt.",
        "Amsterdam, Rome",
        "aroma",
        "un promontoire",
        "un bruit sourd",
        "des coups sourds",
        "une sourde inquiétude",
        "Elle a une douleur sourde au ventre.",
        "De zaak ging in de doofpot.",
        "Ze doofde de lamp en het licht dooft.",
        "We doven de kaarsen.",
        "De lichten doven.",
        "oorverdovend",
        "deafening",
        "een cd-rom",
        "een fan van AS Roma",
        "een romantische film",
        "une romance, un roman d’amour",
        "La Romagne, la Suisse romande, Romane et Romain",
        "une salade romaine au romarin",
        "Romaanse kunst",
        "de reclame van het merk Dove",
    ],
)
def test_other_words_are_let_through(text: str) -> None:
    assert named_in(girls_text("talk", {"say": [text]})) == []


def test_the_facilitator_may_read_what_she_needs_to_know() -> None:
    notes = {"watch_for": ["Vertel nooit wie slechthorend is."], "goal": "dove meisjes"}
    assert named_in(girls_text("talk", notes)) == []


def test_no_starter_version_labels_a_girl() -> None:
    texts = [text for text in of_files() if text.version]
    assert len({(text.module, text.version, text.language) for text in texts}) >= 4
    assert [(text, named_in(text.lines)) for text in texts if named_in(text.lines)] == []


@pytest.mark.django_db
def test_an_editor_cannot_save_a_step_that_labels_a_girl() -> None:
    block = AdaptedStepBlock()
    block.set_name("adapted_step")
    module_page()
    labelled = adapted(TALK, talk(group_heading="Voor Roma meisjes"))["value"]
    with pytest.raises(ValidationError) as refused:
        block.clean(block.to_python(labelled))
    assert list(refused.value.block_errors) == ["changes"]
    block.clean(block.to_python(adapted(TALK, talk(group_heading="Voor iedereen"))["value"]))
