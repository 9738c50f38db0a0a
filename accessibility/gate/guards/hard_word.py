"""The door of a hard word: it stands in no revision, so what is saved is shown to girls at once.

It names nobody, and its picture keeps what the pictures of a step keep. The same rules look, at the word as a step of
its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from accessibility.gate.check import findings
from accessibility.gate.gather.media import picture_facts
from accessibility.gate.subject import StepFacts, Subject, Text

if TYPE_CHECKING:
    from accessibility.models import HardWord

RULES: Final = frozenset({21, 23, 26})  # licences, names of groups, descriptions
TEXTS: Final = ("term", "forms", "explanation")
PICTURE: Final = "picture"


def what_stops(word: HardWord) -> dict[str, list[str]]:
    """Why girls may not be shown `word` as it is, a sentence each, by its fields; nothing where they may.

    At most one query, for its picture.
    """
    step = StepFacts(
        "",
        "",
        word.term,
        texts=tuple(Text(getattr(word, name), label=_label(word, name), path=name) for name in TEXTS),
        pictures=(
            (picture_facts(word.picture, Text("", path=PICTURE), word.picture.description),)
            if word.picture
            else ()
        ),
    )
    found: dict[str, list[str]] = {}
    for finding in findings(Subject("", word.language, rules=RULES, steps=(step,))):
        at = finding.place.path if finding.place.path in TEXTS else PICTURE
        found.setdefault(at, []).append(finding.sentence)
    return found


def _label(word: HardWord, name: str) -> Any:
    return getattr(word._meta.get_field(name), "verbose_name", name)
