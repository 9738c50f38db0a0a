"""What the gate answers when the form of a module, its translation or a package asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component

from accessibility.editing.findings.confirm_freshness import Fits, is_answered, said_in
from accessibility.editing.findings.panel import GateSays, chosen_in
from accessibility.gate.guards.publishing import all_together
from accessibility.gate.report import Told, told_of
from modules.editing.findings import Found
from modules.models import ModulePage


def findings(page: Any, form: Any = None) -> list[Found]:
    """Answers the hook `module_findings`: what stops a page; a form keeps all that was found, to show it."""
    if not isinstance(page, ModulePage):
        return []
    told = told_of(page)
    waits = page.go_live_at is not None and page.go_live_at > timezone.now()
    off = set() if form is None or waits else chosen_in(form)
    if form is None:
        return [Found(one.words) for one in told if one.blocks]
    form.told_by_gate = told
    fits: Fits = {} if waits else said_in(getattr(form, "data", None))
    own = [_found(one) for one in told if one.blocks and not one.version]
    return [*own, *_of_versions((one for one in told if not is_answered(one, fits)), off, waits=waits)]


def form_says(form: Any, page: Any) -> Component | None:
    """Answers the hook `module_form_says`."""
    return GateSays(form, page)


def package_door() -> AbstractContextManager[None]:
    """Answers the hook `module_package_door`: all of a package is looked at when it is in."""
    return all_together()


def _found(one: Told) -> Found:
    """A sentence with its field; what is mended in another form has none here."""
    from accessibility.gate.subject import PAGE  # what rules read, not when the site starts

    place = one.finding.place
    return Found(one.finding.sentence, place.path if place.form == PAGE else "")


def _of_versions(told: Iterable[Told], off: set[int], *, waits: bool) -> Iterator[Found]:
    """A sentence for each version that is stopped and stays; its findings stand in the panel, by step."""
    stopped: dict[int, list[Told]] = {}
    for one in told:
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
