"""How far every module is, in each language and each version: one look, in a fixed number of queries.

Rows of pages and versions are read without their steps: what is made of those is a derived fact (`cell_facts`).
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.db.models import QuerySet
from wagtail.models import Locale, Revision

from accessibility.editing.status_overview.cell_facts import CellFacts, cell_facts
from accessibility.editing.status_overview.cells import Cell, PublishState, Row
from accessibility.gate.finding_facts import StoredFindings, stored_findings
from accessibility.models import Adaptation, Audience
from modules.models import ModuleIndexPage, ModulePage
from modules.models.fact_kind import PageVersion
from modules.translation.first_language import first_of

OF_A_PAGE: Final = (
    "number",
    "title",
    "draft_title",
    "translation_key",
    "live",
    "has_unpublished_changes",
    "mending_since",
    "first_language",
    "locale__language_code",
)
OF_A_VERSION: Final = ("page", "audience", "live", "has_unpublished_changes", "mending_since")


def audiences_and_rows(
    keys: Collection[Any] | None = None, seconds: float | None = None
) -> tuple[list[Audience], list[Row]]:
    """The audiences, and a row for each module and language that has a list of modules.

    `keys` are the translation keys of some modules. With `seconds`, what is not known and cannot be looked at in about
    that time is left out: those cells say that they are pending.
    """
    audiences = list(Audience.objects.all())
    pages = _of(ModulePage.objects.order_by("number", "locale_id"), "translation_key__in", keys)
    of_pages = _of(Adaptation.objects.order_by("pk"), "page__translation_key__in", keys)
    adaptations = {(one.page_id, one.audience_id): one for one in of_pages.only(*OF_A_VERSION)}
    modules: dict[Any, dict[int, ModulePage]] = {}
    locales = locales_with_modules()
    known = {locale.pk for locale in locales}
    for page in pages.select_related("locale").only(*OF_A_PAGE):
        if page.locale_id in known:
            modules.setdefault(page.translation_key, {})[page.locale_id] = page
    shown = [page for found in modules.values() for page in found.values()]
    subjects = [PageVersion(page.pk) for page in shown]
    subjects += [PageVersion(one.page_id, one.pk) for one in adaptations.values()]
    state, findings = cell_facts(subjects, seconds), stored_findings(subjects, seconds)
    scheduled = _scheduled()

    def cell(one: ModulePage | Adaptation | None, missing: PublishState) -> Cell:
        if one is None:
            return Cell(missing)
        place = PageVersion(one.page_id, one.pk) if isinstance(one, Adaptation) else PageVersion(one.pk)
        day = scheduled.get(("adaptation" if isinstance(one, Adaptation) else "page", str(one.pk)))
        return _cell(one, day, state.get(place), findings.get(place))

    rows = []
    for found in modules.values():
        source = first_of(found.values()) or next(iter(found.values()))
        for locale in locales:
            own = found.get(locale.pk)
            cells = [cell(own, PublishState.MISSING)]
            if own:
                cells += [cell(adaptations.get((own.pk, of.pk)), PublishState.GENERAL) for of in audiences]
            title = (own.draft_title or own.title) if own else source.title
            rows.append(Row(source.number, title, locale, source, cells))
    return audiences, rows


def locales_with_modules() -> list[Locale]:
    """The languages that have a list of modules, in the order of the settings; one query."""
    languages = [code for code, _name in settings.LANGUAGES]
    with_modules = Locale.objects.filter(pk__in=ModuleIndexPage.objects.values("locale_id"))
    return sorted(with_modules, key=lambda one: languages.index(one.language_code))


def _of[Q: QuerySet[Any]](rows: Q, name: str, keys: Collection[Any] | None) -> Q:
    return rows if keys is None else rows.filter(**{name: keys})


def _cell(
    one: ModulePage | Adaptation, day: datetime | None, known: CellFacts | None, found: StoredFindings | None
) -> Cell:
    facts = known or CellFacts()
    return Cell(
        _state(one, day),
        one,
        day,
        behind=facts.behind,
        awaited=facts.awaited,
        problems=facts.problems,
        progress=facts.progress,
        found=found or StoredFindings(),
        pending=known is None or found is None,
    )


def _state(one: ModulePage | Adaptation, day: datetime | None) -> PublishState:
    if day is not None:
        return PublishState.SCHEDULED
    if not one.live:
        return PublishState.MENDED if one.is_being_mended else PublishState.DRAFT
    return PublishState.CHANGED if one.has_unpublished_changes else PublishState.LIVE


def _scheduled() -> dict[tuple[str, str], datetime]:
    """The day for which a page or a version is scheduled; one query."""
    found = Revision.objects.filter(
        approved_go_live_at__isnull=False,
        base_content_type__app_label__in=("wagtailcore", "accessibility"),
        base_content_type__model__in=("page", "adaptation"),
    )
    rows = found.values_list("base_content_type__model", "object_id", "approved_go_live_at")
    return {(model, object_id): day for model, object_id, day in rows}
