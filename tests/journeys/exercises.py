"""What a group does at each kind of step, so that a test can do it with keys, with taps, and without motion.

A kind is done when `done` is true of the page. Each act names what is pressed and, for keys, with which key; a text is
typed. A new kind of step needs its own line here, or the test that does all kinds fails.
"""

from __future__ import annotations

from typing import NamedTuple


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
