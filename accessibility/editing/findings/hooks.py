"""The gate in Wagtail's admin: its addresses, what it does before and after a publishing, and its script."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from accessibility.editing import translation_panel
from accessibility.editing.findings import confirm_freshness, form_findings, panel, views
from accessibility.gate import take_off
from accessibility.gate.guards import film, publishing
from accessibility.gate.report import describe
from accessibility.models import Adaptation, Override
from accessibility.overrides import ending
from modules.models import Film, ModulePage
from modules.pages.row_key import key_in

for hook, answer in (
    ("module_findings", form_findings.findings),
    ("module_form_says", panel.FindingsPanel),
    ("module_form_says", translation_panel.form_component),
    ("after_edit_page", translation_panel.confirm_what_fits),
    ("module_package_guard", publishing.all_together),
    ("module_film_guard", film.film_guard),
    ("register_log_actions", confirm_freshness.words_of_the_history),
    ("register_log_actions", take_off.words_of_the_history),
):
    hooks.register(hook, answer)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Under Wagtail's admin; each view checks the permission on the page or the version."""
    return [
        path("gate/page/<int:pk>/", views.of_page, name="accessibility_gate_page"),
        path("gate/version/<int:pk>/", views.of_version, name="accessibility_gate_version"),
        path("gate/page/<int:pk>/off/<int:version>/", views.take_off, name="accessibility_gate_off"),
    ]


@hooks.register("before_publish_page")
def take_off_chosen_versions(request: HttpRequest, page: Page) -> None:
    """Takes off the versions chosen in the form and renews those confirmed, so that no blocked version stays live."""
    waits = page.go_live_at is not None and page.go_live_at > timezone.now()
    chosen = {key for value in request.POST.getlist(panel.TAKE_OFF) if (key := key_in(value))}
    fits = confirm_freshness.confirmed_in(request.POST)
    if not (chosen or fits) or waits or not isinstance(page, ModulePage):
        return
    for gone in take_off.take_off_stopped(page, chosen, request.user, timezone.now()):
        messages.warning(request, take_off.off_words(gone))
    if fits:
        confirm_freshness.renew(page, fits, request.user)


@hooks.register("after_publish_page")
def warn_after_publishing_page(request: HttpRequest, page: Page) -> None:
    """Says what could be better in what has just gone live."""
    if isinstance(page, ModulePage) and page.live:
        _warn(request, page)


@hooks.register("after_edit_snippet")
def warn_after_publishing_version(request: HttpRequest, instance: Any) -> None:
    """The same of a version."""
    if isinstance(instance, Adaptation) and "action-publish" in request.POST and instance.live:
        _warn(request, instance)


@hooks.register("insert_editor_js")
def findings_script() -> SafeString:
    """Fetches the findings once the form is loaded, and after each save."""
    return format_html('<script src="{}"></script>', static("accessibility/editor/gate.js"))


@hooks.register("insert_global_admin_css")
def findings_style_sheet() -> SafeString:
    """One style sheet for the form and the page."""
    return format_html('<link rel="stylesheet" href="{}">', static("accessibility/gate.css"))


@hooks.register("before_delete_snippet")
def refuse_deleting_shown_film(request: HttpRequest, instances: Iterable[Any]) -> HttpResponse | None:
    """Redirects to the list of films, with the pages that show them, and deletes none; None where none is shown."""
    films = [one for one in instances if isinstance(one, Film)]
    refused = [words for one in films if (words := film.reason_not_to_delete(one))]
    for words in refused:
        messages.error(request, words)
    return redirect(Film.snippet_viewset.get_url_name("list")) if refused else None


@hooks.register("after_delete_snippet")
def take_off_after_deleted_override(request: HttpRequest, instances: Iterable[Any]) -> None:
    """Takes off what is live by a deleted exception alone."""
    today = timezone.localdate()
    for one in instances:
        if not isinstance(one, Override) or not one.term.holds(today):
            continue
        gone = ending.take_off_after_override(one, request.user, timezone.now())
        if gone is not None:
            button = messages.button(panel.address_of(gone), gettext("See what has to be mended"))
            messages.warning(request, take_off.off_words(gone), buttons=[button])


def _warn(request: HttpRequest, instance: Any) -> None:
    number = sum(not one.blocks for one in describe(instance))
    if not number:
        return
    words = ngettext(
        "It is live now. One thing could be better.",
        "It is live now. %(number)s things could be better.",
        number,
    ) % {"number": number}
    button = messages.button(panel.address_of(instance), ngettext("See it", "See them", number))
    messages.warning(request, words, buttons=[button])
