"""What the rules look at of voices: each text of the group's screen, with the recordings that say it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from accessibility.gate.subject import SpokenText, StepFacts, Voice
from modules.models import ModulePage, Recording
from modules.models.versions import GENERAL
from modules.sessions.steps import Step


def recordings_of(pages: Iterable[ModulePage]) -> dict[int, list[Recording]]:
    """The recordings of all these pages by the key of each; one query."""
    found: dict[int, list[Recording]] = {}
    for one in Recording.objects.filter(page__in=[page.pk for page in pages if page.pk]).order_by("pk"):
        found.setdefault(one.page_id, []).append(one)
    return found


def with_voices(
    facts: Sequence[StepFacts],
    steps: Sequence[Step],
    recordings: Iterable[Recording],
    code: str,
    language: str,
) -> tuple[StepFacts, ...]:
    """`facts` of `steps` with their texts and voices in the version `code`; its own voice comes before the general."""
    by_hash: dict[str, dict[str, Voice]] = {}
    heard = [one for one in recordings if one.version in (GENERAL, code)]
    for one in sorted(heard, key=lambda one: one.version != GENERAL):
        voice = Voice(one.language, one.is_human, one.pace_in(language))
        by_hash.setdefault(one.mark, {})[one.language] = voice
    return tuple(
        replace(
            fact,
            voiced=tuple(
                SpokenText(one.words_hash, one.words, tuple(by_hash.get(one.words_hash, {}).values()))
                for one in step.instructions
            ),
        )
        for fact, step in zip(facts, steps, strict=True)
    )
