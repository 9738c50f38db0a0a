"""Takes off what is live by an exception alone, when that ends or is deleted: nothing is live with a block."""

from datetime import datetime
from typing import Any

from accessibility.gate.rule import Finding
from accessibility.gate.run import of_page, of_version
from accessibility.gate.take_off import take_off
from accessibility.models import Adaptation, Override
from modules.models import ModulePage


def take_off_after_override(override: Override, user: Any, now: datetime) -> Adaptation | ModulePage | None:
    """Takes off the module or version that is live by `override` alone; returns it, None where nothing has to go.

    Call it when the exception no longer holds. Other blocks are left alone: rules may sharpen under what is live. A
    module that goes off takes its versions with it, which lie over it.
    """
    instance = _what_is_live(override)
    if instance is None:
        return None
    found = of_version(instance) if isinstance(instance, Adaptation) else of_page(instance)
    stops = [one for one in found if one.blocks and _was_overridden(one, override)]
    if not stops:
        return None
    take_off(instance, user, [one.sentence for one in stops], now)
    return instance


def _what_is_live(override: Override) -> Adaptation | ModulePage | None:
    """The module or version that it is about, as it is live; None where that is off already."""
    if override.audience_id is None:
        return ModulePage.objects.filter(pk=override.page_id, live=True).select_related("locale").first()
    found = Adaptation.objects.filter(page=override.page_id, audience=override.audience_id, live=True)
    return found.select_related("audience", "page__locale").first()


def _was_overridden(finding: Finding, override: Override) -> bool:
    return finding.rule.number == override.rule and finding.fingerprint == override.mark
