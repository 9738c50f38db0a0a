"""Every story of the starter content, to every ending and by every choice, with scripts and without, in a real browser.

After each tap: what she writes is there, the focus is on what is new, and only the chat is announced. At each ending:
the help of the story, the help of the site, the map with the way that was taken, the way back, and again from a fork.
"""

from typing import Any

import pytest
from django.utils.translation import gettext, override
from playwright.sync_api import Locator, Page, expect

from modules.steps.story.cards import Part
from tests.journeys.starter import Tale, all_languages, tales
from tests.journeys.story_ways import Way, end_of, through_every_choice, to_every_end
from tests.sweeps.units import unit

# What is there after a tap, asked once: the chat, what is said beside it, and where the focus is.
NOW = """(one) => {
    const words = (element) => element.innerText.replace(/\\s+/g, " ").trim();
    const focus = document.activeElement;
    return {
        lines: [...one.querySelectorAll(".log > li:not(.me) .bubble:not(.picture)")].map((line) => words(line)),
        mine: [...one.querySelectorAll(".log > .me")].map((line) => words(line)),
        card: words(one.querySelector(".card-number")),
        focus: words(focus),
        inside: one.contains(focus) && !focus.closest(".log"),
        seen: focus.getBoundingClientRect().height > 1,
        live: document.querySelectorAll(".story :is([aria-live], [role=log], [role=status], [role=alert])").length,
    };
}"""
MET = """all => all.filter((one) => one.classList.contains("is-met")).map((one) => one.dataset.at)"""
YELLOW = """all => {
    const here = document.createElement("i");
    here.style.color = "var(--here)";
    document.body.append(here);
    const yellow = getComputedStyle(here).color;
    here.remove();
    return all.filter((one) => getComputedStyle(one.querySelector("path")).fill === yellow)
        .map((one) => one.dataset.at);
}"""


LIES_OPEN = """(one) => {
    const box = one.getBoundingClientRect();
    return one.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
}"""


def flat(text: str) -> str:
    """A text with single plain spaces, as the page is read too."""
    return " ".join(text.split())


