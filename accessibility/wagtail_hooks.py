"""What this room answers when others ask, and its place in the admin."""

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from accessibility.alternatives.signs import SIGN_PAGES
from accessibility.alternatives.voices import VOICE_PAGES
from accessibility.editing import override_viewset, reminders, source_view
from accessibility.editing.findings import hooks as findings_hooks  # noqa: F401  (registers what the gate answers)
from accessibility.editing.status_overview import page as status_overview
from accessibility.editing.viewsets import VersionsGroup
from accessibility.overrides import agreement
from accessibility.packages.versions_part import versions_part
from accessibility.versions import hard_word_notes, offered, sign_off_notes, steps

register_snippet(VersionsGroup)
for hook, answer in (
    ("module_versions", offered.offered),
    ("module_versions_off", offered.off_for_now),
    ("adapt_module_steps", steps.adapt),
    ("module_version_notes", sign_off_notes.notes),
    ("explain_hard_words", hard_word_notes.explain),
    ("module_package_parts", versions_part),
    ("register_log_actions", agreement.words_of_the_history),
    ("construct_homepage_panels", reminders.remind),
    ("register_admin_menu_item", status_overview.menu_item),
    ("register_admin_menu_item", VOICE_PAGES.menu_item),
    ("register_admin_menu_item", SIGN_PAGES.menu_item),
    ("register_admin_urls", SIGN_PAGES.addresses),
    ("register_admin_urls", VOICE_PAGES.addresses),
):
    hooks.register(hook, answer)


@hooks.register("insert_editor_js")
def step_source_script() -> SafeString:
    """The script that shows the general step while an adapted one is written."""
    return format_html('<script src="{}"></script>', static("accessibility/editor/step_source.js"))


@hooks.register("insert_global_admin_css")
def word_diff_style_sheet() -> SafeString:
    """The style of word diffs in the admin."""
    return format_html('<link rel="stylesheet" href="{}">', static("accessibility/versions.css"))


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Under Wagtail's admin; each view checks its permission."""
    return [
        path("modules/state/", status_overview.status_overview, name="modules_state"),
        path("versions/source/", source_view.step_source, name="version_step_source"),
        path("versions/exceptions/<int:pk>/agree/", override_viewset.agree_view, name="override_agree"),
    ]
