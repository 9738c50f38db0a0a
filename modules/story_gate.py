"""Publishing many pages at once asks no form: what would be refused is said before anything is published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponseRedirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from modules.models.publishable import problems_in


def _with_drafts_below(pages: Iterable[Page], below: bool) -> Iterator[Any]:
    """The newest drafts of pages, and of what lies below them and is not live."""
    for page in pages:
        yield page.specific.get_latest_revision_as_object()
        if below:
            for draft in page.get_descendants().not_live().specific():
                yield draft.get_latest_revision_as_object()


@hooks.register("before_bulk_action")
def refuse_before_many_are_published(
    request: HttpRequest, action_type: str, pages: Iterable[Page], action: Any
) -> HttpResponseRedirect | None:
    """Says which page cannot be published and why, before any of the chosen pages is."""
    if action_type != "publish" or request.method != "POST":
        return None
    refused = False
    for draft in _with_drafts_below(pages, "include_descendants" in request.POST):
        for problem in problems_in(draft):
            messages.error(
                request, _("“%(page)s” is not published. %(problem)s") % {"page": draft, "problem": problem}
            )
            refused = True
    return HttpResponseRedirect(action.next_url) if refused else None
