"""The closed lists that a report may choose from: the same codes in every language, words for the screen.

A code is stored and never changes its meaning; a word may be written better at any time. Every list has
`unknown`, which a facilitator may always choose and which is a row of every table.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from modules.steps.registry import report_labels

UNKNOWN: Final = "unknown"
type Word = str | Promise


@dataclass(frozen=True)
class CodeList:
    """A closed list: what may be chosen, by code, in the order of the screen; `unknown` comes last."""

    words: dict[str, Word]

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code, `unknown` last."""
        return (*self.words, UNKNOWN)

    def word(self, code: str) -> Word:
        """How a table calls a code; raises `KeyError` for a code that is not of this list."""
        return _("Unknown") if code == UNKNOWN else self.words[code]

    def choices(self) -> Iterator[tuple[str, Word]]:
        """What a form offers: the words, and to say that one does not know."""
        yield from self.words.items()
        yield UNKNOWN, _("I do not know")

    def check(self, code: object) -> str:
        """The code itself, `unknown` for none; raises `ValueError` for what is not of this list."""
        if code is None:
            return UNKNOWN
        if not isinstance(code, str) or code not in self.codes:
            raise ValueError(f"{code!r} is not one of {', '.join(self.codes)}")
        return code


MODULE_LANGUAGES: Final = CodeList({"nl": _("Dutch"), "fr": _("French")})
# An editor may translate a module into the third language of the site, which the training is not written in.
RARE_MODULE_LANGUAGES: Final = CodeList({"en": _("English")})
# The kinds of steps that a module is made of. Their codes are the names of their folders, and are stored.
STEP_KINDS: Final = CodeList(report_labels())
