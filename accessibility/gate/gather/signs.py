"""What the rules look at of sign language: the film that signs the spoken words of each step."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from accessibility.gate import subject
from accessibility.gate.subject import StepFacts
from modules.models import ModulePage, Signing
from modules.models.versions import GENERAL
from modules.sessions.steps import Step


def signings_of(pages: Iterable[ModulePage]) -> dict[int, list[Signing]]:
    """The signings of all these pages, by the key of each page; one query."""
    found: dict[int, list[Signing]] = {}
    rows = Signing.objects.filter(page__in=[page.pk for page in pages if page.pk])
    for one in rows.select_related("film").order_by("pk"):
        found.setdefault(one.page_id, []).append(one)
    return found


def with_signs(
    facts: Sequence[StepFacts], steps: Sequence[Step], signings: Iterable[Signing], code: str
) -> tuple[StepFacts, ...]:
    """`facts` of `steps` with the signing of each in the version `code`; its own before that of the general version."""
    seen = [one for one in signings if one.version in (GENERAL, code)]
    by_hash = {one.mark: one for one in sorted(seen, key=lambda one: one.version != GENERAL)}
    return tuple(_with(fact, step, by_hash) for fact, step in zip(facts, steps, strict=True))


def _with(fact: StepFacts, step: Step, by_hash: dict[str, Signing]) -> StepFacts:
    if not step.spoken:
        return fact
    mark = step.spoken[0].words_hash
    one = by_hash.get(mark)
    return replace(fact, spoken_hash=mark, is_signed=one is not None, signing=_facts_of(one) if one else None)


def _facts_of(one: Signing) -> subject.Signing:
    measured = one.film.measured
    return subject.Signing(
        film=one.film.title,
        signer=one.signer,
        height=measured.height if measured else 0,
        sees_whole_signer=one.sees_whole_signer,
        has_sound=one.film.has_sound,
    )
