"""One version of a module, walked as a girl who hears nothing and as the facilitator, by keys, in large letters.

In each state: nothing wider than the window, cut off, overlaid or in pieces, on a desk and on a phone, with letters of
200% by the reader's own panel and by a setting of the browser; before a group, in the usual letters, nothing below the
edge of a beamer; read aloud in the order in which it lies; headings without a gap.

axe takes longer than all the rest, and what it judges hangs on how a page is built: elements, classes, roles and states
from the root down (`STRUCTURE`), not on the words in them. So it looks at each state in which something is built as it
was nowhere before in this language and version, and never twice at the same; the reading order on the phone, and a long
page's stops of the Tab key there, are looked at with it. What differs in words alone is measured all the same.
"""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Error, Page

from tests.journeys.axe import wrong_on
from tests.journeys.exercises import EXERCISES, NEXT_CARD
from tests.journeys.keyboard import Keyboard, out_of_order
from tests.journeys.laid_out import badly_laid
from tests.journeys.reading_order import against_the_eye, read, reader, wrong_headings
from tests.journeys.sounds_and_motion import by_itself, listen, only_heard
from tests.journeys.starter import Stop
from tests.journeys.walked_screens import (
    BELOW,
    CAPTIONS,
    CHECKED,
    CHOICE,
    IN_A_FIELD,
    KEPT,
    LETTERS,
    STILL,
    STRUCTURE,
    TOP,
)

DESK, PHONE = {"width": 1280, "height": 720}, {"width": 375, "height": 667}
BEAMERS = (DESK, {"width": 1024, "height": 768})
USUAL, DOUBLE = {"standard": 16, "fixed": 13}, {"standard": 32, "fixed": 26}
CARD = ".deck .turn input"


