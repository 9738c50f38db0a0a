"""Two people on one page: whoever saves second is told, keeps what she typed, and chooses with both before her.

Wagtail refuses an autosave that would overwrite a newer version, but not a press on "Save": this is asked before any
form of a page or a snippet is saved. The form says which revision it was filled from or last saved itself as
(`own_autosave.js` keeps that true), and when that one was made; of a row without revisions (a film, a help service, an
audience, a hard word) it says the hash of what it was filled from (`row_hash`).
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.log_actions import registry as history
from wagtail.models import Page, Revision, RevisionMixin

from squad.conflict_diff import differences
from squad.row_hash import row_hash

# Of what the form sends: where it came from, its token, and what was pressed.
NOT_VALUES = (
    "loaded_revision_id",
    "loaded_revision_created_at",
    "overwrite_revision_id",
    "filled_from",
    "filled_entry",
    "csrfmiddlewaretoken",
    "next",
)
PRESSED = ("action-", "localize-")


class Theirs(NamedTuple):
    """What was saved meanwhile: how to read it, by whom and when where that is known, what a form of it remembers."""

    read: Callable[[], Any]
    by: str
    at: datetime | None
    loaded: dict[str, str]


def is_out_of_date(sent: Any, latest: Revision | None) -> bool:
    """Whether a form was filled from something else than the newest revision; one that does not say so is believed."""
    if latest is None or "loaded_revision_id" not in sent:
        return False
    own = sent.get(
        "overwrite_revision_id"
    )  # what this window saved by itself, which is then the newest or is not
    if own:
        return bool(own != str(latest.pk))
    same = sent.get("loaded_revision_id") == str(latest.pk)
    return not same or sent.get("loaded_revision_created_at", "") != latest.created_at.isoformat()


def ask(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """The page that lays both texts side by side, or nothing when the form is of today. Nothing is saved."""
    if request.method != "POST" or not request.accepts("text/html"):
        return None  # what saves by itself is refused by Wagtail
    has_history = isinstance(instance, RevisionMixin)
    theirs = _newer_revision(request.POST, instance) if has_history else _newer_row(request.POST, instance)
    if theirs is None:
        return None
    context = {
        "instance": instance,
        "theirs": theirs,
        "has_history": has_history,
        "differences": list(differences(request, theirs.read)),
        "values": list(form_values(request.POST)),
        "files": [file.name for _field, files in request.FILES.lists() for file in files],
        "address": request.path,
    }
    return render(request, "squad/edit_conflict.html", context, status=409)


def _newer_revision(sent: Any, instance: Any) -> Theirs | None:
    latest = instance.latest_revision
    if latest is None or not is_out_of_date(sent, latest):
        return None
    created = latest.created_at.isoformat()
    loaded = {"loaded_revision_id": str(latest.pk), "loaded_revision_created_at": created}
    return Theirs(latest.as_object, _name(latest.user), latest.created_at, loaded)


def _newer_row(sent: Any, instance: Any) -> Theirs | None:
    """The row as it is stored, where the form was filled from another; one that does not say so is believed."""
    now = filled_from(instance)
    if sent.get("filled_from", now["filled_from"]) == now["filled_from"]:
        return None
    stored = partial(type(instance)._default_manager.get, pk=instance.pk)
    entry = history.get_logs_for_instance(instance).first()
    if entry is None or now["filled_entry"] == sent.get("filled_entry"):
        return Theirs(stored, "", None, now)  # a package, or a command: nobody wrote down who
    return Theirs(stored, _name(entry.user), entry.timestamp, now)


def filled_from(instance: Any) -> dict[str, str]:
    """What a form remembers of a row without revisions: its hash, and the newest entry of its history."""
    entry = history.get_logs_for_instance(instance).first()
    return {"filled_from": row_hash(instance), "filled_entry": str(entry.pk) if entry else ""}


def _name(user: Any) -> str:
    return str(user.get_full_name()) if user else ""


def form_values(sent: Any) -> Iterator[tuple[str, str]]:
    """Everything that the form holds, to be sent again; not what was pressed."""
    for name, values in sent.lists():
        if name not in NOT_VALUES and not name.startswith(PRESSED):
            for value in values:
                yield name, value


@hooks.register("before_edit_page", order=-20)
def before_a_page_is_saved(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Asked by Wagtail before it saves a page."""
    return ask(request, page)


@hooks.register("before_edit_snippet", order=-20)
def before_a_snippet_is_saved(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """Asked by Wagtail before it shows or saves a version, an audience, a film or a help service.

    `filled_from` of the request is what the form remembers: what it was filled from, also when it comes back unsaved.
    """
    if not isinstance(instance, RevisionMixin):
        now = filled_from(instance)
        request.filled_from = {name: request.POST.get(name, value) for name, value in now.items()}  # type: ignore[attr-defined]
    return ask(request, instance)


@hooks.register("insert_editor_js")
def the_form_knows_what_it_saved_itself() -> SafeString:
    """Tells the form which revision Wagtail saved of it by itself."""
    return format_html('<script src="{}"></script>', static("squad/js/pages/own_autosave.js"))
