"""What the pages of alternatives are made of: modules and versions as their editors have them, and the rows."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

from django.db.models import QuerySet
from django.http import Http404

from accessibility.alternatives.slots import VersionSlots, slots_of
from accessibility.models import Adaptation
from accessibility.overlay.overlaid import overlaid
from modules.models import ModulePage, Recording, Signing
from modules.models.fact_kind import PageVersion
from modules.models.versions import GENERAL, versions_of
from modules.sessions.spoken_texts import Instruction
from modules.sessions.steps import Step, general_steps, steps_for


@dataclass(frozen=True)
class ListedVersion:
    """A module in one language and one version, as a list shows it."""

    page: ModulePage
    code: str
    adaptation: Adaptation | None

    @property
    def language(self) -> str:
        """The language of the page."""
        return str(self.page.locale.language_code)

    @property
    def place(self) -> PageVersion:
        """What facts are kept under."""
        return PageVersion(self.page.pk, self.adaptation.pk if self.adaptation else 0)

    @property
    def wants_signs(self) -> bool:
        """Whether the audience signs."""
        return self.adaptation is not None and self.adaptation.audience.needs_signing

    @property
    def wants_voices(self) -> bool:
        """Whether the audience looks and listens rather than reads."""
        return self.adaptation is not None and self.adaptation.audience.needs_pictures


@dataclass(frozen=True)
class Version[Row: (Recording, Signing)](ListedVersion):
    """The same with each of its texts, as its editor last saved it."""

    slots: VersionSlots[Row]


@dataclass(frozen=True)
class Source[Row: (Recording, Signing)]:
    """Where alternatives of a kind come from: the rows of all modules, and which texts of a step can have one."""

    rows: Callable[[], QuerySet[Row]]
    texts: Callable[[Step], list[Instruction]]


VOICES: Final = Source[Recording](lambda: Recording.objects.order_by("pk"), attrgetter("instructions"))
SIGNS: Final = Source[Signing](
    lambda: Signing.objects.select_related("page__locale", "film").order_by("pk"), attrgetter("spoken")
)


def has_words_still[Row: (Recording, Signing)](old: Row, source: Source[Row]) -> bool:
    """Whether a version that has `old` still has its words, as it is live: while others are a draft.

    An alternative of the general version belongs to every version that has the same words.
    """
    page = ModulePage.objects.get(id=old.page_id)
    codes = [one.code for one in versions_of(page)] if old.version == GENERAL else [old.version]
    return any(
        one.words_hash == old.mark
        for code in codes
        for step in steps_for(page, code)
        for one in source.texts(step)
    )


def version_of[Row: (Recording, Signing)](page_pk: int, code: str, source: Source[Row]) -> Version[Row]:
    """One version with its alternatives of a kind; 404 for one that there is not."""
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
    return version_of_rows(page, adaptation, list(source.rows().filter(page=page)), source)


def listed_versions(keys: Collection[Any]) -> list[ListedVersion]:
    """Modules by their translation keys, in each language, each by itself and with its adaptations; two queries."""
    versions: dict[int, list[Adaptation]] = {}
    adaptations = Adaptation.objects.filter(page__translation_key__in=keys).select_related("audience")
    for one in adaptations.only("page_id", "audience").order_by("audience__code"):
        versions.setdefault(one.page_id, []).append(one)
    pages = ModulePage.objects.filter(translation_key__in=keys).select_related("locale")
    ordered = pages.only("number", "title", "locale").order_by("number", "locale__language_code")
    return [
        ListedVersion(page, one.audience.code if one else GENERAL, one)
        for page in ordered
        for one in (None, *versions.get(page.pk, []))
    ]


def version_of_rows[Row: (Recording, Signing)](
    page: ModulePage, adaptation: Adaptation | None, rows: list[Row], source: Source[Row]
) -> Version[Row]:
    """A version with those of `rows`, all of its page, that it uses."""
    code = adaptation.audience.code if adaptation else GENERAL
    # a version's own row is found last, so it comes before the general one
    used = [row for row in rows if row.version == GENERAL]
    used += [row for row in rows if row.version == code != GENERAL]
    return Version(page, code, adaptation, slots_of(_steps(page, adaptation), used, source.texts))


def _steps(page: ModulePage, adaptation: Adaptation | None) -> list[Step]:
    """The steps as the editor last saved them: what is recorded now is used once those words are published."""
    if adaptation is None:
        return general_steps(_latest(page))
    return overlaid(general_steps(page), _latest(adaptation).adapted_steps())


def _latest[Saved: (ModulePage, Adaptation)](one: Saved) -> Saved:
    """As it was last saved, draft or live."""
    revision = one.latest_revision
    if revision is None:
        return one
    steps = type(one).steps.field.to_python(revision.content["steps"])
    if isinstance(one, ModulePage):
        return type(one)(pk=one.pk, locale_id=one.locale_id, title=one.title, steps=steps)
    return type(one)(pk=one.pk, page_id=one.page_id, audience_id=one.audience_id, steps=steps)