class Walk:
    """Somebody on the way through a version: what she met, and what was wrong there."""

    def __init__(self, page: Page, met: set[str]) -> None:
        """`page` is a tab that is signed in; what is `met` already was seen under axe, and what is new is put in."""
        self.page, self.keys, self.reader = page, Keyboard(page), reader(page)
        self.wrong: list[str] = []
        self.states: list[str] = []
        self.looks = 0
        self.met, self.shape, self.is_new = met, "", True
        page.emulate_media(reduced_motion="reduce", color_scheme="light")
        page.set_viewport_size(DESK)  # type: ignore[arg-type]
        page.add_init_script(f"({KEPT})()")
        listen(page)

    def group(self, stops: list[Stop]) -> None:
        """A girl before the big screen, from the first step to the last by the keys of that screen."""
        self.shape = f"{stops[0].language} {stops[0].version}"
        self.page.goto(stops[0].group)
        for number, stop in enumerate(stops, start=1):
            assert self.page.url.endswith(stop.group), (self.page.url, stop)
            for state in self._step(stop):
                self.look(f"{stop.group}: {state}", stop.kind)
            self._say(stop.group, [*by_itself(self.page), *only_heard(self.page)])
            if number < len(stops):
                assert self._on() is None, f"after {stop.group}"

    def facilitator(self, home: str, stops: list[Stop]) -> None:
        """The facilitator: the module, how to prepare, then each step by the way on at its foot, and the report."""
        self.shape = f"{stops[0].language} {stops[0].version}"
        for address in (f"{home}{stops[0].version}/", f"{home}{stops[0].version}/prepare/"):
            self.page.goto(address)
            for state in self._read_through(address):
                self.look(f"{address}: {state}", address.rsplit("/", 2)[1])
        self.page.goto(stops[0].facilitator)
        for stop in stops:
            assert f"/{stop.version}/{stop.number}/" in self.page.url, (self.page.url, stop)
            for state in self._her_step(stop):
                self.look(f"{stop.facilitator}: {state}", f"her {stop.kind}")
            self.page.evaluate(TOP)
            self.keys.open(".session-walk [data-way]:last-child a")
        assert "/report/" in self.page.url
        for state in self._read_through("report"):
            self.look(f"report of {stops[0].version}: {state}", "report")

    def look(self, name: str, kind: str) -> None:
        """One state: on the desk and on the phone, and read aloud; what is built anew under axe, and once by night."""
        self.states.append(name)
        self._say(name, badly_laid(self.page))
        found = read(self.reader)
        self._say(name, [*against_the_eye(found.items), *wrong_headings(found.headings)])
        if self.page.evaluate(STILL):
            self._say(name, ["something moves"])
        built = {f"{self.shape}:{way}" for way in self.page.evaluate(STRUCTURE)}
        self.is_new = not built <= self.met
        self.met |= built
        if self.is_new:
            self._under_axe(name, kind)
        for size, of_browser in ((PHONE, False), (PHONE, True), (DESK, True)):
            self._letters(size, of_browser)
            where = f"{name}, {size['width']} px" + ", letters of the browser" * of_browser
            self._say(where, badly_laid(self.page))
            if self.is_new and size is PHONE and of_browser:
                self._say(where, against_the_eye(read(self.reader).items))
        if "/group/" in self.page.url:
            self._before_a_group(name)
        self._letters(DESK, of_browser=False)

    def _before_a_group(self, name: str) -> None:
        """In the usual letters a beamer shows all of it; what a film says is scrolled by whom opens it."""
        self.reader.send("Page.setFontSizes", {"fontSizes": USUAL})
        for size in BEAMERS:
            self.page.set_viewport_size(size)  # type: ignore[arg-type]
            self.page.evaluate(LETTERS, "")
            below = self.page.evaluate(BELOW)
            self._say(f"{name}, {size['width']} px", [f"{below} px below the edge"] if below > 1 else [])

    def _under_axe(self, name: str, kind: str) -> None:
        self.looks += 1
        self._say(name, wrong_on(self.page))
        if kind not in self.met:
            self.met.add(kind)
            self.page.emulate_media(reduced_motion="reduce", color_scheme="dark")
            self._say(f"{name}, dark", wrong_on(self.page))
            self.page.emulate_media(reduced_motion="reduce", color_scheme="light")

    def _say(self, name: str, wrong: list[str]) -> None:
        self.wrong += [f"{name}: {one}" for one in wrong]

    def _letters(self, size: dict[str, int], of_browser: bool) -> None:
        """Letters of 200% by a setting of the browser, or by the reader's own panel (175% on a phone)."""
        self.page.set_viewport_size(size)  # type: ignore[arg-type]
        self.reader.send("Page.setFontSizes", {"fontSizes": DOUBLE if of_browser else USUAL})
        self.page.evaluate(LETTERS, "" if of_browser else "largest")

    def _step(self, stop: Stop) -> Iterator[str]:
        yield from self._read_through(stop.group)
        if EXERCISES[stop.kind] is not NEXT_CARD and stop.kind != "story":
            for number, act in enumerate(EXERCISES[stop.kind].acts, start=1):
                self.keys.to(act.stop)
                self.page.keyboard.type(act.text) if act.text else self.keys.press(act.key)
                yield f"act {number}"
        if stop.kind == "story":
            yield from self._story()
        last = self.page.locator(CARD).count() - 1
        for _card in range(last):
            card = self._on()
            assert card is not None, stop
            self._say(stop.group, self.page.evaluate(CAPTIONS))
            yield f"card {card + 1}"
        self._say(stop.group, self.page.evaluate(CAPTIONS))

    def _read_through(self, address: str) -> Iterator[str]:
        """As it opens; then on the phone and on the desk through every stop of the Tab key, opening what is folded."""
        folded = self.page.locator("details:not([open]) > summary:visible").count()
        yield "opened"
        if self.is_new or "/group/" in address:
            self._letters(PHONE, of_browser=True)
            self._walked(address, unfold=False)
            self._letters(DESK, of_browser=False)
        self._walked(address, unfold=True)
        if folded:
            yield "unfolded"

    def _walked(self, address: str, unfold: bool) -> None:
        self.page.evaluate(TOP)
        try:
            self._say(address, out_of_order(self.keys.walk(unfold=unfold)))
        except AssertionError as found:
            self._say(address, [str(found)])

    def _story(self) -> Iterator[str]:
        for number in range(2, 60):
            if not self.page.evaluate(CHOICE):
                break
            self.keys.to("[data-next-choice]")
            self.keys.press("Enter")
            yield f"message {number}"
        yield "ending"
        for panel in ("look-back", "stop"):
            self.keys.to(f"[popovertarget$='-{panel}']:not([popovertargetaction])")
            self.keys.press("Enter")
            yield panel
            self.keys.press("Escape")

    def _her_step(self, stop: Stop) -> Iterator[str]:
        yield from self._read_through(stop.facilitator)
        self.page.evaluate(TOP)
        self.keys.to(".told-link")
        self.keys.press("Enter")
        yield "when a girl tells something"
        self.keys.press("Escape")

    def _on(self) -> int | None:
        """PageDown, as often as it takes to read on to the end; the card that comes, or None for another step.

        A field has a use for that key of its own, so she leaves it first.
        """
        while self.page.evaluate(IN_A_FIELD):
            self.keys.press("Tab")
        address, card = self.page.url, self.page.evaluate(CHECKED)
        for _time in range(60):
            self.keys.press("PageDown")
            self.page.wait_for_timeout(20)
            try:
                now: Any = self.page.evaluate(CHECKED)
            except Error:  # the next page is on its way
                now = None
            if self.page.url != address or now is None:
                self.page.wait_for_url(lambda url: url != address)
                self.page.wait_for_load_state()
                return None
            if now != card:
                return int(now)
        raise AssertionError(f"PageDown does not lead on from {address}")
