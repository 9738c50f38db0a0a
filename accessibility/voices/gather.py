"""What the pages of voices are made of: the modules and versions as their editors have them, and the recordings."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404

from accessibility.models import Adaptation
from accessibility.overlaid import overlaid
from accessibility.voices.slots import VersionSlots, slots_of
from modules.models import ModulePage, Recording
from modules.resolve import Step, general_steps
from modules.versions import GENERAL


@dataclass(frozen=True)
class Version:
    """A module in one language and one version, as its editor last saved it."""

    page: ModulePage
    code: str
    adaptation: Adaptation | None
    slots: VersionSlots

    @property
    def language(self) -> str:
        """The language of the page."""
        return str(self.page.locale.language_code)

    @property
    def wants_voices(self) -> bool:
        """Whether the audience looks and listens rather than reads."""
        return self.adaptation is not None and self.adaptation.audience.needs_pictures


def version_of(page_pk: int, code: str) -> Version:
    """One version; 404 for one that there is not."""
    page = ModulePage.objects.select_related("locale", "latest_revision").filter(pk=page_pk).first()
    if page is None:
        raise Http404
    found = Adaptation.objects.filter(page=page, audience__code=code).select_related(
        "audience", "latest_revision"
    )
    adaptation = None if code == GENERAL else found.first()
    if code != GENERAL and adaptation is None:
        raise Http404
    recordings = Recording.objects.filter(page=page, version__in={GENERAL, code}).order_by("pk")
    return _made(page, code, adaptation, list(recordings))


def every_version() -> list[Version]:
    """Every module in each language and version; a fixed number of queries."""
    pages = ModulePage.objects.select_related("locale", "latest_revision")
    versions: dict[int, list[Adaptation]] = {}
    for one in Adaptation.objects.select_related("audience", "latest_revision").order_by("audience__code"):
        versions.setdefault(one.page_id, []).append(one)
    recordings: dict[int, list[Recording]] = {}
    for row in Recording.objects.order_by("pk"):
        recordings.setdefault(row.page_id, []).append(row)
    made = []
    for page in pages.order_by("number", "locale__language_code"):
        own = recordings.get(page.pk, [])
        for adaptation in (None, *versions.get(page.pk, [])):
            code = adaptation.audience.code if adaptation else GENERAL
            heard = [row for row in own if row.version in (GENERAL, code)]
            made.append(_made(page, code, adaptation, heard))
    return made


def _made(page: ModulePage, code: str, adaptation: Adaptation | None, heard: list[Recording]) -> Version:
    # a version's own voice is found last, so it comes before the general one
    heard = sorted(heard, key=lambda row: row.version != GENERAL)
    return Version(page, code, adaptation, slots_of(_steps(page, adaptation), heard))


def _steps(page: ModulePage, adaptation: Adaptation | None) -> list[Step]:
    """The steps as the editor last saved them: what is recorded now is heard once those words are published."""
    if adaptation is None:
        return general_steps(_latest(page))
    return overlaid(general_steps(page), _latest(adaptation).adapted_steps())


def _latest[Kept: (ModulePage, Adaptation)](one: Kept) -> Kept:
    """As it was last saved, draft or live."""
    revision = one.latest_revision
    if revision is None:
        return one
    steps = type(one).steps.field.to_python(revision.content["steps"])
    if isinstance(one, ModulePage):
        return type(one)(pk=one.pk, locale_id=one.locale_id, title=one.title, steps=steps)
    return type(one)(pk=one.pk, page_id=one.page_id, audience_id=one.audience_id, steps=steps)
