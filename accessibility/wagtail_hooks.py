"""What this room answers when others ask, and its place in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.snippets.models import register_snippet

from accessibility.explaining import explain
from accessibility.gate import hooks as gate_hooks  # noqa: F401  (registers what the gate answers)
from accessibility.overlay import adapt
from accessibility.override_screens import agree_view
from accessibility.overrides import words_of_the_history
from accessibility.signs import views as signs
from accessibility.source_view import step_source
from accessibility.state_page import StateReminder, menu_item, state_page
from accessibility.tried import notes
from accessibility.versions import off_for_now, offered
from accessibility.viewsets import VersionsGroup
from accessibility.voices.menu import menu_item as voices_item

if TYPE_CHECKING:
    from modules.packages.parts import Part

hooks.register("adapt_module_steps", adapt)
hooks.register("module_versions", offered)
hooks.register("module_versions_off", off_for_now)
hooks.register("module_version_notes", notes)
hooks.register("explain_hard_words", explain)
hooks.register("register_log_actions", words_of_the_history)
register_snippet(VersionsGroup)
hooks.register("register_admin_menu_item", menu_item)
hooks.register("register_admin_menu_item", voices_item)
hooks.register("register_admin_menu_item", signs.menu_item)
hooks.register("register_admin_urls", signs.addresses)


@hooks.register("module_package_parts")
def versions_in_a_package() -> Part:
    """What this room adds to a content package."""
    from accessibility.package import versions_part  # only an import or an export reads the rooms of packages

    return versions_part()


@hooks.register("register_admin_urls")
def addresses_of_the_voices() -> list[URLPattern]:
    """Where voices are kept; its screens are read with the addresses."""
    from accessibility.voices.views import addresses

    return addresses()


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
        path("modules/state/", state_page, name="modules_state"),
        path("versions/source/", step_source, name="version_step_source"),
        path("versions/exceptions/<int:pk>/agree/", agree_view, name="override_agree"),
    ]


@hooks.register("construct_homepage_panels")
def remind_on_the_start_page(request: HttpRequest, panels: list[Component]) -> None:
    """Puts the reminder on the first page an editor sees."""
    panels.append(StateReminder())
