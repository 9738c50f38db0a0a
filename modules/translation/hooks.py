"""What editors meet of the translation in the admin; its looks and lists are wagtail-localize's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.db.models.signals import post_save
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail_localize.models import StringSegment

from modules.translation.carry import keep_what_was_said
from modules.translation.own_text import source_for
from modules.translation.views import SyncView, may_take_up, never_an_alias, take_up_page
from modules.translation.whole import translation_of, what_stops

FIRST = -10  # before wagtail-localize's own


def connect() -> None:
    """Listens to new texts of a source."""
    post_save.connect(keep_what_was_said, sender=StringSegment, dispatch_uid="modules.translation.carry")


@hooks.register("register_admin_urls", order=FIRST)
def addresses() -> list[URLPattern]:
    """Our own, and two of wagtail-localize that do more here; the names of those stay its."""
    return [
        path("localize/take-up/<int:page_id>/", take_up_page, name="take_up_translation"),
        path("localize/update/<int:translation_source_id>/", SyncView.as_view()),
        path("localize/page/<int:page_id>/convert_to_alias/", never_an_alias),
    ]


@hooks.register("before_edit_page", order=FIRST)
def before_edit_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Publishing a translation: what stops it is said. Starting again: the text of the meantime is taken up first."""
    if request.method != "POST":
        return None
    if "localize-restart-translation" in request.POST:
        return redirect("take_up_translation", page.pk)
    translation = translation_of(page) if request.POST.get("action") == "publish" else None
    problems = what_stops(translation) if translation is not None else []
    for problem in problems:
        messages.error(request, problem)
    return redirect(request.path) if problems else None


def _take_up_button(page: Page, user: Any, **_more: Any) -> Iterator[Button]:
    if may_take_up(page, user) and source_for(page) is not None and translation_of(page) is None:
        yield Button(
            _("Keep in step with its source"),
            reverse("take_up_translation", args=[page.pk]),
            icon_name="wagtail-localize-language",
            priority=61,
        )


@hooks.register("register_page_header_buttons")
def button_of_the_page(page: Page, user: Any, next_url: str, view_name: str) -> Iterator[Button]:
    """Beside the page's title in the editor."""
    return _take_up_button(page, user)


@hooks.register("construct_page_action_menu")
def no_aliases(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Takes away what would replace a page's own text."""
    menu_items[:] = [item for item in menu_items if item.name != "localize-convert-to-alias"]
