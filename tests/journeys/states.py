"""Every state that a step's screen can be brought into, and what is wrong in each of them.

As it opens; after each act of its exercise; with another and the last of its cards; with all open that can be opened;
and with each panel that lies over it.
"""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.journeys.axe import wrong_on
from tests.journeys.exercises import EXERCISES
from tests.journeys.measuring import in_both_lights
from tests.journeys.sounds_and_motion import by_itself, only_heard

# width, height, and how large the letters are: 200% is a choice of the reader's own panel
SCREENS = [(320, 640, ""), (768, 1024, ""), (1280, 720, ""), (1280, 720, "largest")]
LETTERS = "large => { document.documentElement.dataset.letters = large; }"

OPEN_ALL = """() => {
    const closed = [...document.querySelectorAll("main details:not([open])")].filter((one) => one.checkVisibility());
    for (const one of closed) one.open = true;
    return closed.length;
}"""
PANELS = "main :is([popovertarget$='-stop'], [popovertarget$='-look-back']):not([popovertargetaction=hide])"
TARGETS = "all => all.map((one) => one.getAttribute('popovertarget'))"


def states(page: Page, kind: str) -> Iterator[str]:
    """Brings the page, freshly opened, from state to state, and says what each is."""
    yield "opened"
    for number, act in enumerate(EXERCISES[kind].acts, start=1):
        page.locator(act.tap).click()
        if act.text:
            page.keyboard.type(act.text)
        yield f"act {number}"
    yield from _cards(page)
    if page.evaluate(OPEN_ALL):
        yield "unfolded"
    for selector in dict.fromkeys(page.eval_on_selector_all(PANELS, TARGETS)):
        button = page.locator(f"[popovertarget='{selector}']:visible").first
        if button.count():
            button.click()
            yield selector.rpartition("-")[2]
            page.keyboard.press("Escape")


def _cards(page: Page) -> Iterator[str]:
    cards = page.locator(".deck .turn input")
    last = cards.count() - 1
    for number in sorted({1, last} & set(range(last + 1))):  # between them only the words differ
        cards.nth(number).check(force=True)
        if page.evaluate(OPEN_ALL):
            yield f"card {number + 1}, unfolded"
        else:
            yield f"card {number + 1}"


def everything_wrong_on(page: Page, kind: str, address: str) -> list[str]:
    """What is wrong with a step of this kind: on every screen, and in every state."""
    return [*wrong_on_every_screen(page, address), *wrong_in_every_state(page, kind, address)]


def wrong_on_every_screen(page: Page, address: str) -> list[str]:
    """What axe finds on the step as it opens, narrow, middling, wide, and with letters twice as large."""
    found = []
    for width, height, letters in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        page.goto(address)
        page.evaluate(LETTERS, letters)
        found += in_both_lights(page)
        found += [f"{width} px {letters}: {wrong}" for wrong in wrong_on(page)]
    return found


def wrong_in_every_state(page: Page, kind: str, address: str) -> list[str]:
    """What axe and the measure find in each state, by day and by night, on a phone and on a desk in turn."""
    found = []
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(address)
    for state in states(page, kind):
        found += [f"{state}: {wrong}" for wrong in (*in_both_lights(page), *by_itself(page))]
        if state != "opened":
            found += [f"{state}: {wrong}" for wrong in wrong_on(page)]
    return found + only_heard(page)
