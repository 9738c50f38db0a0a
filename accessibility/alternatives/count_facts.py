"""How many texts of each page and version have an alternative, as derived facts: counted once a change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from accessibility.alternatives.gather import SIGNS, VOICES, Source, version_of_rows
from accessibility.alternatives.slots import State, VersionSlots
from accessibility.gate.finding_facts import CODE
from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.models.code_hash import code_hash
from modules.models.fact_kind import FactKind, Made, PageVersion


@dataclass(frozen=True)
class Counts:
    """How many texts there are, and by language how many in each state where there is an alternative."""

    texts: int = 0
    by_language: Mapping[str, Mapping[State, int]] = field(default_factory=dict)

    def of(self, language: str) -> Mapping[State, int]:
        """How many texts are in each state in a language."""
        missing = {state: self.texts if state is State.MISSING else 0 for state in State}
        return self.by_language.get(language, missing)

    @property
    def languages(self) -> list[str]:
        """The languages in which there is an alternative that is used."""
        return [language for language, count in self.by_language.items() if count[State.RECORDED]]


def counts(
    kind: FactKind, subjects: Iterable[PageVersion], seconds: float | None
) -> dict[PageVersion, Counts]:
    """Of each of `subjects` that are known, or can be counted in about `seconds`."""
    return {
        one: Counts(
            value["texts"],
            {
                language: {State(state): number for state, number in count.items()}
                for language, count in value["languages"].items()
            },
        )
        for one, value in kind.of(subjects, seconds).items()
    }


def _kind(source: Source[Any], rows: str) -> FactKind:
    """The counts of one kind of alternative, whose rows are the input `rows`."""

    def make(subjects: Sequence[PageVersion]) -> dict[PageVersion, Made]:
        pages = ModulePage.objects.select_related("locale", "latest_revision")
        page = pages.filter(pk=subjects[0].page).first()
        if page is None:
            return {}
        own = list(source.rows().filter(page=page))
        versions: list[Adaptation | None] = [None] if PageVersion(page.pk) in subjects else []
        keys = [one.version for one in subjects if one.version]
        if keys:
            found = Adaptation.objects.filter(page=page, pk__in=keys)
            versions += found.select_related("audience", "latest_revision")
        inputs = {f"page/{page.pk}", f"draft/{page.pk}", f"{rows}/{page.pk}"}
        made = {}
        for one in versions:
            slots = version_of_rows(page, one, own, source).slots
            more = {f"version-draft/{one.pk}", f"audience/{one.audience_id}"} if one else set()
            made[PageVersion(page.pk, one.pk if one else 0)] = Made(_counted(slots), inputs | more)
        return made

    return FactKind(rows, make, lambda: code_hash(*CODE))


def _counted(slots: VersionSlots[Any]) -> dict[str, Any]:
    """As JSON: every language that a row has, also one for words of before."""
    rows = [row for slot in slots.slots for row in (*slot.rows, *slot.before)]
    languages = sorted({row.language for row in rows})
    return {"texts": len(slots.slots), "languages": {one: slots.count(one) for one in languages}}


VOICE_COUNTS: Final = _kind(VOICES, "recordings")
SIGN_COUNTS: Final = _kind(SIGNS, "signings")
