"""A person with a keyboard alone: where the focus goes, whether she sees it, and whether she gets everywhere."""

from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

# Where the focus is: its number in the order of the document, where it stands on the sheet, and what is wrong with it.
STOP = """() => {
    const one = document.activeElement;
    if (!one || one === document.body || one === document.documentElement) return null;
    const box = one.getBoundingClientRect();
    const sticks = (element) => {
        for (; element; element = element.parentElement)
            if (/sticky|fixed/.test(getComputedStyle(element).position)) return element;
        return null;
    };
    const wrong = [];
    const around = [one, one.parentElement, one.parentElement?.parentElement].filter(Boolean);
    const drawn = around.some((element) => {
        const style = getComputedStyle(element);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.opacity !== "0";
    });
    // inside the browser's own controls of a film the browser draws where the focus is
    const itsOwn = one.matches("audio[controls], video[controls]") && !one.matches(":focus");
    if (!drawn && !itsOwn) wrong.push("no outline");
    if (box.width < 2 || box.height < 2) wrong.push("nothing to see");
    if (box.bottom < 1 || box.top > innerHeight - 1 || box.right < 1 || box.left > innerWidth - 1)
        wrong.push("outside the window");
    let seen = 0, under = 0;
    for (const x of [0.1, 0.5, 0.9]) for (const y of [0.1, 0.5, 0.9]) {
        const hit = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
        if (!hit) continue;
        seen += 1;
        const lid = sticks(hit);
        if (lid && !lid.contains(one)) under += 1;
    }
    if (under && (box.height < innerHeight / 3 || under >= seen / 2)) wrong.push("under what sticks to the edge");
    if (one.tabIndex > 0) wrong.push("a place in the order of its own");
    let along = 0; // how far the row is moved in which the stop stands
    for (let row = one.parentElement; row && row !== document.documentElement; row = row.parentElement)
        along += row.scrollLeft;
    const all = [...document.querySelectorAll("*")];
    return {
        name: one.outerHTML.replace(/\\s+/g, " ").slice(0, 240),
        order: all.indexOf(one),
        left: box.left + along, right: box.right + along, top: box.top + scrollY, bottom: box.bottom + scrollY,
        moves: Boolean(sticks(one)),
        wrong,
    };
}"""

# Everything that must be reached: one stop for each control, one for each group of radio buttons.
REACHABLE = """() => {
    const all = [...document.querySelectorAll("*")];
    const groups = new Set();
    return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
        .filter((one) => !one.disabled && one.type !== "hidden" && one.tabIndex >= 0)
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => {
            if (one.type !== "radio") return true;
            if (groups.has(one.name)) return false;
            return groups.add(one.name);
        })
        .map((one) => [one.type === "radio" ? "radio " + one.name : String(all.indexOf(one)), one.outerHTML]);
}"""

KEY = """() => document.activeElement.type === "radio" ? "radio " + document.activeElement.name : null"""
FOLDED = "document.activeElement.matches('details:not([open]) > summary')"
MOST = 400


class Keyboard:
    """Walks one page by keys; every stop is looked at on the way."""

    def __init__(self, page: Page) -> None:
        """Starts where the page starts."""
        self.page = page

    def press(self, *keys: str) -> None:
        """Keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def stop(self) -> dict[str, Any] | None:
        """Where the focus is now; fails where a person could not see it."""
        found: dict[str, Any] | None = self.page.evaluate(STOP)
        if found and found["wrong"]:
            self.page.wait_for_timeout(250)  # a slow machine is still on its way there
            found = self.page.evaluate(STOP)
        if found:
            assert found["wrong"] == [], f"{self.page.url}: {found['name']}: {found['wrong']}"
        return found

    def to(self, selector: str, key: str = "Tab") -> None:
        """Presses Tab until what `selector` names has the focus."""
        for _time in range(MOST):
            self.press(key)
            self.stop()
            if self.page.evaluate("one => document.activeElement.matches(one)", selector):
                return
        raise AssertionError(f"{selector} is not reached on {self.page.url}")

    def choose(self, selector: str, word: str) -> None:
        """Goes to a list of the browser and types the beginning of what to choose."""
        self.to(selector)
        self.page.keyboard.type(word)

    def open(self, selector: str) -> None:
        """Goes to a link or a button and presses Enter."""
        self.to(selector)
        with self.page.expect_navigation():
            self.press("Enter")

    def walk(self, unfold: bool = False) -> list[dict[str, Any]]:
        """From the top of the page through every stop and out at its end; returns the stops.

        With `unfold` she opens with Enter what is folded, and reads what lies in it on the way.
        """
        reachable = dict(self.page.evaluate(REACHABLE))
        stops: list[dict[str, Any]] = []
        for _time in range(MOST):
            self.press("Tab")
            found = self.stop()
            if found is None or (stops and found["order"] == stops[0]["order"]):
                break
            reachable.pop(self.page.evaluate(KEY) or str(found["order"]), None)
            stops.append(found)
            if unfold and self.page.evaluate(FOLDED):
                self.press("Enter")
        else:
            raise AssertionError(f"{self.page.url}: the Tab key does not come out")
        assert reachable == {}, f"{self.page.url}: never reached: {list(reachable.values())}"
        return stops


def out_of_order(stops: list[dict[str, Any]]) -> list[str]:
    """Stops that do not follow the order of reading: against the document, or up again in the same column."""
    wrong = []
    for before, after in pairwise(stops):
        back = after["order"] < before["order"]
        up = after["bottom"] <= before["top"] and after["left"] < before["right"] - 1
        if back or (up and not before["moves"] and not after["moves"]):
            wrong.append(f"{before['name']} -> {after['name']}")
    return wrong
