"""What the gate finds in each page and version, written down: found anew only where something it reads has changed.

What is live is looked at as it is live, and what is not live as it was last saved, as in `run.check_everything`. The
sentences are written in each language of the screens, so that whoever reads them gets her own.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from django.utils import timezone

from accessibility.gate.check import Checked
from accessibility.gate.gather.overrides import in_force
from accessibility.gate.kind_hashes import current_proofs
from accessibility.gate.rule import Finding
from accessibility.gate.run import checked, live_or_draft
from accessibility.models import Adaptation, SignOff
from accessibility.values.sign_offs import Signed, SignOffState
from accessibility.versions.by_language import in_each_language, of_the_reader
from help_services.models import HelpService
from modules.models import ModulePage, Signing
from modules.models.code_hash import code_hash
from modules.models.fact_kind import FactKind, Made, PageVersion
from modules.models.inputs import media_in, texts_of

CODE: Final = (Path(__file__).parents[1], Path(__file__).parents[2] / "modules")


@dataclass(frozen=True)
class StoredFinding:
    """A finding as it is written down; `sentence` is in the language of the reader."""

    rule: int
    level: str
    step: str
    sentence: str


@dataclass(frozen=True)
class StoredFindings:
    """All that is found in a page or a version: findings that block it, findings that warn, who signed it."""

    findings: tuple[StoredFinding, ...] = ()
    blocking: int = 0
    signed: tuple[tuple[Signed, SignOffState], ...] = ()

    @property
    def warns(self) -> int:
        """How many findings only warn."""
        return len(self.findings) - self.blocking


def stored_findings(
    subjects: Sequence[PageVersion], seconds: float | None = None
) -> dict[PageVersion, StoredFindings]:
    """The findings of each of `subjects`; with `seconds`, of those that are known or were looked at in that time."""
    return {one: _read(value) for one, value in FINDINGS.of(subjects, seconds).items()}


def _make(subjects: Sequence[PageVersion]) -> dict[PageVersion, Made]:
    """Runs the rules over a page and those of its versions that are asked for."""
    pages = ModulePage.objects.select_related("locale", "latest_revision")
    page = pages.filter(pk=subjects[0].page).first()
    if page is None:
        return {}
    keys = [one.version for one in subjects if one.version]
    rows = Adaptation.objects.filter(page=page, pk__in=keys) if keys else Adaptation.objects.none()
    versions = [
        live_or_draft(row) for row in rows.select_related("audience", "page__locale", "latest_revision")
    ]
    shown = live_or_draft(page)
    own = _inputs(shown)
    by_key = {version.pk: version for version in versions}
    made = {}
    for one in checked([shown], versions):
        key = PageVersion(page.pk, one.subject.version_pk)
        more = _inputs_of_version(by_key[key.version], one.subject.language) if key.version else set()
        made[key] = Made(_written(one), own | more | {f"in-force/{page.pk}/{_audience(by_key, key)}"})
    return {key: one for key, one in made.items() if key in set(subjects)}


def _audience(versions: Mapping[int, Adaptation], key: PageVersion) -> int:
    return versions[key.version].audience_id if key.version else 0


def _inputs(page: ModulePage) -> set[str]:
    """What the general version of a page is looked at with, and so every version of it."""
    key, language = page.translation_key, page.locale.language_code
    all_languages = ModulePage.objects.filter(translation_key=key).values_list("pk", flat=True)
    films = Signing.objects.filter(page=page.pk).values_list("film_id", flat=True)
    return {
        *(f"page/{pk}" for pk in all_languages),
        f"draft/{page.pk}" if not page.live else f"page/{page.pk}",
        f"module/{key}",
        texts_of(key),
        f"signings/{page.pk}",
        *(f"film/{pk}" for pk in films),
        f"words/{language}",
        f"services/{language}",
        *media_in([page.steps]),
    }


def _inputs_of_version(version: Adaptation, language: str) -> set[str]:
    return {
        f"version/{version.pk}" if version.live else f"version-draft/{version.pk}",
        f"audience/{version.audience_id}",
        f"recordings/{version.page_id}",
        f"sign-offs/{version.pk}",
        f"sign-off-ages/{version.pk}",
        *media_in([version.steps]),
    }


def _written(one: Checked) -> dict[str, Any]:
    signed = [(by.signed, by.state) for by in one.subject.sign_offs if by.signed]
    return {
        "findings": [_finding(finding) for finding in one.findings],
        "blocking": len(one.blocks),
        "signed": [
            [who.kind, who.role, who.month.isoformat(), who.text_hash, who.girls, state]
            for who, state in signed
        ],
    }


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "rule": one.rule.number,
        "level": one.level.value,
        "step": one.place.step,
        "sentences": in_each_language(lambda: one.sentence),
    }


def _read(value: Mapping[str, Any]) -> StoredFindings:
    findings = (
        StoredFinding(
            one["rule"],
            one["level"],
            one["step"],
            of_the_reader(one["sentences"]),
        )
        for one in value["findings"]
    )
    signed = (
        (Signed(kind, role, date.fromisoformat(month), text_hash, girls), SignOffState(state))
        for kind, role, month, text_hash, girls, state in value["signed"]
    )
    return StoredFindings(tuple(findings), value["blocking"], tuple(signed))


def _services(names: Collection[str]) -> dict[str, str]:
    """How many help services each language has, and how many of them answer in writing; one query."""
    counts = {name: [0, 0] for name in names}
    for language, chat, email in HelpService.objects.values_list("locale__language_code", "chat", "email"):
        if (name := f"services/{language}") in counts:
            counts[name][0] += 1
            counts[name][1] += bool(chat or email)
    return {name: f"{every} {in_writing}" for name, (every, in_writing) in counts.items()}


def _in_force(names: Collection[str]) -> dict[str, str]:
    """Which findings are overridden today in a version; one query."""
    places: dict[tuple[int, int], str] = {}
    for name in names:
        _prefix, page, audience = name.split("/")
        places[int(page), int(audience)] = name
    found = in_force({page for page, _audience in places}, timezone.localdate())
    return {name: repr(sorted(map(repr, found.get(place, ())))) for place, name in places.items()}


def _sign_off_ages(names: Collection[str]) -> dict[str, str]:
    """Which sign-offs of a version are too old today; one query."""
    today = timezone.localdate()
    found: dict[str, list[str]] = {name: [] for name in names}
    keys = [int(name.partition("/")[2]) for name in names]
    for row in SignOff.objects.filter(adaptation__in=keys).order_by("pk"):
        old = row.signed.state(row.mark, today) is SignOffState.OLD
        found[f"sign-off-ages/{row.adaptation_id}"].append(f"{row.pk}:{old}")
    return {name: " ".join(ages) for name, ages in found.items()}


def code() -> str:
    """The rules and the kinds of steps of this release, and which of them were tried in a browser."""
    proofs = current_proofs()
    kinds = sorted(
        (kind, sorted((who, sorted(rules)) for who, rules in by.items())) for kind, by in proofs.kinds.items()
    )
    return f"{code_hash(*CODE)} {proofs.taken} {kinds}"


FINDINGS: Final = FactKind(
    "findings",
    _make,
    code,
    {"services": _services, "in-force": _in_force, "sign-off-ages": _sign_off_ages},
)
