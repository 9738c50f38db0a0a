"""The guard of hard words: a word has no revisions, so what is saved is shown to girls at once.

It names nobody, and its picture keeps what the pictures of a step keep: the same rules look at the word as at a step of
its own. The form and the loading of a list ask before they save.
"""

from typing import Any, Final

from django.core.exceptions import ValidationError

from accessibility.gate.check import findings
from accessibility.gate.gather.media import picture_facts
from accessibility.gate.rules import r21_licence, r23_no_group, r26_alt
from accessibility.gate.subject import StepFacts, Subject, Text
from accessibility.models import HardWord

RULES: Final = frozenset(rule.RULE.number for rule in (r21_licence, r23_no_group, r26_alt))
TEXTS: Final = ("term", "forms", "explanation")
PICTURE: Final = "picture"


def refuse_what_blocks(word: HardWord) -> None:
    """Raises ValidationError, by field, where girls may not be shown `word` as it is; one that is not used may wait."""
    if word.is_used and (wrong := what_blocks(word)):
        raise ValidationError(wrong)


def what_blocks(word: HardWord) -> dict[str, list[str]]:
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
