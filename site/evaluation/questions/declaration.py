"""What every table of figures declares about itself, about sessions or about people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext_lazy as _

from evaluation.codes import Word

SESSIONS: Final = "sessions"
GIRLS: Final = "girls"
REGISTRATIONS: Final = "registrations"
PEOPLE: Final = "people"
ORGANISATIONS: Final = "organisations"

# What a column is called, by the measure that it holds.
MEASURES: Final[Mapping[str, Word]] = {
    SESSIONS: _("Sessions"),
    GIRLS: _("Girls"),
    REGISTRATIONS: _("Registrations"),
    PEOPLE: _("Professionals"),
    ORGANISATIONS: _("Organisations"),
}

# What a row is called in each language, frozen with a release: {code: {"nl": .., "fr": .., "en": ..}}.
type Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """One table of figures.

    `definition` is the sentence that stands beside the figures, `dimension` the heading of its rows. `words` holds
    the rows that are the same in every release, by code and in the order of the page; `words_when_counted` those
    that stand there only where something was counted in them, since an empty row hides a number beside it. Where
    `adds_up`, the rows together are everything that was counted. `within` names the table whose row a code
    `row:more` belongs to.
    """

    name: str
    title: Word
    dimension: Word
    definition: Word
    measures: tuple[str, ...]
    order: int
    words: Mapping[str, Word] = field(default_factory=dict)
    words_when_counted: Mapping[str, Word] = field(default_factory=dict)
    adds_up: bool = True
    within: str = ""
