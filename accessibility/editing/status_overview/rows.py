"""How far every module is, in each language and each version: one look, in a fixed number of queries.

What is read is what an editor would open: the latest revision, else the row itself. Steps are read raw, because
turning them into values would ask for the pictures of each.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from wagtail.models import Locale, Revision

from accessibility.editing.status_overview.cells import Cell, PublishState, Row
from accessibility.models import Adaptation, Audience
from accessibility.overlay.changes import WHOLE
from accessibility.overlay.freshness import Fingerprints, Reason, behind
from accessibility.overlay.overlaid import overlaid
from accessibility.overlay.sources import sources_of
from accessibility.translation.confirmed_texts import Texts, outdated, texts_of
from modules.models import ModuleIndexPage, ModulePage
from modules.models.publishable import problems_of
from modules.sessions.steps import Step
from modules.translation.first_language import first_of
from modules.translation.progress import Progress, progress


def audiences_and_rows() -> tuple[list[Audience], list[Row]]:
    """The audiences, and a row for each module and language that has a list of modules; eight queries."""
    audiences = list(Audience.objects.all())
    pages = list(
        ModulePage.objects.select_related("locale", "latest_revision", "confirmed_source").order_by(
            "number", "locale_id"
        )
    )
    adaptations = {
        (one.page_id, one.audience_id): one
        for one in Adaptation.objects.select_related("latest_revision", "audience", "page__locale")
    }
    languages = [code for code, _name in settings.LANGUAGES]
    with_modules = Locale.objects.filter(pk__in=ModuleIndexPage.objects.values("locale_id"))
    locales = sorted(with_modules, key=lambda one: languages.index(one.language_code))
    modules: dict[Any, dict[int, ModulePage]] = {}
    known = {locale.pk for locale in locales}
    for page in (one for one in pages if one.locale_id in known):
        modules.setdefault(page.translation_key, {})[page.locale_id] = page
    sources = {key: first_of(found.values()) or next(iter(found.values())) for key, found in modules.items()}
    texts = {key: texts_of(page) for key, page in sources.items()}
    scheduled = _scheduled()
    translated = progress({key: page.last_published_at for key, page in sources.items()})
    rows = []
    for key, versions in modules.items():
        source = sources[key]
        for locale in locales:
            own = versions.get(locale.pk)
            done = translated.get((key, locale.pk)) or _untracked_progress(own, source, texts[key])
            cells = [_page(own, scheduled, done)]
            cells += [_version(own, source, adaptations, one, scheduled) for one in audiences] if own else []
            title = str(_content(own).get("title", own.title) if own else source.title)
            rows.append(Row(source.number, title, locale, source, cells))
    return audiences, rows


def _page(page: ModulePage | None, scheduled: dict[tuple[str, str], datetime], done: Progress) -> Cell:
    if page is None:
        return Cell(PublishState.MISSING)
    problems = _problems(page, _steps(page))
    day = scheduled.get(("page", str(page.pk)))
    return Cell(_state(page, day), page, day, problems=problems, progress=done)


def _untracked_progress(page: ModulePage | None, source: ModulePage, texts: Texts) -> Progress:
    """How far a translation is that an editor writes by itself: what it remembers of its source says so."""
    kept = getattr(page, "confirmed_source", None)
    if kept is None or kept.page_id == source.pk:
        return Progress()
    return Progress(to_look_at=len(outdated(kept.marks, texts)))


def _version(
    page: ModulePage,
    source: ModulePage,
    found: dict[Any, Adaptation],
    of: Audience,
    scheduled: dict[tuple[str, str], datetime],
) -> Cell:
    one = found.get((page.pk, of.pk))
    if one is None:
        return Cell(PublishState.GENERAL)
    steps = _steps(one)
    first = {} if source.pk == page.pk else sources_of(source)
    adapted = [(str(raw["value"]["step_id"]), "") for raw in steps]
    reasons = [found.reason for found in behind(adapted, _fingerprints(one), sources_of(page), first)]
    day = scheduled.get(("adaptation", str(one.pk)))
    return Cell(
        _state(one, day),
        one,
        day,
        behind=len(reasons) - reasons.count(Reason.AWAITED),
        awaited=reasons.count(Reason.AWAITED),
        problems=_version_problems(one, page, steps),
    )


def _fingerprints(one: Adaptation) -> dict[str, Fingerprints]:
    content = _content(one)
    own = content.get("fingerprints", one.fingerprints)
    first = content.get("first_fingerprints", one.first_fingerprints)
    return {id: Fingerprints(fingerprint, first.get(id, "")) for id, fingerprint in own.items()}


def _state(one: ModulePage | Adaptation, day: datetime | None) -> PublishState:
    if day is not None:
        return PublishState.SCHEDULED
    if not one.live:
        return PublishState.MENDED if one.is_being_mended else PublishState.DRAFT
    return PublishState.CHANGED if one.has_unpublished_changes else PublishState.LIVE


def _content(one: Any) -> dict[str, Any]:
    return dict(one.latest_revision.content) if one.latest_revision else {}


def _steps(one: Any) -> list[Any]:
    """The raw steps of the latest revision, which keeps them as a text of JSON."""
    text = _content(one).get("steps")
    return list(json.loads(text)) if text else list(one.steps.raw_data)


def _problems(page: ModulePage, steps: Iterable[Any]) -> list[str]:
    """What would stop it from being published; only stories are turned into values."""
    stories = page.steps.stream_block.to_python([raw for raw in steps if raw["type"] == "story"])
    return problems_of((child.block_type, child.value) for child in stories)


def _version_problems(one: Adaptation, page: ModulePage, steps: list[Any]) -> list[str]:
    """The same of a version, whose stories may flow through with a few cards of their own."""
    stories = {str(raw["id"]) for raw in page.steps.raw_data if raw["type"] == "story"}
    raw_steps = [raw for raw in steps if raw["value"]["step_id"] in stories or _holds_a_story(raw)]
    ids = {raw["value"]["step_id"] for raw in raw_steps}
    general = page.steps.stream_block.to_python([raw for raw in page.steps.raw_data if str(raw["id"]) in ids])
    shown = [Step(str(child.id), 0, child.block_type, child.value) for child in general]
    adapted = (child.value for child in one.steps.stream_block.to_python(raw_steps))
    return problems_of((step.kind, step.value) for step in overlaid(shown, adapted) if step.adapted)


def _holds_a_story(raw: Any) -> bool:
    """Whether an adapted step brings a whole story along."""
    whole = [change["value"] for change in raw["value"]["changes"] if change["type"] in WHOLE]
    return any(step["type"] == "story" for steps in whole for step in steps)


def _scheduled() -> dict[tuple[str, str], datetime]:
    """The day for which a page or a version is scheduled; one query."""
    found = Revision.objects.filter(
        approved_go_live_at__isnull=False,
        base_content_type__app_label__in=("wagtailcore", "accessibility"),
        base_content_type__model__in=("page", "adaptation"),
    )
    rows = found.values_list("base_content_type__model", "object_id", "approved_go_live_at")
    return {(model, object_id): day for model, object_id, day in rows}
