"""The findings of the gate for the form of a module, next to its fields, or for its translation."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accessibility.editing.findings.confirm_freshness import Confirmed, confirmed_in, is_answered
from accessibility.editing.findings.panel import chosen_in
from accessibility.gate.report import FindingView, describe
from accessibility.gate.subject import PAGE
from modules.editing.findings import Found
from modules.models import ModulePage


def findings(page: Any, form: Any = None) -> list[Found]:
    """Answers the hook `module_findings`: what stops a page; a form keeps all that was found, to show it."""
    if not isinstance(page, ModulePage):
        return []
    views = describe(page)
    waits = page.go_live_at is not None and page.go_live_at > timezone.now()
    off = set() if form is None or waits else chosen_in(form)
    if form is None:
        return [Found(one.words) for one in views if one.blocks]
    form.gate_findings = views
    fits: Confirmed = {} if waits else confirmed_in(getattr(form, "data", None))
    own = [_found(one) for one in views if one.blocks and not one.version]
    return [*own, *_of_versions((one for one in views if not is_answered(one, fits)), off, waits=waits)]


def _found(one: FindingView) -> Found:
    """A sentence with its field; what is mended in another form has none here."""
    place = one.finding.place
    return Found(one.finding.sentence, place.path if place.form == PAGE else "")


def _of_versions(views: Iterable[FindingView], off: set[int], *, waits: bool) -> Iterator[Found]:
    """A sentence for each blocked version that is not taken off; the panel lists its findings by step."""
    stopped: dict[int, list[FindingView]] = {}
    for one in views:
        if one.blocks and one.version and one.version not in off:
            stopped.setdefault(one.version, []).append(one)
    for several in stopped.values():
        words = ngettext(
            "The version “%(audience)s” cannot stay live then: one thing has to be mended in it.",
            "The version “%(audience)s” cannot stay live then: %(number)s things have to be mended in it.",
            len(several),
        ) % {"audience": several[0].audience, "number": len(several)}
        yield Found(f"{words} {_what_to_do(waits)}")


def _what_to_do(waits: bool) -> str:
    if waits:
        return _(
            "On the day itself nobody can choose. First mend the version, or unpublish it in its own form."
        )
    return _(
        "First mend it, or say below that its steps still fit, or choose below that it goes off until it is mended."
    )
