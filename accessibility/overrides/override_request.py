"""Asking for an exception: which finding of which version is meant, and whether it can be set aside."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse

from accessibility.gate.check import findings
from accessibility.gate.gather.subjects import subjects
from accessibility.gate.rule import Finding
from accessibility.gate.rules import NEVER_OVERRIDDEN, RULES
from accessibility.models import Adaptation, Override
from accessibility.overrides.agreement import open_overrides
from accessibility.values.overrides import OverriddenFinding, OverrideState
from modules.models import ModulePage
from modules.pages.row_key import key_in

ADD: Final = "wagtailsnippets_accessibility_override:add"
PERMISSION: Final = "accessibility.add_override"


def can_be_overridden(finding: Finding) -> bool:
    """Whether anybody may ever agree to it: it blocks, and its rule may be set aside."""
    number = finding.rule.number
    return finding.blocks and number in RULES and number not in NEVER_OVERRIDDEN


def address_for(finding: Finding, page: int, version: int = 0) -> str:
    """The form filled in with this finding of a page, or of a version of it by its key."""
    where = {"version": version} if version else {"page": page}
    return f"{reverse(ADD)}?{urlencode({**where, 'finding': finding.fingerprint})}"


def requested_override(query: Mapping[str, str]) -> Override | None:
    """The exception that an address asks for, not saved; None where the draft has no such finding."""
    page, version = key_in(query.get("page", "")), key_in(query.get("version", ""))
    fingerprint = query.get("finding", "")
    held: tuple[ModulePage, Adaptation | None] | None = None
    if version:
        one = Adaptation.objects.filter(pk=version).select_related("audience", "page__locale").first()
        held = (one.page, one) if one else None
    elif page:
        row = ModulePage.objects.filter(pk=page).select_related("locale").first()
        held = (row, None) if row else None
    if held is None:
        return None
    found = next((one for one in _found_in(*held, fingerprint) if can_be_overridden(one)), None)
    return None if found is None else _made(found, *held)


def still_found(override: Override) -> list[Finding]:
    """What it is about, as far as that is still found: more than one where the same is wrong twice in a step."""
    version = None
    if override.audience_id:
        found = Adaptation.objects.filter(page=override.page_id, audience=override.audience_id)
        version = found.select_related("audience", "page__locale").first()
        if version is None:
            return []
    return _found_in(override.page, version, override.mark)


def _found_in(page: ModulePage, version: Adaptation | None, fingerprint: str) -> list[Finding]:
    """The findings with this fingerprint in the newest draft, whether overridden or not.

    A version is looked at over its page as that is live, and else as it is live over the page's draft: as the two forms
    do.
    """
    draft = page.get_latest_revision_as_object()
    if version is None:
        made = subjects([draft])
    else:
        own = version.get_latest_revision_as_object()
        made = [*subjects([], [own]), subjects([draft], [version])[-1]]
    every = (findings(replace(subject, overridden=())) for subject in made)
    found = ([one for one in several if one.fingerprint == fingerprint] for several in every)
    return next(filter(None, found), [])


def is_asked(override: Override, today: date) -> bool:
    """Whether there are as many exceptions for it already as there are such findings."""
    open_ones = open_overrides(override.page, override.audience, override.overridden_finding, today).count()
    return open_ones > 0 and open_ones >= len(still_found(override))


def address_again(override: Override, today: date) -> str:
    """Where one that ends within two weeks is asked for anew; empty where that is not needed, or was done."""
    found = still_found(override)
    if override.state(today) is not OverrideState.ENDS or not found or is_asked(override, today):
        return ""
    version = Adaptation.objects.filter(page=override.page_id, audience=override.audience_id).first()
    return address_for(found[0], override.page_id, version.pk if version else 0)


class Waiting:
    """The exceptions of a page and its versions that wait for a second person; two queries."""

    def __init__(self, page: int) -> None:
        """Reads them; `page` is the key of the module's page."""
        versions = dict(Adaptation.objects.filter(page=page).values_list("audience", "pk"))
        rows = Override.objects.filter(page=page, agreed_on=None).order_by("-pk")
        self._left: dict[tuple[int, OverriddenFinding], list[int]] = {}
        for row in rows:
            version = versions.get(row.audience_id, 0) if row.audience_id else 0
            self._left.setdefault((version, row.overridden_finding), []).append(row.pk)

    def take(self, finding: Finding, version: int) -> int:
        """The key of one that waits for this finding of a version (0: the page), once each; 0 where there is none."""
        own = self._left.get((version, OverriddenFinding(finding.rule.number, finding.fingerprint)))
        return own.pop() if own else 0


def _made(finding: Finding, page: ModulePage, version: Adaptation | None) -> Override:
    return Override(
        page=page,
        audience=version.audience if version else None,
        rule=finding.rule.number,
        mark=finding.fingerprint,
        step_id=finding.place.step_id,
        step=finding.place.step[:255],
        found=finding.sentence,
    )
