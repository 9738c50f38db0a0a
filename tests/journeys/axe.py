"""What axe finds on a page: no violation, and nothing that it left undecided and nobody reviewed."""

from typing import Any, NamedTuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


class Reviewed(NamedTuple):
    """One thing that axe cannot decide and a person looked at: where it is, and why it is fine."""

    rule: str
    selector: str
    why: str


REVIEWED = [
    Reviewed(
        "color-contrast",
        ".who > li h2",
        "The name of the next figure begins behind the edge of the row that one swipes; the ground there is the same "
        "field as under the first.",
    ),
    Reviewed(
        "color-contrast",
        ".scroll :is(th, td)",
        "The last column of a wide table begins behind the edge of the box that scrolls; its ground is the page.",
    ),
    Reviewed(
        "color-contrast",
        ".door > :is(h2, p), .specimens.large > li > span",
        "A path of the drawing above runs on below its frame, where it is not drawn; axe counts it all the same.",
    ),
    Reviewed(
        "color-contrast",
        "svg.map text",
        "A name or a number on the map, on the land or on a disc; each pair of colours has a test of its own.",
    ),
    Reviewed(
        "color-contrast",
        ".story-ways text",
        "The number of a card, one sign long: ink on paper, or on the yellow of what was met. Both pairs have a test; "
        "the list beside it says the same.",
    ),
    Reviewed(
        "color-contrast",
        ".reading-panel :is(p, a)",
        "The panel lies over the page on a ground of its own, ink on paper; axe counts a drawing beneath it.",
    ),
    Reviewed(
        "color-contrast",
        ".signed p",
        "The panel lies over the page on a ground of its own, ink on paper; axe counts what its edge cuts off.",
    ),
    Reviewed(
        "color-contrast",
        ".told-beside :is(li, p)",
        "What to do when a girl tells something lies over the page on a ground of its own; axe counts the page beneath "
        "it. The same words in the same colours stand at the end of the page of a module, where it measures them.",
    ),
    Reviewed(
        "color-contrast",
        ".story [data-fork] > h3",
        "Looking back is scrolled for itself, and its edge may cut a fork in two; the other forks, on the same ground "
        "in the same colours, are measured.",
    ),
    Reviewed(
        "color-contrast",
        ".story .with p",
        "Looking back lies over the whole page, so axe finds it where the head of the chat is; it is measured "
        "while the chat is shown.",
    ),
    Reviewed(
        "video-caption",
        ".film-sign",
        "A film of signs has no sound; what is heard stands as captions in the film beside it, and as text below.",
    ),
    Reviewed(
        "video-caption",
        ".signed video",
        "A film of signs has no sound (the gate refuses one that has); the words that it signs stand beside it.",
    ),
]

# axe looks at a page that lies unrolled: what sticks to an edge, and the edge itself, would hide words from it.
UNSTICK = """() => {
    for (const one of document.querySelectorAll("body *"))
        if (getComputedStyle(one).position === "sticky") {
            Object.assign(one.style, { position: "relative", inset: "auto" });
            one.dataset.unstuck = "";
        }
    return document.documentElement.scrollHeight;
}"""
STICK = """() => {
    for (const one of document.querySelectorAll("[data-unstuck]")) {
        Object.assign(one.style, { position: "", inset: "" });
        delete one.dataset.unstuck;
    }
}"""


# What the scheme of a reader can change: a dark one sets colours alone (tests/squad/test_every_pair_of_colours...).
COLOURS_ALONE = {"runOnly": ["color-contrast", "link-in-text-block"]}
SCREENS = ((320, ("light", "dark")), (1280, ("light", "dark")))

# What is right on a page need not be told one by one: on a long page that is half of the time.
FAULTS_ALONE = {"resultTypes": ["violations", "incomplete"]}


def wrong_on_every_screen(page: Page, height: int = 900) -> list[str]:
    """What is wrong on a page that is loaded once: on a phone and on a desk, by day and by night.

    By night only the rules about colours are asked again. Nothing may move, or axe meets a colour on its way.
    """
    found = []
    for width, schemes in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
            again = COLOURS_ALONE if scheme == "dark" else {}
            found += [f"{width} px, {scheme}: {one}" for one in wrong_on(page, again)]
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    return found


def wrong_on(page: Page, rules: dict[str, Any] | None = None) -> list[str]:
    """What is wrong on the page as it stands: violations, undecided things nobody reviewed, a sideways scroll.

    `rules` are options of axe; without them it asks all of its rules.
    """
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        return ["wider than the screen"]
    result = _unrolled(page, rules or {})
    found = [
        f"{rule['id']}: {node['target']}: {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]
    found += [
        f"undecided, {rule['id']}: {node['target']}: {_said(node)}"
        for rule in result["incomplete"]
        for node in rule["nodes"]
        if not _is_reviewed(page, rule["id"], node["target"])
    ]
    return found


def _unrolled(page: Page, rules: dict[str, Any]) -> dict[str, Any]:
    size = page.viewport_size
    assert size is not None
    length = page.evaluate(UNSTICK)
    page.set_viewport_size({"width": size["width"], "height": max(size["height"], length)})
    result: dict[str, Any] = Axe().run(page, options={**FAULTS_ALONE, **rules}).response
    page.set_viewport_size(size)
    page.evaluate(STICK)
    return result


def _said(node: dict[str, Any]) -> str:
    return "; ".join(check["message"] for kind in ("any", "all", "none") for check in node[kind])


def _is_reviewed(page: Page, rule: str, target: list[Any]) -> bool:
    if len(target) != 1 or not isinstance(target[0], str):
        return False
    selectors = [one.selector for one in REVIEWED if one.rule == rule]
    return bool(
        page.evaluate(
            "([target, selectors]) => selectors.some(one => document.querySelector(target)?.matches(one))",
            [target[0], selectors],
        )
    )
