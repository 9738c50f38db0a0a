"""What people answer for, gathered for many versions at once: sign-offs and the list of hard words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from accessibility.gate import localized
from accessibility.gate.subject import SignOff, Unexplained
from accessibility.models import Adaptation, HardWord
from accessibility.models import SignOff as Row
from accessibility.values.sign_offs import Kind, Signed, girls_text_hash, newest
from accessibility.words.hard_words import unexplained_in
from modules.sessions.steps import Step


def signed_of(versions: Iterable[Adaptation]) -> Mapping[int, list[Signed]]:
    """The sign-offs of each version by its key; one query, none without versions."""
    keys = [version.pk for version in versions if version.pk]
    found: dict[int, list[Signed]] = defaultdict(list)
    for row in Row.objects.filter(adaptation__in=keys) if keys else ():
        found[row.adaptation_id].append(row.signed)
    return found


def sign_offs(signed: Iterable[Signed], steps: Iterable[Step], today: date) -> tuple[SignOff, ...]:
    """One of each kind: what it is worth for these steps."""
    every = list(signed)
    text_hash = girls_text_hash(steps) if every else ""
    return tuple(_of_kind(kind, every, text_hash, today) for kind in Kind.values)


def _of_kind(kind: str, signed: list[Signed], text_hash: str, today: date) -> SignOff:
    found = newest(signed, kind, text_hash, today)
    if found is None:
        return SignOff(kind)
    return SignOff(kind, found[1].value, localized.month(found[0].month), found[0])


def unexplained() -> dict[str, tuple[Unexplained, ...]]:
    """The listed words that girls could not understand, by language; one query."""
    rows: dict[str, list[HardWord]] = defaultdict(list)
    for row in HardWord.objects.filter(is_used=True).select_related("picture"):
        rows[row.language].append(row)
    return {language: tuple(_unexplained(found)) for language, found in rows.items()}


def _unexplained(rows: list[HardWord]) -> Iterable[Unexplained]:
    words = [row.listed for row in rows]
    for row, word in zip(rows, words, strict=True):
        others = tuple(unexplained_in(word, words))
        if others or not word.is_explained:
            yield Unexplained(word, others, row.pk)
