"""The findings as an editor's page shows them: what stops, by version, then what could be better."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from django.urls import reverse
from django.utils.text import capfirst

from accessibility.editing.findings.change_diff import ChangeDiff, change_diff
from accessibility.editing.findings.confirm_freshness import Confirmed, is_answered, value_of
from accessibility.gate.report import FindingView
from accessibility.gate.run import live_versions
from accessibility.gate.subject import PAGE, VERSION
from accessibility.models import Adaptation
from accessibility.overrides.override_request import Waiting, address_for, can_be_overridden

EDIT_VERSION: Final = "wagtailsnippets_accessibility_adaptation:edit"
ASKED: Final = "wagtailsnippets_accessibility_override:inspect"
OF_TEXTS: Final = {"voices": "voices_of_text", "signs": "signs_of_text"}


@dataclass(frozen=True)
class FindingLine:
    """One finding: where it is, what to do, and the way to its field; `other` when that is in another form.

    `ask` is the address of the form for an exception, `waits` that of one that was asked; empty where there is none.
    `fits` is the value of the box "still fits" of a version's step, `fits_confirmed` whether it was ticked;
    `change_diff` is what an editor reads before she ticks it.
    """

    where: str
    words: str
    url: str
    other: bool
    ask: str = ""
    waits: str = ""
    fits: str = ""
    fits_confirmed: bool = False
    change_diff: ChangeDiff | None = None


@dataclass
class BlockedVersion:
    """An adaptation that is stopped: its key, its name, what stops it, and whether it is chosen to go off."""

    pk: int
    name: str
    url: str
    chosen: bool
    lines: list[FindingLine] = field(default_factory=list)


@dataclass
class FindingList:
    """All of it: what stops the general version (or the version itself), stopped versions, and what only warns."""

    blocking: list[FindingLine]
    versions: list[BlockedVersion]
    warns: list[FindingLine]
    refused: bool = False

    @property
    def is_clear(self) -> bool:
        """Whether nothing stops it."""
        return not self.blocking and not self.versions

    @property
    def number(self) -> int:
        """How much has to be mended."""
        return len(self.blocking) + sum(len(version.lines) for version in self.versions)

    @property
    def can_ask(self) -> bool:
        """Whether an exception can be asked for, for one of them."""
        every = [*self.blocking, *(line for version in self.versions for line in version.lines)]
        return any(line.ask for line in every)


def finding_list(
    instance: Any,
    views: Iterable[FindingView],
    chosen: Iterable[int] = (),
    *,
    refused: bool = False,
    asks: bool = False,
    fits: Confirmed | None = None,
) -> FindingList:
    """The findings of a page or of a version, for its own form; with `asks`, of somebody who may ask for exceptions."""
    own = instance.pk if isinstance(instance, Adaptation) else 0
    page_pk = instance.page_id if own else instance.pk
    found = FindingList([], [], [], refused)
    versions: dict[int, BlockedVersion] = {}
    off = set(chosen)
    waiting = Waiting(page_pk) if asks else None
    live = {} if own else _versions_to_diff(instance, views := list(views))
    for one in views:
        line = _finding_line(one, own, page_pk)
        if waiting is not None and can_be_overridden(one.finding):
            line = _with_override_link(line, one, page_pk, waiting)
        if not one.blocks:
            found.warns.append(line)
        elif one.version == own:
            found.blocking.append(line)
        else:
            line = _with_freshness_form(line, one, fits or {}, instance, live)
            url = reverse(EDIT_VERSION, args=[one.version])
            version = BlockedVersion(one.version, one.audience, url, one.version in off)
            versions.setdefault(one.version, version).lines.append(line)
    found.versions = list(versions.values())
    return found


def _finding_line(one: FindingView, own: int, page_pk: int) -> FindingLine:
    place = one.finding.place
    url, other = way_to(place.form, place.path, one.version, own, page_pk)
    step = f"“{place.step}”" if place.step else capfirst(str(place.field or ""))
    return FindingLine(step if one.version == own else one.where, one.finding.sentence, url, other)


def _versions_to_diff(page: Any, views: Iterable[FindingView]) -> dict[int, Adaptation]:
    """The live versions by key, where an editor may say of one that a step still fits."""
    if not any(value_of(one.finding, one.version) for one in views):
        return {}
    return {one.pk: one for one in live_versions(page)}


def _with_freshness_form(
    line: FindingLine, one: FindingView, fits: Confirmed, page: Any, live: Mapping[int, Adaptation]
) -> FindingLine:
    value, version = value_of(one.finding, one.version), live.get(one.version)
    if not value or version is None:
        return line

    read = change_diff(page, version, one.finding.place.step_id)
    return replace(line, fits=value, fits_confirmed=is_answered(one, fits), change_diff=read)


def _with_override_link(line: FindingLine, one: FindingView, page_pk: int, waiting: Waiting) -> FindingLine:
    if waits := waiting.take(one.finding, one.version):
        return replace(line, waits=reverse(ASKED, args=[waits]))
    return replace(line, ask=address_for(one.finding, page_pk, one.version))


def way_to(form: str, path: str, version: int, own: int, page_pk: int) -> tuple[str, bool]:
    """The address of the field that mends a finding, and whether it lies in another form than `own`'s."""

    kind, _slash, pk = form.partition("/")
    here = (kind == PAGE and not own) or (kind == VERSION and bool(own) and own == version)
    anchor = f"#{path}" if path else ""
    if here:
        return anchor, False
    if kind == PAGE:
        return f"{reverse('wagtailadmin_pages:edit', args=[page_pk])}{anchor}", True
    if kind == VERSION:
        return f"{reverse(EDIT_VERSION, args=[version])}{anchor}", True
    if kind in OF_TEXTS:
        return _of_text(OF_TEXTS[kind], pk, path), True
    return _of_media(kind, pk), True


def _of_text(name: str, version: str, mark: str) -> str:
    """The form of a text that needs a voice or signs, by the hash of its words; `version` is `PAGE/CODE`."""
    page, _slash, code = version.partition("/")
    return reverse(name, args=[page, code, mark]) if page.isdecimal() and int(page) and mark else ""


def _of_media(kind: str, pk: str) -> str:
    """The form of a film, a picture, an audience or a hard word."""
    names = {
        "film": "wagtailsnippets_modules_film:edit",
        "image": "wagtailimages:edit",
        "audience": "wagtailsnippets_accessibility_audience:edit",
        "word": "wagtailsnippets_accessibility_hardword:edit",
    }
    return reverse(names[kind], args=[pk]) if kind in names and pk.isdecimal() else ""
