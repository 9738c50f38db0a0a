"""The page of the state of everything, and its place in the menu."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from accessibility.editing.findings.panel import address_of
from accessibility.editing.status_overview.cells import Cell, PublishState, Row
from accessibility.editing.status_overview.rows import audiences_and_rows, locales_with_modules
from accessibility.editing.status_overview.uncaptioned_films import without_captions
from accessibility.models import Adaptation, Audience
from accessibility.versions.module_pages import MODULES, PATIENCE, module_keys
from accessibility.versions.sign_off_notes import sentences_of

PERMISSION = "accessibility.view_adaptation"
TO_DO = "work"
BEHIND = ngettext_lazy("%(n)s adapted step is behind", "%(n)s adapted steps are behind", "n")
AWAITED = ngettext_lazy(
    "%(n)s adapted step waits: its source has moved on, the translation is awaited",
    "%(n)s adapted steps wait: their source has moved on, the translation is awaited",
    "n",
)
MISSING = ngettext_lazy("%(n)s text is not translated", "%(n)s texts are not translated", "n")
TO_LOOK_AT = ngettext_lazy(
    "Behind: %(n)s text changed in the source since", "Behind: %(n)s texts changed in the source since", "n"
)
STOPS = ngettext_lazy("%(n)s thing keeps it from being live", "%(n)s things keep it from being live", "n")
WARNS = ngettext_lazy("%(n)s thing could be better", "%(n)s things could be better", "n")


@dataclass(frozen=True)
class Note:
    """Something to mend, or only to make better: what, and where."""

    text: str
    url: str
    warns: bool = True


@dataclass(frozen=True)
class CellView:
    """A cell as the page shows it: its column, its state, where it is opened, what is to be mended, who signed."""

    column: str
    cell: Cell
    url: str
    notes: list[Note]
    signed: tuple[str, ...] = ()


def status_overview(request: HttpRequest) -> HttpResponse:
    """Every module, language and version, a page of modules at a time; narrowed by plain GET.

    What changed since it was last looked at is looked at here, for about `PATIENCE` seconds. What is left says so, and
    the page asks for it again (`pending.js`).
    """
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    language, state = request.GET.get("language", ""), request.GET.get("state", "")
    locales = locales_with_modules()
    paginator: Paginator[Any] = Paginator(module_keys(), MODULES)
    page = paginator.get_page(request.GET.get("p"))
    audiences, rows = audiences_and_rows(None if state else list(page.object_list), PATIENCE)
    in_language = [row for row in rows if language in ("", row.locale.language_code)]
    wanted = [row for row in in_language if _has(row, state)]
    if state:
        paginator = Paginator(wanted, MODULES * max(1, len(locales)))
        page = paginator.get_page(request.GET.get("p"))
        wanted = list(page.object_list)
    pending = sum(row.pending for row in in_language)
    context = {
        "columns": [gettext("General version"), *(one.label for one in audiences)],
        "rows": [(row, [*_cell_views(row, audiences)]) for row in wanted],
        "page": page,
        "query": urlencode({"language": language, "state": state}),
        "pending": pending,
        "looked_at": len(in_language) - pending,
        "all": len(in_language),
        "languages": [(one.language_code, one.get_display_name()) for one in locales],
        "states": [(TO_DO, gettext("Needs somebody")), *((one.value, one.words) for one in PublishState)],
        "language": language,
        "state": state,
        "films": without_captions(one for one in locales if language in ("", one.language_code)),
    }
    return render(request, "accessibility/status_overview.html", context)


def _has(row: Row, state: str) -> bool:
    if state == TO_DO:
        return row.needs_work
    return not state or any(cell.state.value == state for cell in row.cells)


def _cell_views(row: Row, audiences: list[Audience]) -> list[CellView]:
    names = [gettext("General version"), *(one.label for one in audiences)]
    columns = zip(names, row.cells, [None, *audiences], strict=False)  # without a page there are no versions
    return [
        CellView(name, cell, _open(row, cell, of), _notes(cell), _signed(cell)) for name, cell, of in columns
    ]


def _open(row: Row, cell: Cell, of: Audience | None) -> str:
    """Where the version is written, or begun."""
    if isinstance(cell.instance, Adaptation):
        return reverse("wagtailsnippets_accessibility_adaptation:edit", args=[cell.instance.pk])
    if cell.instance is not None:
        return reverse("wagtailadmin_pages:edit", args=[cell.instance.pk])
    if of is not None:
        return reverse("wagtailsnippets_accessibility_adaptation:add")
    page = reverse("wagtail_localize:submit_page_translation", args=[row.source.pk])
    return f"{page}?{urlencode({'select_locale': row.locale.language_code})}"


def _signed(cell: Cell) -> tuple[str, ...]:
    """By which role and when an adaptation was signed; a general one is not."""
    known = isinstance(cell.instance, Adaptation) and not cell.pending
    return sentences_of(cell.found.signed) if known else ()


def _notes(cell: Cell) -> list[Note]:
    if cell.instance is None:
        return []
    own = (
        reverse("wagtailsnippets_accessibility_adaptation:edit", args=[cell.instance.pk])
        if isinstance(cell.instance, Adaptation)
        else reverse("wagtailadmin_pages:edit", args=[cell.instance.pk])
    )
    notes = [Note(problem, own) for problem in cell.problems]
    said = (
        (cell.behind, BEHIND),
        (cell.awaited, AWAITED),
        (cell.progress.missing, MISSING),
        (cell.progress.to_look_at, TO_LOOK_AT),
    )
    notes += [Note(words % {"n": number}, own) for number, words in said if number]
    if cell.progress.newer:
        sync = reverse("wagtail_localize:update_translations", args=[cell.progress.source_id])
        notes.append(Note(gettext("The source was published since: bring it up to date"), sync))
    gate_page = address_of(cell.instance)
    if cell.found.blocking:
        notes.append(Note(STOPS % {"n": cell.found.blocking}, gate_page))
    if cell.found.warns:
        notes.append(Note(WARNS % {"n": cell.found.warns}, gate_page, warns=False))
    return notes


class StatusOverviewMenuItem(MenuItem):
    """In the side bar of those who keep the versions."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For editors."""
        return bool(request.user.has_perm(PERMISSION))


def menu_item() -> MenuItem:
    """Above the versions."""
    return StatusOverviewMenuItem(
        _("State of the modules"),
        reverse("modules_state"),
        name="state",
        icon_name="squad-state",
        order=215,
    )
