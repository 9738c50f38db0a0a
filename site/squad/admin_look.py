"""Wagtail's admin in our colours, with help one tap or F2 away."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import DismissibleMenuItem, MenuItem

ICONS = (
    "audiences",
    "exceptions",
    "figures",
    "films",
    "hard-words",
    "help",
    "help-services",
    "registrations",
    "safety",
    "sign-offs",
    "signs",
    "state",
    "versions",
    "voices",
)


@hooks.register("register_icons")
def our_icons(icons: list[str]) -> list[str]:
    """Adds our drawings to Wagtail's sprite, each under the name "squad-" and its own."""
    return [*icons, *(f"squad/admin_icons/{name}.svg" for name in ICONS)]


@hooks.register("construct_help_menu")
def without_wagtails_news(request: HttpRequest, items: list[MenuItem]) -> None:
    """Takes Wagtail's release notes and guide out of "Help": pages in English on another site, counted in a badge."""
    items[:] = [item for item in items if not isinstance(item, DismissibleMenuItem)]


@hooks.register("insert_global_admin_css")
def our_colours() -> SafeString:
    """The style sheet that every admin page gets."""
    return format_html('<link rel="stylesheet" href="{}">', static("squad/admin.css"))


@hooks.register("insert_global_admin_js")
def the_help_key() -> SafeString:
    """F2 opens help here too."""
    return format_html('<script type="module" src="{}"></script>', static("squad/js/help_key.js"))


@hooks.register("register_admin_menu_item")
def help_first() -> MenuItem:
    """Help, before everything else in the side bar."""
    url = reverse_lazy(
        "help_services:help"
    )  # Wagtail keeps one menu for everybody: asked anew in each language
    return MenuItem(
        _("Need help?"), url, name="help", icon_name="squad-help", order=-1, attrs={"data-help": ""}
    )
