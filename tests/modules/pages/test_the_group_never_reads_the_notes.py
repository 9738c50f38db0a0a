"""What a facilitator reads stays with her: the group's screen and the group's cards hold none of it."""

from dataclasses import replace

import pytest
from django.utils.html import escape

from modules.sessions.steps import Adapted
from modules.steps.registry import kinds
from tests.modules.steps.drawn import SIDES, draw, made, notes

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("kind", kinds())
def test_no_note_reaches_the_big_screen(kind: str, language: str) -> None:
    step = made(kind, language)
    html = draw(step, "group", language)
    found = [note for note in notes(step) if escape(note) in html]
    assert found == []
    assert len(notes(step)) > 10


@pytest.mark.parametrize("kind", kinds())
def test_no_note_reaches_the_cards(kind: str) -> None:
    step = made(kind)
    html = draw(step, "print")
    assert [note for note in notes(step) if escape(note) in html] == []


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("kind", kinds())
def test_every_kind_has_every_side_in_both_languages(kind: str, language: str, side: str) -> None:
    step = made(kind, language)
    assert len(draw(step, side, language).strip()) > 200


@pytest.mark.parametrize("side", ["group", "print"])
@pytest.mark.parametrize("kind", kinds())
def test_what_was_adapted_and_for_whom_is_nowhere_that_a_girl_looks(kind: str, side: str) -> None:
    adapted = Adapted("Eerst kijken", "Slechthorende meisjes liplezen", "Roma-bemiddelaar")
    html = draw(replace(made(kind), adapted=adapted), side)
    assert not any(words in html for words in ("Eerst kijken", "lechthorend", "Roma", "bemiddelaar"))