class Player:
    """Plays one story in one tab."""

    def __init__(self, page: Page, tale: Tale, javascript: bool) -> None:
        """Opens the story."""
        self.page, self.parts, self.javascript = page, tale.parts, javascript
        self.language = tale.stop.language
        self.name = f"{tale.stop.code}, {self.language}"
        page.goto(tale.stop.group)

    def says(self, message: str) -> str:
        """A word of the screen in the language of the story."""
        with override(self.language):
            return gettext(message)

    def at(self, number: int) -> Locator:
        """Where a part is played: scripts keep all in the first one."""
        return self.page.locator(f'[data-part="{0 if self.javascript else number}"]')

    def play(self, way: Way) -> Part:
        """From the beginning to an ending, looked at after every tap; returns the part that ends it."""
        self.page.reload()
        said, mine = list(self.parts[0].lines), 0
        for number, turn in way:
            taken = self.parts[number].turns[turn]
            buttons = self.at(number).locator(".choice, .go-on")
            buttons.nth(turn).click()
            assert taken.part is not None
            part = self.parts[taken.part]
            said, mine = [*said, *part.lines], mine + bool(taken.letter)
            self._look(part, said if self.javascript else list(part.lines), mine)
        return end_of(self.parts, way)

    def _look(self, part: Part, lines: list[str], mine: int) -> None:
        where = f"{self.name}, card {part.number}"
        there = self.at(part.part)
        expect(there).to_be_visible()
        now = there.evaluate(NOW)
        assert now["card"].endswith(str(part.number)), where
        assert len(now["lines"]) == len(lines), where
        assert [
            heard for heard, line in zip(now["lines"], lines, strict=True) if not heard.endswith(flat(line))
        ] == [], where
        assert now["focus"] == flat(self._new(part)), where
        assert (now["inside"], now["seen"]) == (True, True), where
        if self.javascript:
            assert (len(now["mine"]), now["live"]) == (mine, 1), where

    def _new(self, part: Part) -> str:
        """The words on which the focus lands: what happened, or else the question, or else the way on."""
        if part.end:
            return part.end.blame
        question = self.says("What do you write back?") if part.is_fork else self.says("Go on")
        return part.after or part.pause or question

    def look_at_the_end(self, way: Way) -> None:
        """Help in the story and on the site, the map, the way back, and again from the first fork."""
        end = end_of(self.parts, way)
        there, where = self.at(end.part), f"{self.name}, card {end.number}"
        assert end.end, where
        expect(there.get_by_text(end.end.help)).to_be_visible()
        expect(there.get_by_text(end.end.blame)).to_be_visible()
        assert self.page.locator("[data-help]").first.evaluate(LIES_OPEN), where
        there.locator("[popovertarget$=look-back]").first.click()
        expect(self.page.get_by_role("heading", name=self.says("Looking back"))).to_be_focused()
        met = {self.parts[number].key for number, _turn in way} | {end.key}
        boxes = self.page.locator(".story-ways .at")
        if self.javascript:
            assert set(boxes.evaluate_all(MET)) == met, where
        else:  # the first part lies open below all others: the browser has no need to remember it
            assert set(boxes.evaluate_all(YELLOW)) | {self.parts[0].key} == met, where
        self.page.keyboard.press("Escape")
        expect(self.page.locator(".look-back")).to_be_hidden()
        self._goes_back(way, end)

    def _goes_back(self, way: Way, end: Part) -> None:
        last, _turn = way[-1]
        self.at(end.part).locator("[data-back]").click()
        expect(self.at(last).locator(".choice, .go-on").first).to_be_visible()
        forks = [number for number, turn in way[:-1] if self.parts[number].turns[turn].letter]
        if self.javascript and forks:
            self.at(last).locator("[popovertarget$=look-back]").first.click()
            again = self.parts[forks[0]]
            self.page.locator(f'[data-again="{again.number}"]').click()
            expect(self.page.locator(".look-back")).to_be_hidden()
            now = self.at(0).evaluate(NOW)
            assert now["card"].endswith(str(again.number))
            assert now["inside"], f"{self.name}, again from card {again.number}"
            before = way[: [number for number, _turn in way].index(forks[0])]
            assert len(now["mine"]) == sum(bool(self.parts[n].turns[turn].letter) for n, turn in before)


UNITS = [
    unit(tale, javascript, id=f"{tale.stop.group} {scripts}", language=language, reads=tale.stop.texts)
    for language in all_languages()
    for tale in tales(language)
    for javascript, scripts in ((True, "scripts"), (False, "no scripts"))
]


@pytest.fixture(scope="module")
def site(shared_site: str) -> str:
    """One site for all of them."""
    return shared_site


def test_there_are_four_in_each_language() -> None:
    assert min(len(tales(language)) for language in all_languages()) >= 4


@pytest.mark.parametrize(("tale", "javascript"), UNITS)
def test_every_ending_is_reached_and_every_choice_is_made(
    open_browser: Any, facilitator_session: Any, pytestconfig: pytest.Config, tale: Tale, javascript: bool
) -> None:
    page: Page = open_browser(width=390, height=844, javascript=javascript)
    page.context.add_cookies([facilitator_session])
    player = Player(page, tale, javascript)
    ways = to_every_end(tale.parts)
    assert {end_of(tale.parts, way).key for way in ways} == {part.key for part in tale.parts if part.end}
    for way in ways:
        player.play(way)
        player.look_at_the_end(way)
    # the same story in each language, which a test of its own holds; the same buttons without scripts
    if tale.stop.language == "nl" and (javascript or pytestconfig.getoption("--sweeps") == "all"):
        for way in through_every_choice(tale.parts, ways):
            assert player.play(way).end
