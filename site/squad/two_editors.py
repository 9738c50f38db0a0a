"""Two people on one page: whoever saves second is told, keeps what she typed, and chooses with both before her.

Wagtail refuses an autosave that would overwrite a newer version, but not a press on "Save": this is asked before any
form of a page or a snippet is saved. The form says which revision it was filled from or last saved itself as
(`own_autosave.js` keeps that true), and when that one was made.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.panels import get_edit_handler
from wagtail.fields import StreamField
from wagtail.models import Page, Revision

from modules.translation.own_text import plain

# Of what the form sends: where it came from, its token, and what was pressed.
NOT_TYPED = (
    "loaded_revision_id",
    "loaded_revision_created_at",
    "overwrite_revision_id",
    "csrfmiddlewaretoken",
    "next",
)
NOT_WRITTEN = ("path",)  # of the tree, and in no form
PRESSED = ("action-", "workflow-action", "localize-")


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
    latest = getattr(instance, "latest_revision", None)
    if latest is None or not is_out_of_date(request.POST, latest):
        return None
    context = {
        "instance": instance,
        "latest": latest,
        "by": latest.user.get_full_name() if latest.user else "",
        "differences": list(differences(request, instance, latest)),
        "typed": list(typed(request.POST)),
        "loaded_at": latest.created_at.isoformat(),
        "address": request.path,
    }
    return render(request, "squad/two_editors.html", context, status=409)


def typed(sent: Any) -> Iterator[tuple[str, str]]:
    """Everything that the form holds, to be sent again; not what was pressed."""
    for name, values in sent.lists():
        if name not in NOT_TYPED and not name.startswith(PRESSED):
            for value in values:
                yield name, value


def differences(request: HttpRequest, instance: Any, latest: Revision) -> Iterator[Any]:
    """Each field in which the typed text differs from the newest revision, as Wagtail compares revisions."""
    theirs, mine = latest.as_object(), latest.as_object()
    handler = get_edit_handler(type(theirs))
    extra = {"parent_page": mine.get_parent()} if isinstance(mine, Page) else {}
    form = handler.get_form_class()(
        request.POST, request.FILES, instance=mine, for_user=request.user, **extra
    )
    if hasattr(form, "defer_required_fields"):
        form.defer_required_fields()
    form.is_valid()  # puts what was typed into `mine`
    bound = handler.get_bound_panel(instance=theirs, request=request, form=None)
    for compare in bound.get_comparison():
        found = compare(theirs, mine)
        if found.is_field and found.field.name not in NOT_WRITTEN and _says_something_else(found):
            yield found


def _says_something_else(found: Any) -> bool:
    """Whether a field does; of steps only those that do are kept, since one sentence may differ in forty."""
    if not isinstance(found.field, StreamField):
        return bool(found.has_changed())
    theirs, mine = ({raw["id"]: raw for raw in side.get_prep_value()} for side in (found.val_a, found.val_b))
    other = {id for id in theirs.keys() | mine.keys() if plain(theirs.get(id)) != plain(mine.get(id))}
    block = found.field.stream_block
    found.val_a = block.to_python([raw for id, raw in theirs.items() if id in other])
    found.val_b = block.to_python([raw for id, raw in mine.items() if id in other])
    return bool(other) or list(theirs) != list(mine)


@hooks.register("before_edit_page", order=-20)
def before_a_page_is_saved(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Asked by Wagtail before it saves a page."""
    return ask(request, page)


@hooks.register("before_edit_snippet", order=-20)
def before_a_snippet_is_saved(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """Asked by Wagtail before it saves a version, an audience or a help service."""
    return ask(request, instance)


@hooks.register("insert_editor_js")
def the_form_knows_what_it_saved_itself() -> SafeString:
    """Tells the form which revision Wagtail saved of it by itself."""
    return format_html('<script src="{}"></script>', static("squad/js/pages/own_autosave.js"))
