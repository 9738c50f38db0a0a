"""The help lines of a language, as every room shows them: read once, then cached.

`lines(language)` is for pages and papers, `first_line(language)` for the bar on top of every page.
"""

import datetime
import re
from dataclasses import dataclass, fields, replace
from typing import Any

from help_services.cache_version import CacheVersion
from help_services.models import HelpService, Serves

LINES = CacheVersion("help_services:stamp")
BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)")


@dataclass(frozen=True, slots=True)
class HelpLine:
    """What the public may read of one help service; a value, so it can be kept in a cache."""

    name: str
    for_whom: str
    serves: str
    emergency: bool
    phone: str
    chat: str
    email: str
    website: str
    address: str
    languages: str
    hours: str
    cost: str
    what_happens: str
    when_busy: str
    checked_on: datetime.date | None

    @property
    def phone_href(self) -> str:
        """The address that makes a phone ring."""
        return "tel:" + "".join(sign for sign in self.phone if sign in "+0123456789")

    @property
    def chat_in_short(self) -> str:
        """The address of the chat as one types it over from paper: without scheme or `www.`."""
        return re.sub(r"^https?://(www\.)?", "", self.chat).rstrip("/")

    @property
    def for_girls(self) -> bool:
        """Whether a girl may turn to it."""
        return self.serves != Serves.PROFESSIONALS

    @property
    def for_professionals(self) -> bool:
        """Whether a professional may turn to it."""
        return self.serves != Serves.GIRLS

    @property
    def label(self) -> str:
        """What it costs and when it answers, in one breath, for the bar beside the number."""
        return ", ".join(part for part in (self.cost, self.hours) if part)


_NAMES = tuple(field.name for field in fields(HelpLine))


def lines(language: str) -> list[HelpLine]:
    """The help lines of the list for `language`, in the editors' order; no query when warm."""
    return LINES.cached(language, lambda: _read(language))


def _read(language: str) -> list[HelpLine]:
    rows = HelpService.objects.in_language(language).values_list(*_NAMES)
    return [whole_numbers(HelpLine(*row)) for row in rows]


def first_line(language: str) -> HelpLine | None:
    """The line that the bar on every page names: the first for girls with a number, not an emergency number."""
    return next(
        (line for line in lines(language) if line.for_girls and line.phone and not line.emergency), None
    )


def whole_numbers(line: HelpLine) -> HelpLine:
    """The same line; a number within its sentences never breaks at the end of a row."""
    sentences: dict[str, Any] = {
        name: BETWEEN_DIGITS.sub("\N{NO-BREAK SPACE}", getattr(line, name))
        for name in ("for_whom", "what_happens", "when_busy")
    }
    return replace(line, **sentences)
