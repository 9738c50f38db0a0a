"""The pages of a session as HTML: drawn once a process, for everybody who may see them, at whatever time they begin.

In the process alone, not in a cache that others share: a file of its own would tell when a group was where.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from typing import Final

from django.http import HttpRequest
from django.middleware.csp import get_nonce
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from facilitation.plan import state_of
from facilitation.session import Session
from help_services.cache_version import CONTENT, CacheVersion
from help_services.lines import LINES
from modules.media.shared_version import shared_version
from modules.sessions.placeholders import START, fill
from modules.sessions.signed_steps import with_signs
from modules.sessions.voiced_steps import with_voices

NONCE: Final = (
    "\0nonce\0"  # a placeholder: the text is new for each answer, and lets the page's own style through
)
TEMPLATES: Final = {"bar": "facilitation/step/bar.html", "body": "facilitation/step/body.html"}
PARTS: Final = CacheVersion("facilitation:parts")


def facilitator_parts(session: Session) -> dict[str, SafeString]:
    """The `bar` and the `body` of the facilitator's view and the `style` of its step: drawn once a process until
    something in them changes.
    """
    assert isinstance(session.start, time)  # noqa: S101  (for the type checker)

    def make() -> dict[str, str]:
        context = {"session": replace(session, start=START)}
        parts = {name: render_to_string(template, context) for name, template in TEMPLATES.items()}
        return {**parts, "style": session.step.style}

    drawn = _drawn_once(session, "facilitator", make)
    return {name: fill(html, session.start, session.plan.minutes) for name, html in drawn.items()}


def group_page(session: Session, request: HttpRequest) -> str:
    """The group's screen as HTML: nothing in it is of whoever is signed in. Drawn once, as `facilitator_parts`."""

    def make() -> str:
        heard = with_voices(session.step, session.page, session.version)
        step = with_signs(heard, session.page, session.version)
        context = {"session": replace(session, start=None), "step": step, "csp_nonce": NONCE}
        return render_to_string("facilitation/group.html", context, request)

    html = _drawn_once(session, "group", make)
    return html.replace(NONCE, str(get_nonce(request))) if NONCE in html else html


def _drawn_once[T](session: Session, name: str, make: Callable[[], T]) -> T:
    """What `make` returned for this step of a module, in this process, for as long as all that it shows is the same."""
    made_of = (
        state_of(session.page, session.version),
        state_of(session.pages[session.screen], session.version),
        LINES.now(),
        shared_version(),
        CONTENT.now(),
    )
    place = (
        name,
        session.page.pk,
        session.version,
        session.number,
        session.length,
        session.screen,
        get_language(),
    )
    return PARTS.cached(place, make, "|".join(made_of))
