"""What the pages of voices are made of: the modules and versions as their editors have them, and the recordings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.db.models import QuerySet
from django.http import Http404

from accessibility.models import Adaptation
from accessibility.overlay.overlaid import overlaid
from accessibility.voices.slots import TEXTS, VersionSlots, slots_of
from modules.models import ModulePage, Recording, Signing
from modules.models.versions import GENERAL, versions_of
from modules.sessions.spoken_texts import Instruction
from modules.sessions.steps import Step, general_steps, steps_for


@dataclass(frozen=True)
class Version[Row: (Recording, Signing)]:
    """A module in one language and one version, as its editor last saved it."""

    page: ModulePage
    code: str
    adaptation: Adaptation | None
    slots: VersionSlots[Row]

    @property
    def language(self) -> str:
        """The language of the page."""
        return str(self.page.locale.language_code)

    @property
    def wants_signs(self) -> bool:
        """Whether the audience signs."""
        return self.adaptation is not None and self.adaptation.audience.needs_signing

    @property
    def wants_voices(self) -> bool:
        """Whether the audience looks and listens rather than reads."""
        return self.adaptation is not None and self.adaptation.audience.needs_pictures


@dataclass(frozen=True)
class Kind[Row: (Recording, Signing)]:
    """What can be put beside the texts of a version: the rows of all modules, and which texts of a step."""

    rows: Callable[[], QuerySet[Row]]
    texts: Callable[[Step], list[Instruction]] = TEXTS


VOICES: Final = Kind[Recording](lambda: Recording.objects.order_by("pk"))


def version_of(page_pk: int, code: str) -> Version[Recording]:
    """One version with its voices; 404 for one that there is not."""
    return one_version(page_pk, code, VOICES)


def is_still_spoken(
    page_pk: int, old: Recording | Signing, texts: Callable[[Step], list[Instruction]]
) -> bool:
    """Whether a version that has `old` still says its words, as it is live: while others are a draft.

    What is kept for the general version belongs to every version that says the same.
    """
    page = ModulePage.objects.get(id=page_pk)
    codes = [one.code for one in versions_of(page)] if old.version == GENERAL else [old.version]
    return any(
        one.words_hash == old.mark for code in codes for step in steps_for(page, code) for one in texts(step)
    )


def every_version() -> list[Version[Recording]]:
    """Every module in each language and version with its voices; a fixed number of queries."""
    return all_versions(VOICES)


def one_version[Row: (Recording, Signing)](page_pk: int, code: str, kind: Kind[Row]) -> Version[Row]:
    """One version with what is kept of a kind; 404 for one that there is not."""
    # `id`: the `pk` of a page is a relation, which SQLite cannot ask for a number that is too large
    page = ModulePage.objects.select_related("locale", "latest_revision").filter(id=page_pk).first()
    if page is None:
        raise Http404
    found = Adaptation.objects.filter(page=page, audience__code=code).select_related(
        "audience", "latest_revision"
    )
    adaptation = None if code == GENERAL else found.first()
    if code != GENERAL and adaptation is None:
        raise Http404
    return _made(page, adaptation, list(kind.rows().filter(page=page)), kind)


def all_versions[Row: (Recording, Signing)](kind: Kind[Row]) -> list[Version[Row]]:
    """Every module in each language and version with what is kept of a kind; a fixed number of queries."""
    rows: dict[int, list[Row]] = {}
    for row in kind.rows():
        rows.setdefault(row.page_id, []).append(row)
    return [_made(page, adaptation, rows.get(page.pk, []), kind) for page, adaptation in _every()]


def _every() -> list[tuple[ModulePage, Adaptation | None]]:
    """Every module in each language, by itself and with each of its adaptations; two queries."""
    versions: dict[int, list[Adaptation]] = {}
    for one in Adaptation.objects.select_related("audience", "latest_revision").order_by("audience__code"):
        versions.setdefault(one.page_id, []).append(one)
    pages = ModulePage.objects.select_related("locale", "latest_revision")
    ordered = pages.order_by("number", "locale__language_code")
    return [(page, one) for page in ordered for one in (None, *versions.get(page.pk, []))]


def _made[Row: (Recording, Signing)](
    page: ModulePage, adaptation: Adaptation | None, rows: list[Row], kind: Kind[Row]
) -> Version[Row]:
    code = adaptation.audience.code if adaptation else GENERAL
    # a version's own voice is found last, so it comes before the general one
    heard = [row for row in rows if row.version == GENERAL]
    heard += [row for row in rows if row.version == code != GENERAL]
    return Version(page, code, adaptation, slots_of(_steps(page, adaptation), heard, kind.texts))


def _steps(page: ModulePage, adaptation: Adaptation | None) -> list[Step]:
    """The steps as the editor last saved them: what is recorded now is heard once those words are published."""
    if adaptation is None:
        return general_steps(_latest(page))
    return overlaid(general_steps(page), _latest(adaptation).adapted_steps())


def _latest[Row: (ModulePage, Adaptation)](one: Row) -> Row:
    """As it was last saved, draft or live."""
    revision = one.latest_revision
    if revision is None:
        return one
    steps = type(one).steps.field.to_python(revision.content["steps"])
    if isinstance(one, ModulePage):
        return type(one)(pk=one.pk, locale_id=one.locale_id, title=one.title, steps=steps)
    return type(one)(pk=one.pk, page_id=one.page_id, audience_id=one.audience_id, steps=steps)
