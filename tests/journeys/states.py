"""Every state that a step's screen can be brought into, so that each of them can be looked at.

As it opens; after each act of its exercise; with another and the last of its cards; with all open that can be opened;
and with each panel that lies over it.
"""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.journeys.exercises import EXERCISES

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
