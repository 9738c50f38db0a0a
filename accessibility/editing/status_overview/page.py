"""The page of the state of everything, and its place in the menu."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from accessibility.editing.findings.panel import address_of
from accessibility.editing.status_overview.cells import Cell, PublishState, Row
from accessibility.editing.status_overview.finding_counts import CountsByKey, FindingCounts, finding_counts
from accessibility.editing.status_overview.rows import audiences_and_rows
from accessibility.editing.status_overview.uncaptioned_films import without_captions
from accessibility.models import Adaptation, Audience
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
    """Every module, language and version; narrowed by plain GET."""
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    audiences, rows = audiences_and_rows()
    found = finding_counts()
    language, state = request.GET.get("language", ""), request.GET.get("state", "")
    wanted = [row for row in rows if language in ("", row.locale.language_code) and _has(row, state, found)]
    context = {
        "columns": [gettext("General version"), *(one.label for one in audiences)],
        "rows": [(row, [*_cell_views(row, audiences, found)]) for row in wanted],
        "languages": [(row.locale.language_code, row.locale.get_display_name()) for row in _one_each(rows)],
        "states": [(TO_DO, gettext("Needs somebody")), *((one.value, one.words) for one in PublishState)],
        "language": language,
        "state": state,
        "films": without_captions(
            row.locale for row in _one_each(rows) if language in ("", row.locale.language_code)
        ),
    }
    return render(request, "accessibility/status_overview.html", context)


def _found(cell: Cell, found: CountsByKey) -> FindingCounts:
    one = cell.instance
    if one is None:
        return FindingCounts()
    key = (one.page_id, one.pk) if isinstance(one, Adaptation) else (one.pk, 0)
    return found.get(key, FindingCounts())


def needs_somebody(row: Row, found: CountsByKey) -> bool:
    """Whether something of a module in a language is behind, missing, or kept from being live."""
    return row.needs_work or any(_found(cell, found).blocking for cell in row.cells)


def _has(row: Row, state: str, found: CountsByKey) -> bool:
    if state == TO_DO:
        return needs_somebody(row, found)
    return not state or any(cell.state.value == state for cell in row.cells)


def _one_each(rows: list[Row]) -> list[Row]:
    return list({row.locale.pk: row for row in rows}.values())


def _cell_views(row: Row, audiences: list[Audience], found: CountsByKey) -> list[CellView]:
    names = [gettext("General version"), *(one.label for one in audiences)]
    columns = zip(names, row.cells, [None, *audiences], strict=False)  # without a page there are no versions
    return [
        CellView(name, cell, _open(row, cell, of), _notes(cell, _found(cell, found)), _signed(cell, found))
        for name, cell, of in columns
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


def _signed(cell: Cell, found: CountsByKey) -> tuple[str, ...]:
    """By which role and when an adaptation was signed; a general one is not."""
    return sentences_of(_found(cell, found).signed) if isinstance(cell.instance, Adaptation) else ()


def _notes(cell: Cell, count: FindingCounts) -> list[Note]:
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
    if count.blocking:
        notes.append(Note(STOPS % {"n": count.blocking}, gate_page))
    if count.warns:
        notes.append(Note(WARNS % {"n": count.warns}, gate_page, warns=False))
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
