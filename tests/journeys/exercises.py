"""What a group does at each kind of step, so that a test can do it with keys, with taps, and without motion.

A kind is done when `done` is true of the page. Each act names what is pressed and, for keys, with which key; a text is
typed. A new kind of step needs its own line here, or the test that does all kinds fails.
"""

from typing import NamedTuple

from playwright.sync_api import Page

from tests.journeys.keyboard import Keyboard

MOVES = """() => document.getAnimations().filter((one) => one.playState === "running")
    .map((one) => one.effect.target.outerHTML.slice(0, 90))"""


class Act(NamedTuple):
    """One thing that is done: where a finger taps, where the keyboard stops, and the key."""

    tap: str
    stop: str
    key: str = "Space"
    text: str = ""


class Exercise(NamedTuple):
    """What is done, one act after the other, and what is true of the page afterwards."""

    acts: tuple[Act, ...]
    done: str


CHECKED = "document.querySelector('.option input').checked"
SECOND = "document.querySelectorAll('.slide-face')[1].checkVisibility()"
NEXT_CARD = Exercise((Act(".deck .slide:nth-of-type(2) .turn", ".deck .turn input", "ArrowRight"),), SECOND)
PICTURE = Exercise((Act(".option >> nth=0", ".option input"),), CHECKED)

EXERCISES: dict[str, Exercise] = {
    "check_in": PICTURE,
    "check_out": PICTURE,
    "ground_rules": Exercise(
        (Act(".rules .own textarea", ".rules .own textarea", text="We lachen veel."),),
        "document.querySelector('.rules .own textarea').value === 'We lachen veel.'",
    ),
    "film": NEXT_CARD,  # and the player itself: test_a_film_is_watched_together.py
    "talk": NEXT_CARD,
    "grounding": NEXT_CARD,
    "method": NEXT_CARD,
    "statements": Exercise(
        (Act(".place-yes >> visible=true", ".place-yes input"),),
        "document.querySelector('.place-yes input').checked",
    ),
    "placing": Exercise(
        (
            Act(".tray button[data-sign=look]", ".tray button[data-sign=look]", "Enter"),
            Act(".spot >> nth=0", ".spot select", "Enter"),
        ),
        "[...document.querySelectorAll('.spot select')].some((one) => one.value === 'look')",
    ),
    "sorting": Exercise(
        (Act("[data-column=healthy] .sort-head button", "[data-column=healthy] .sort-head button", "Enter"),),
        "document.querySelectorAll('.sort-small').length === 1",
    ),
    "poll": Exercise(
        (Act("[data-more] >> nth=0", "[data-more]", "Enter"),),
        "document.querySelector('.poll-option input').value === '1'",
    ),
    "story": Exercise(
        (Act(".choice >> nth=0", ".choice", "Enter"),),
        "document.querySelectorAll('[data-part=\"0\"] .log .me').length === 1",
    ),
    # nothing is tapped here: whom she thinks of stays with her
    "help_card": Exercise((), "document.querySelector('.trusted').checkVisibility()"),
}


def _by_keys(page: Page, act: Act) -> None:
    Keyboard(page).to(act.stop)
    if act.text:
        page.keyboard.type(act.text)
    else:
        page.keyboard.press(act.key)


def _by_tap(page: Page, act: Act) -> None:
    page.locator(act.tap).tap()
    if act.text:
        page.keyboard.type(act.text)  # on the keyboard of the screen


def do_with_keys(page: Page, kind: str, address: str) -> None:
    """The exercise of a kind with the keyboard alone."""
    page.goto(address)
    for act in EXERCISES[kind].acts:
        _by_keys(page, act)
    page.wait_for_function(EXERCISES[kind].done)


def do_with_taps_in_stillness(page: Page, kind: str, address: str) -> None:
    """The exercise with a finger alone, on a page whose reader wants no motion: nothing moves, before and after."""
    page.goto(address)
    assert page.evaluate(MOVES) == [], address
    for act in EXERCISES[kind].acts:
        _by_tap(page, act)
        assert page.evaluate(MOVES) == [], address
    page.wait_for_function(EXERCISES[kind].done)
