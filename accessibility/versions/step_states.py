"""The state of each step in each version: own, flows through, behind, awaited or missing. For lists of everything.

Pure over what it is given; `step_states` asks the database three times, however many modules and versions there are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accessibility.models import Adaptation, Audience
from accessibility.overlay.freshness import Fingerprints, Reason, reason_of
from accessibility.overlay.sources import Source, sources_of
from modules.models import ModulePage
from modules.translation.first_language import first_of


class StepState(Enum):
    """The state of one step in one version."""

    OWN = "own"
    FLOWS = "flows"
    BEHIND = "behind"
    AWAITED = "awaited"
    MISSING = "missing"

    @property
    def words(self) -> str:
        """The state as an editor reads it."""
        return str(_WORDS[self])


_WORDS = {
    StepState.OWN: _("Adapted, and it fits"),
    StepState.FLOWS: _("Flows through from the general version"),
    StepState.BEHIND: _("Behind: the general step changed"),
    StepState.AWAITED: _("The source has moved on, translation awaited"),
    StepState.MISSING: _("Missing: adapted in the first language, not here"),
}
_OF_REASON = {
    None: StepState.OWN,
    Reason.CHANGED: StepState.BEHIND,
    Reason.GONE: StepState.BEHIND,
    Reason.AWAITED: StepState.AWAITED,
}


@dataclass(frozen=True)
class StepStateRow:
    """One step of a module in a language, for an audience."""

    module: str
    language: str
    audience: str  # the neutral code
    step_id: str
    title: str
    state: StepState


@dataclass(frozen=True)
class RememberedVersion:
    """The fingerprints that an adaptation remembers, by step id."""

    fingerprints: Mapping[str, Fingerprints]


def states_of(
    steps: Mapping[str, Source],
    first: Mapping[str, Source],
    own: RememberedVersion | None,
    of_first: RememberedVersion | None,
) -> dict[str, StepState]:
    """The state of each step of one page for one audience, and of those that only the first language has.

    `steps` are the page's, `first` those of the page first written (empty for that page itself), with its version.
    """
    remembered = own.fingerprints if own else {}
    wanted = of_first.fingerprints if of_first else {}
    found = {}
    for id in [*steps, *(id for id in [*first, *remembered] if id not in steps)]:
        if id in remembered:
            found[id] = _OF_REASON[reason_of(remembered[id], steps.get(id), first.get(id))]
        elif id in wanted or id not in steps:
            found[id] = StepState.MISSING
        else:
            found[id] = StepState.FLOWS
    return found


def step_states() -> list[StepStateRow]:
    """Every step of every module, language and audience, as stored; three queries."""
    pages = list(ModulePage.objects.select_related("locale").order_by("number", "locale__language_code"))
    audiences = list(Audience.objects.all())
    versions = {
        (one.page_id, one.audience_id): RememberedVersion(one.remembered_fingerprints)
        for one in Adaptation.objects.defer("compared", "loaded_marks")
    }
    return [line for several in _by_module(pages) for line in _module(several, audiences, versions)]


def _by_module(pages: Iterable[ModulePage]) -> Iterable[list[ModulePage]]:
    found: dict[UUID, list[ModulePage]] = {}
    for page in pages:
        found.setdefault(page.translation_key, []).append(page)
    return found.values()


def _module(
    pages: list[ModulePage], audiences: list[Audience], versions: Mapping[tuple[int, int], RememberedVersion]
) -> Iterable[StepStateRow]:
    sources = {page.pk: sources_of(page) for page in pages}
    first = first_of(pages) or pages[0]
    for page in pages:
        is_first = page.pk == first.pk
        general = {} if is_first else sources[first.pk]
        for audience in audiences:
            of_first = None if is_first else versions.get((first.pk, audience.pk))
            states = states_of(sources[page.pk], general, versions.get((page.pk, audience.pk)), of_first)
            for id, state in states.items():
                source = sources[page.pk].get(id) or general.get(id)
                title = source.title if source else ""
                yield StepStateRow(page.code, page.locale.language_code, audience.code, id, title, state)
