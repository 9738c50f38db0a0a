"""What editors meet of the translation in the admin; its looks and lists are wagtail-localize's."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.db.models.signals import post_save
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail_localize import wagtail_hooks as localize
from wagtail_localize.models import StringSegment, StringTranslation

from modules.models.untranslated import translation_of
from modules.translation.carry import carry_translations, comment_of
from modules.translation.its_languages import languages_of, with_languages
from modules.translation.views import SUBMIT, SyncView, may_take_up, never_an_alias, take_up_page
from modules.translation.whole import blocking_reasons

FIRST = -10  # before wagtail-localize's own


def connect() -> None:
    """Listens to new texts of a source."""
    post_save.connect(carry_translations, sender=StringSegment, dispatch_uid="modules.translation.carry")
    _take_away("register_page_header_buttons", localize.page_listing_more_buttons)
    _take_away("register_page_listing_more_buttons", localize.page_listing_more_buttons)
    _take_away("before_edit_page", localize.before_edit_page)
    StringTranslation.get_comment = comment_of
    localize.ConvertToAliasPageActionMenuItem.is_shown = _never
    localize.RestartTranslationPageActionMenuItem.is_shown = _was_translated


def _take_away(name: str, theirs: Any) -> None:
    """Takes a hook of wagtail-localize away: ours calls it where it has something to say, or asks less than it."""
    registered = hooks._hooks[name]  # there is no other way to take one away
    registered[:] = [(hook, order) for hook, order in registered if hook is not theirs]


def _never(_item: Any, _context: Any) -> bool:
    """An alias would replace a page's own text."""
    return False


def _was_translated(_item: Any, context: dict[str, Any]) -> bool:
    """Whether a page that is edited by itself was once kept in step."""
    return context["view"] == "edit" and languages_of(context["page"]).was_translated


@hooks.register("register_admin_urls", order=FIRST)
def addresses() -> list[URLPattern]:
    """Our own, and two of wagtail-localize that do more here; the names of those stay its."""
    return [
        path("localize/take-up/<int:page_id>/", take_up_page, name="take_up_translation"),
        path("localize/update/<int:translation_source_id>/", SyncView.as_view()),
        path("localize/page/<int:page_id>/convert_to_alias/", never_an_alias),
    ]


@hooks.register("before_edit_page")
def open_translation_editor(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Opens a translation next to its source; a page that never was one is not asked about again."""
    if request.method != "POST" and not page.alias_of_id and not languages_of(page).was_translated:
        return None
    answer: HttpResponse | None = localize.before_edit_page(request, page)
    return answer


@hooks.register("before_edit_page", order=FIRST)
def before_edit_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Publishing a translation: what stops it is said. Starting again: the text of the meantime is taken up first."""
    if request.method != "POST":
        return None
    if "localize-restart-translation" in request.POST:
        return redirect("take_up_translation", page.pk)
    translation = translation_of(page) if request.POST.get("action") == "publish" else None
    problems = blocking_reasons(translation) if translation is not None else []
    for problem in problems:
        messages.error(request, problem)
    return redirect(request.path) if problems else None


@hooks.register("register_page_header_buttons")
def buttons_of_the_page(page: Page, user: Any, next_url: str, view_name: str) -> Iterator[Button]:
    """Beside the page's title in the editor: take up its text, translate it, bring its translations up to date."""
    if page.is_root() or not user.has_perm(SUBMIT):
        return
    known = languages_of(page)
    if known.source is not None and may_take_up(page, user) and translation_of(page) is None:
        yield _button(_("Keep in step with its source"), reverse("take_up_translation", args=[page.pk]), 61)
    if known.has_followers:
        yield from localize.page_listing_more_buttons(page, user, view_name, next_url)
    elif known.is_missing_one:
        yield _translate(page)


@hooks.register("construct_explorer_page_queryset")
def languages_of_each(_parent: Page, pages: PageQuerySet[Page], _request: HttpRequest) -> PageQuerySet[Page]:
    """Asks with a list of pages what the buttons of its rows have to know."""
    return with_languages(pages)


@hooks.register("register_page_listing_more_buttons")
def buttons_of_a_row(page: Page, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Behind the dots of a page in a list: translate it, bring its translations up to date.

    A list of another kind, a report for one, did not ask for it: there both stand on the page itself.
    """
    if page.is_root() or not user.has_perm(SUBMIT):
        return
    if getattr(page, "misses_a_language", False):
        yield _translate(page)
    if source := getattr(page, "followed_source", None):
        address = reverse("wagtail_localize:update_translations", args=[source])
        back = f"?{urlencode({'next': next_url})}" if next_url else ""
        yield Button(_("Sync translated pages"), address + back, icon_name="resubmit", priority=60)


def _translate(page: Page) -> Button:
    address = reverse("wagtail_localize:submit_page_translation", args=[page.alias_of_id or page.pk])
    return _button(_("Translate this page"), address, 60)


def _button(label: Any, address: str, priority: int) -> Button:
    return Button(label, address, icon_name="wagtail-localize-language", priority=priority)
