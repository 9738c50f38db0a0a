"""Rule 18: nothing that means something else than it says, and no abbreviations (`gate/figures_of_speech.toml`)."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import Subject
from accessibility.values.needs import PICTURES

LIST: Final = Path(__file__).parents[1] / "figures_of_speech.toml"


@cache
def listed(language: str) -> re.Pattern[str] | None:
    """What to look for in a language; None where there is no list for it."""
    table = tomllib.loads(LIST.read_text("utf-8")).get(language)
    if table is None:
        return None
    every = sorted((*table["figures"], *table["abbreviations"]), key=len, reverse=True)
    found = "|".join(re.escape(one).replace("’", "['’]") for one in every)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)


def _find(subject: Subject) -> Iterator[Place]:
    pattern = listed(subject.language)
    for step in subject.steps if pattern else ():
        for text in step.for_girls:
            if pattern and (found := pattern.search(text.words)):
                yield Place.in_step(step, text, said=found[0])


RULE = Rule(
    number=18,
    code="figures-of-speech",
    source="Inclusion Europe, Information for all",
    known=Known.DATA,
    level=Level.WARN,
    words=_(
        "“%(said)s” in “%(step)s” means something else than it says, or is an abbreviation. Say what you mean in plain "
        "words, written out."
    ),
    find=_find,
    about=_("figures of speech"),
    needs=frozenset({PICTURES}),
    warns_starters=True,
)
