"""A story is told with chips in the hand: there are enough of each, and the sheet says with how many one begins."""

import re
from collections import Counter
from collections.abc import Callable
from html import unescape

import pytest
from django.utils.translation import override

from modules.models import ModulePage
from modules.packages.load import load_path
from modules.sessions.steps import Step, steps_for
from modules.starter.text import FOLDER
from modules.steps.story.block import StoryValue
from modules.story.fact_values import changed, is_open, places
from modules.story.parse import read
from tests.modules.makers import home_pages
from tests.modules.print_kit.pages import kit
from tests.modules.print_kit.sheets_read import sheets
from tests.modules.steps.drawn import draw, made
from tests.template_databases import Load

pytestmark = [pytest.mark.django_db, pytest.mark.content]

WITH_A_STORY = ["relationships", "sexuality", "boundaries", "teen-pimps"]
BEGIN = {
    "nl": "Begin met één fiche “Vertrouwen in jou”.",
    "fr": "Commence avec un jeton « Confiance en toi ».",
}
TRUST = {"nl": "Vertrouwen in jou", "fr": "Confiance en toi"}


def _load() -> None:
    home_pages()
    for code in WITH_A_STORY:
        load_path(FOLDER / code)


@pytest.fixture(scope="module")
def delivered(once_for_the_file: Callable[[Load], None]) -> None:
    """The modules with a story, in Dutch and French, with their versions."""
    once_for_the_file(_load)


def _stories(code: str) -> list[tuple[ModulePage, str, Step]]:
    """Each story of a module that is delivered, in each language and version."""
    return [
        (page, version, step)
        for page in ModulePage.objects.filter(code=code)
        for version in ("v1", "v2", "v3")
        for step in steps_for(page, version)
        if step.kind == "story"
    ]


def _held(value: StoryValue) -> Counter[str]:
    """The most chips of each kind that a group holds which does what the cards say, on whatever way."""
    story, cards = read(value), {card.key: card for card in value.cards}
    labels, at = {fact.key: fact.label for fact in story.facts}, places(story.facts)
    assert story.start is not None
    most = Counter[str]()
    waiting = [(story.start.key, tuple(fact.start for fact in story.facts))]
    met = set(waiting)
    while waiting:
        key, hand = waiting.pop()
        most |= Counter({labels[fact]: hand[place] for fact, place in at.items()})
        for way, turn in zip(story.by_key[key].ways, cards[key].turns, strict=True):
            if is_open(way.only_if, hand, at):
                said = [c for c in way.sets if any(labels[c.fact] in words for words in turn.sets)]
                to = (way.to, changed(said, hand, at))
                if to not in met:
                    met.add(to)
                    waiting.append(to)
    return most


def _asked(value: StoryValue) -> Counter[str]:
    """The most chips of each kind that a choice asks for."""
    story, most = read(value), Counter[str]()
    for message in story.messages:
        for asked in (part for way in message.ways for part in way.only_if):
            most |= Counter({next(f.label for f in story.facts if f.key == asked.fact): asked.number})
    return most


@pytest.mark.parametrize("code", WITH_A_STORY)
def test_there_are_as_many_chips_as_any_way_and_any_condition_needs(delivered: None, code: str) -> None:
    for page, version, step in _stories(code):
        needed = _held(step.value) | _asked(step.value)
        language = page.locale.language_code
        with override(language):
            on_sheets = kit(page, version, step.position)["steps"][0]["value"]
        html = draw(step, "print", language).partition('class="chips"')[2]
        in_browser = Counter(map(unescape, re.findall(r"<li>([^<]+)</li>", html)))
        assert needed.total(), (page, version)
        assert needed <= Counter(on_sheets["chips"]), (page, version)
        assert needed <= in_browser, (page, version)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_sheets_of_the_fifth_module_say_with_what_one_begins(delivered: None, language: str) -> None:
    for page, version, step in _stories("teen-pimps"):
        if page.locale.language_code == language:
            with override(language):
                chips = " ".join(sheets(page, version, step.position)[-1].split())
            assert BEGIN[language] in chips, version
            assert chips.count(TRUST[language]) - 1 == step.value.chips_to_cut.count(TRUST[language])
            assert BEGIN[language] in " ".join(draw(step, "print", language).split())


def test_as_much_as_is_asked_is_there_even_where_nobody_can_come_to_hold_it() -> None:
    raw = made("story").value.block.get_prep_value(made("story").value)
    raw["facts"][0]["value"]["start"] = 4
    for message in raw["messages"]:
        for choice in message["value"]["choices"]:
            for condition in choice["value"]["only_if"]:
                condition["value"]["number"] = 6
    with override("nl"):
        on_sheets = made("story", facts=raw["facts"], messages=raw["messages"]).value.on_sheets
    assert on_sheets["chips"] == ["Stuurde een foto"] * 6
    assert on_sheets["beginning"] == ["Begin met 4 fiches “Stuurde een foto”."]
