"""The findings that are overridden today, gathered for many pages at once."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from accessibility.gate.rules import NEVER_OVERRIDDEN
from accessibility.models import Override
from accessibility.values.overrides import LASTS, REMINDED_BEFORE, OverriddenFinding, OverrideState


def in_force(pages: Iterable[int], today: date) -> dict[tuple[int, int], tuple[OverriddenFinding, ...]]:
    """The findings overridden today, by page and audience (0: the general version); one query.

    One that ends soon and the one that was asked anew after it are one; two for two findings alike are two.
    """
    found: dict[tuple[int, int], dict[OverriddenFinding, list[Override]]] = defaultdict(
        lambda: defaultdict(list)
    )
    rows = Override.objects.filter(page__in=list(pages), agreed_on__gte=today - LASTS)
    for row in rows.exclude(rule__in=NEVER_OVERRIDDEN):
        found[row.page_id, row.audience_id or 0][row.overridden_finding].append(row)
    return {
        version: tuple(one for one, alike in by_hash.items() for _row in range(_number(alike, today)))
        for version, by_hash in found.items()
    }


def _number(alike: list[Override], today: date) -> int:
    """How many findings these exceptions of one fingerprint override today."""
    ends = [row.term.last for row in alike if row.state(today) is OverrideState.ENDS]
    asked = [row.asked_on for row in alike if row.state(today) is OverrideState.HOLDS]
    # asked while another ended already: for the same; asked before, it was refused but for a second finding
    anew = [day for day in asked if any(last and day >= last - REMINDED_BEFORE for last in ends)]
    return len(alike) - min(len(anew), len(ends))
