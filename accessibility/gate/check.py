"""The gate: the one function that runs the rules, and the ways to ask it about a page, a version, or everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accessibility.gate.gather.subjects import subjects
from accessibility.gate.rule import NEVER_OVERRIDDEN, Finding, Known, Level, Place, Rule
from accessibility.gate.rules import RULES
from accessibility.gate.subject import Subject
from accessibility.models import Adaptation
from accessibility.values.exceptions import Aside
from modules.models import ModulePage


@dataclass(frozen=True)
class Checked:
    """A version that was looked at, and what the rules found in it."""

    subject: Subject
    findings: list[Finding]

    @property
    def blocks(self) -> list[Finding]:
        """What keeps it from being live."""
        return [finding for finding in self.findings if finding.blocks]


def findings(subject: Subject, known: Iterable[Known] = Known) -> list[Finding]:
    """What is wrong with a version, rule by rule: of the rules that it must keep, without what was set aside.

    `known` leaves out the rules that know in another way, for instance to look while somebody writes.
    """
    ways = set(known)
    found = (
        Finding(rule, _level(rule, place, subject), place)
        for number, rule in RULES.items()
        if number in subject.rules and rule.known in ways
        for place in rule.find(subject)
    )
    return [*_without(found, subject.set_aside)]


def _without(found: Iterable[Finding], aside: Iterable[Aside]) -> Iterator[Finding]:
    """The findings but for those set aside: one for each exception, so that a second of the same is still told."""
    left = Counter(aside)
    rules = {one.rule for one in left} - NEVER_OVERRIDDEN
    for finding in found:
        if finding.rule.number in rules:
            own = Aside(finding.rule.number, finding.mark)
            if left[own] > 0:
                left[own] -= 1
                continue
        yield finding


def of_page(page: ModulePage) -> list[Finding]:
    """What is wrong with the general version of `page`, as it is given: live, a revision, or not saved yet."""
    return findings(subjects([page])[0])


def of_version(version: Adaptation) -> list[Finding]:
    """What is wrong with a version as it is given, over its page as it is live."""
    return findings(subjects([], [version])[0])


def of_source(page: ModulePage) -> list[Checked]:
    """What is wrong with `page` as it is given, first, and then with each of its live versions over it."""
    live = Adaptation.objects.filter(page_id=page.pk, live=True).select_related("audience", "page__locale")
    return checked([page], live.order_by("audience__code") if page.pk else ())


def checked(pages: Iterable[ModulePage], versions: Iterable[Adaptation]) -> list[Checked]:
    """Each of these pages, and then each of these versions, with what is wrong."""
    return [Checked(subject, findings(subject)) for subject in subjects(pages, versions)]


def everything(*, drafts: bool = False) -> list[Checked]:
    """Every module in every language, and every version of it.

    What is live is looked at as it is live, and with `drafts` as it was last saved; what is not live is a draft either
    way. A fixed number of queries where all is live.
    """
    pages = ModulePage.objects.select_related("locale", "latest_revision")
    versions = Adaptation.objects.select_related("audience", "page__locale", "latest_revision")
    by_page = pages.order_by("number", "locale__language_code")
    by_version = versions.order_by("page__number", "page__locale__language_code", "audience__code")
    return checked(
        [_as_it_stands(page, drafts) for page in by_page],
        [_as_it_stands(version, drafts) for version in by_version],
    )


def _as_it_stands[T: (ModulePage, Adaptation)](row: T, drafts: bool) -> T:
    """The row itself where it is live, else its newest draft, with what was read of other rows."""
    if (row.live and not drafts) or row.latest_revision is None:
        return row
    draft: T = row.with_content_json(row.latest_revision.content)
    if isinstance(draft, ModulePage) and isinstance(row, ModulePage):
        draft.locale = row.locale
    elif isinstance(draft, Adaptation) and isinstance(row, Adaptation):
        draft.page, draft.audience = row.page, row.audience
    return draft


def _level(rule: Rule, place: Place, subject: Subject) -> Level:
    if rule.number in subject.only_warned:
        return Level.WARN
    return place.level or rule.level
