"""Who looked at a version, in what role, and whether that still holds. Pure: nothing is asked of a database.

A version is signed twice: by somebody who knows it from her work or her own life, and by a round with girls of its
audience. Numbers: at least two sign-offs, a round of at least five girls, at most 24 months old, of the very text that
girls read now (rule 24 of the project's notes on accessibility, section 7; EU Common Basic Principle 10 on active
participation; Inclusion Europe's logo rule asks for at least one reader of the audience).
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from modules.sessions.steps import Step
from modules.steps.registry import girls_text

LEAST_GIRLS: Final = 5
MONTHS: Final = 24
# An address or a number of a phone: whoever writes one here writes down a person.
POINTS_AT_A_PERSON: Final = re.compile(r"@|\d{6,}|\d[\d ./-]{7,}\d")


class Kind(models.TextChoices):
    """The two kinds of sign-off that a version needs, one of each."""

    EXPERT = "expert", _("Somebody who knows it: an expert or a mediator")
    ROUND = "round", _("A round with girls of this audience")


class SignOffState(Enum):
    """Whether a sign-off still counts for the text as it is now."""

    HOLDS = "holds"
    CHANGED = "changed"
    OLD = "old"


@dataclass(frozen=True)
class Signed:
    """One sign-off as the rules read it. `month` is its first day, `text_hash` that of the text looked at."""

    kind: str
    role: str
    month: date
    text_hash: str
    girls: int = 0

    def state(self, text_hash: str, today: date) -> SignOffState:
        """Whether it counts for the text with this hash, on `today`."""
        if self.text_hash != text_hash:
            return SignOffState.CHANGED
        age = (today.year - self.month.year) * 12 + today.month - self.month.month
        return SignOffState.OLD if age > MONTHS else SignOffState.HOLDS

    @property
    def is_enough(self) -> bool:
        """Whether a round had enough girls; one of an expert always counts."""
        return self.kind != Kind.ROUND or self.girls >= LEAST_GIRLS


def newest(
    signed: Iterable[Signed], kind: str, text_hash: str, today: date
) -> tuple[Signed, SignOffState] | None:
    """The sign-off of a kind to speak of: the newest that holds, else the newest there is; None without any."""
    found = [(one, one.state(text_hash, today)) for one in signed if one.kind == kind and one.is_enough]
    return max(found, key=lambda pair: (pair[1] is SignOffState.HOLDS, pair[0].month), default=None)


def girls_text_hash(steps: Iterable[Step]) -> str:
    """SHA-256 over all that girls hear, see or hold in these steps, word by word; line breaks do not count."""
    digest = hashlib.sha256()
    for step in steps:
        raw: Any = step.value.block.get_prep_value(step.value)
        for text in girls_text(step.kind, raw):
            digest.update(" ".join(text.split()).encode() + b"\n")
    return digest.hexdigest()
