"""The accessibility statement: written from what was tried, with its date, and from what is known not to be right.

Its parts are those of the model that the Belgian monitor asks for (accessibility.belgium.be; Implementing Decision (EU)
2018/1523): status, what is not accessible, how the statement was made, whom to tell, and where to complain. The last
two belong to whoever runs the site, so an editor writes them on the page, below what is written here.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from django.utils.translation import gettext, ngettext

from accessibility.gate.proofs_file import ProofsFile, read
from modules.steps.registry import kinds

EXCEPTIONS: Final = Path(__file__).with_name("exceptions.toml")
AT_MOST_MONTHS: Final = 12  # the directive (EU) 2016/2102 has a statement looked at each year


@dataclass(frozen=True)
class Statement:
    """On which day it was tried (None: never), what was looked at, and what is not accessible."""

    on: date | None
    checks: list[str]
    exceptions: list[str]


def statement_in(language: str) -> Statement:
    """The statement in a language of the site; its sentences are in the language that is active."""
    written = read()
    return Statement(written.on, _checks(written), exceptions_in(language))


def exceptions_in(language: str, file: Path = EXCEPTIONS) -> list[str]:
    """What is known not to be accessible; KeyError for a language in which a line was forgotten."""
    lines = tomllib.loads(file.read_text(encoding="utf-8"))["exception"]
    return [line[language] for line in lines]


def is_too_old(on: date | None, today: date) -> bool:
    """Whether the statement has to be made anew: never made, or more than twelve months ago."""
    if on is None:
        return True
    months = (today.year - on.year) * 12 + today.month - on.month
    return months > AT_MOST_MONTHS or (months == AT_MOST_MONTHS and today.day > on.day)


def _checks(written: ProofsFile) -> list[str]:
    """A sentence for each way of looking that the run counted. A run that finds anything wrong writes nothing."""
    said: Mapping[str, str] = {
        "axe_pages": gettext(
            "%(number)s addresses of the site with the automatic test axe (WCAG 2.2, levels A and AA), on a phone and "
            "on a large screen, light and dark: nothing found."
        ),
        "axe_steps": gettext(
            "%(number)s screens for the group, of all %(kinds)s kinds of steps and of each version, at 320, 768 and "
            "1280 pixels and with letters twice as large, in each state: axe found nothing, all words have a contrast "
            "of 7:1 or more, all buttons are 44 pixels or more, and nothing sounds or flashes by itself."
        ),
        "exercises": gettext(
            "%(number)s exercises done with the keyboard alone, with taps alone, and with motion switched off: each of "
            "them can be done, and nothing moves."
        ),
        "ways_out": gettext(
            "%(number)s screens left by “Leave now” in three ways, and without a network: within a second, and “Back” "
            "shows nothing."
        ),
        "keyboard_pages": gettext(
            "%(number)s pages with the keyboard alone: all is reached, in the order of reading, and the focus is seen."
        ),
        "without_scripts": ngettext(
            "Registering, finding help, reading a module and leading a session without JavaScript, in %(number)s "
            "language: it works.",
            "Registering, finding help, reading a module and leading a session without JavaScript, in %(number)s "
            "languages: it works.",
            written.checks.get("without_scripts", 0),
        ),
    }
    return [
        sentence % {"number": written.checks[name], "kinds": len(kinds())}
        for name, sentence in said.items()
        if written.checks.get(name)
    ]
