"""What this room answers when others ask, and its place in the admin."""

from __future__ import annotations

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from accessibility.gate import hooks as gate_hooks  # noqa: F401  (registers what the gate answers)
from accessibility.versions import off_for_now, offered
from accessibility.viewsets import VersionsGroup
from modules.late import called_late, late

override_screens, state_page = late("accessibility.override_screens"), late("accessibility.state_page")
source_view = late("accessibility.source_view")

hooks.register("module_versions", offered)
hooks.register("module_versions_off", off_for_now)
register_snippet(VersionsGroup)
# All else is read by the first who asks, the screens with the addresses.
for hook, answer in (
    ("adapt_module_steps", "overlay.adapt"),
    ("module_version_notes", "tried.notes"),
    ("explain_hard_words", "explaining.explain"),
    ("module_package_parts", "package.versions_part"),
    ("register_log_actions", "overrides.words_of_the_history"),
    ("construct_homepage_panels", "reminders.remind"),
    ("register_admin_menu_item", "state_page.menu_item"),
    ("register_admin_menu_item", "voices.menu.menu_item"),
    ("register_admin_menu_item", "signs.views.menu_item"),
    ("register_admin_urls", "signs.views.addresses"),
    ("register_admin_urls", "voices.views.addresses"),
):
    hooks.register(hook, called_late(f"accessibility.{answer}"))


@hooks.register("insert_editor_js")
def source_beside_the_form() -> SafeString:
    """Shows the general step while an adapted one is written."""
    return format_html('<script src="{}"></script>', static("accessibility/editor/step_source.js"))


@hooks.register("insert_global_admin_css")
def look_of_what_changed() -> SafeString:
    """The words of then and now beside each other."""
    return format_html('<link rel="stylesheet" href="{}">', static("accessibility/versions.css"))


@hooks.register("register_admin_urls")
def address_of_the_state_page() -> list[URLPattern]:
    """Behind Wagtail's own door, and for those who keep the versions."""
    return [
        path("modules/state/", state_page.state_page, name="modules_state"),
        path("versions/source/", source_view.step_source, name="version_step_source"),
        path("versions/exceptions/<int:pk>/agree/", override_screens.agree_view, name="override_agree"),
    ]
