"""What the page of state knows of a page or a version besides its row: how far it is behind, what it lacks.

What is read is what an editor would open: the latest revision, else the row itself. Steps are read raw, because
turning them into values would ask for the pictures of each. Written down, so that it is worked out once a change.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from accessibility.gate.finding_facts import CODE
from accessibility.models import Adaptation
from accessibility.overlay.changes import WHOLE
from accessibility.overlay.freshness import Fingerprints, Reason, behind
from accessibility.overlay.overlaid import overlaid
from accessibility.overlay.sources import sources_of
from accessibility.translation.confirmed_texts import outdated, texts_of
from accessibility.versions.by_language import in_each_language, of_the_reader
from modules.models import ModulePage
from modules.models.code_hash import code_hash
from modules.models.fact_kind import FactKind, Made, PageVersion
from modules.models.inputs import media_in
from modules.models.inputs import texts_of as texts_input
from modules.models.publishable import problems_of
from modules.sessions.steps import Step
from modules.translation.first_language import first_of
from modules.translation.progress import Progress, progress


@dataclass(frozen=True)
class CellFacts:
    """Adapted steps that are behind or awaited, problems in the language of the reader, and the translation."""

    behind: int = 0
    awaited: int = 0
    problems: list[str] = field(default_factory=list)
    progress: Progress = field(default_factory=Progress)


def cell_facts(subjects: Iterable[PageVersion], seconds: float | None = None) -> dict[PageVersion, CellFacts]:
    """Of each of `subjects`; with `seconds`, of those that are known or were looked at in that time."""
    return {one: _read(value) for one, value in STATE.of(subjects, seconds).items()}


def _read(value: Mapping[str, Any]) -> CellFacts:
    problems = of_the_reader(value["problems"])
    return CellFacts(value["behind"], value["awaited"], problems, Progress(**value["progress"]))


def _make(subjects: Sequence[PageVersion]) -> dict[PageVersion, Made]:
    pages = ModulePage.objects.select_related("locale", "latest_revision", "confirmed_source")
    page = pages.filter(pk=subjects[0].page).first()
    if page is None:
        return {}
    versions = {one.pk: one for one in pages.filter(translation_key=page.translation_key)}
    source = first_of(versions.values()) or page
    own = {f"module/{page.translation_key}", *(f"page/{pk}" for pk in versions)}
    made = {}
    if PageVersion(page.pk) in subjects:
        made[PageVersion(page.pk)] = _of_page(page, source, own)
    keys = [one.version for one in subjects if one.version]
    rows = Adaptation.objects.filter(page=page, pk__in=keys).select_related("latest_revision", "audience")
    for one in rows if keys else ():
        made[PageVersion(page.pk, one.pk)] = _of_version(one, page, source, own)
    return made


def _of_page(page: ModulePage, source: ModulePage, inputs: set[str]) -> Made:
    stories = [raw for raw in _steps(page) if raw["type"] == "story"]
    values = page.steps.stream_block.to_python(stories)
    key = (page.translation_key, page.locale_id)
    done = progress({page.translation_key: source.last_published_at}).get(key) or _untracked(page, source)
    more = {
        f"draft/{page.pk}",
        f"confirmed/{page.pk}",
        texts_input(page.translation_key),
        *media_in([values]),
    }
    return Made(_written([(child.block_type, child.value) for child in values], done=done), inputs | more)


def _untracked(page: ModulePage, source: ModulePage) -> Progress:
    """How far a translation is that an editor writes by itself: what it remembers of its source says so."""
    confirmed = getattr(page, "confirmed_source", None)
    if confirmed is None or page.pk == source.pk:
        return Progress()
    return Progress(to_look_at=len(outdated(confirmed.marks, texts_of(source))))


def _of_version(one: Adaptation, page: ModulePage, source: ModulePage, inputs: set[str]) -> Made:
    steps = _steps(one)
    first = {} if source.pk == page.pk else sources_of(source)
    adapted = [(str(raw["value"]["step_id"]), "") for raw in steps]
    reasons = [found.reason for found in behind(adapted, _fingerprints(one), sources_of(page), first)]
    shown, media = _stories(one, page, steps)
    value = _written(shown, len(reasons) - reasons.count(Reason.AWAITED), reasons.count(Reason.AWAITED))
    return Made(value, inputs | media | {f"version-draft/{one.pk}"})


def _written(
    stories: Sequence[tuple[str, Any]], behind: int = 0, awaited: int = 0, done: Progress | None = None
) -> dict[str, Any]:
    """As JSON; the problems of `stories` in each language of the screens."""
    return {
        "behind": behind,
        "awaited": awaited,
        "problems": in_each_language(lambda: problems_of(stories)),
        "progress": asdict(done or Progress()),
    }


def _fingerprints(one: Adaptation) -> dict[str, Fingerprints]:
    content = _content(one)
    own = content.get("fingerprints", one.fingerprints)
    first = content.get("first_fingerprints", one.first_fingerprints)
    return {id: Fingerprints(fingerprint, first.get(id, "")) for id, fingerprint in own.items()}


def _content(one: Any) -> dict[str, Any]:
    return dict(one.latest_revision.content) if one.latest_revision else {}


def _steps(one: Any) -> list[Any]:
    """The raw steps of the latest revision, which keeps them as a text of JSON."""
    text = _content(one).get("steps")
    return list(json.loads(text)) if text else list(one.steps.raw_data)


def _stories(one: Adaptation, page: ModulePage, steps: list[Any]) -> tuple[list[tuple[str, Any]], set[str]]:
    """The stories that a version changes: they may flow through with a few cards of their own; and their media."""
    stories = {str(raw["id"]) for raw in page.steps.raw_data if raw["type"] == "story"}
    raw_steps = [raw for raw in steps if raw["value"]["step_id"] in stories or _holds_a_story(raw)]
    ids = {raw["value"]["step_id"] for raw in raw_steps}
    general = page.steps.stream_block.to_python([raw for raw in page.steps.raw_data if str(raw["id"]) in ids])
    shown = [Step(str(child.id), 0, child.block_type, child.value) for child in general]
    adapted = one.steps.stream_block.to_python(raw_steps)
    made = overlaid(shown, (child.value for child in adapted))
    return [(step.kind, step.value) for step in made if step.adapted], media_in([general, adapted])


def _holds_a_story(raw: Any) -> bool:
    """Whether an adapted step brings a whole story along."""
    whole = [change["value"] for change in raw["value"]["changes"] if change["type"] in WHOLE]
    return any(step["type"] == "story" for steps in whole for step in steps)


STATE: Final = FactKind("state", _make, lambda: code_hash(*CODE))
