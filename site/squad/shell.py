"""What every page's shell shows in the same place: help, exit, menu, foot. Nothing of it names the person.

Warm it asks no query: what depends on content is kept under the cache version of the shell, and what depends on
the visitor is her permissions, which a private page asks anyway.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _

from help_services.lines import HelpLine, first_line
from home.models import InformationPage, SafetySettings
from squad.cache_version import cached_for_shell


@dataclass(frozen=True, slots=True)
class Link:
    """A word and where it leads."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Content:
    """What the shell takes from the content of one language."""

    menu: list[Link]
    foot: list[Link]
    purposes: dict[str, str]
    exit_target: str
    contact_address: str
    publisher: str
    help_line: HelpLine | None

    def drawn(self) -> dict[str, SafeString]:
        """What looks the same on every page of the language: the strip, the mark and the foot, as HTML."""
        context = {
            "foot_links": self.foot,
            "publisher": self.publisher,
            "pages": self.purposes,
            "exit_target": self.exit_target,
            "help_line": self.help_line,
        }
        return {
            f"shell_{part}": render_to_string(f"components/{part}.html", context)
            for part in ("strip", "mark", "foot")
        }


# What only staff may do: they have no registration of their own, so no page about it.
STAFF = ("registration.decide_registration", "evaluation.read_figures", "wagtailadmin.access_admin")
NOT_STAFF = "not staff"
# Who is signed in sees what she may do; an address that this site does not have is left out.
PRIVATE: tuple[tuple[str, str, str, list[str]], ...] = (
    ("modules.use_training", _("Modules"), "wagtail_serve", ["modules/"]),
    ("registration.decide_registration", _("Registrations"), "registration:queue", []),
    ("evaluation.read_figures", _("Figures"), "evaluation:figures", []),
    ("wagtailadmin.access_admin", _("Edit"), "wagtailadmin_home", []),
    (NOT_STAFF, _("My registration"), "registration:own", []),
    ("", _("Sign out"), "account_logout", []),
)
PUBLIC = (
    (_("Help"), "help_services:help"),
    (_("Register"), "account_signup"),
    (_("Sign in"), "account_login"),
)


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context for every template: the content of this language, and the menu for this visitor."""
    language = get_language() or settings.LANGUAGE_CODE
    content, drawn = cached_for_shell(request, f"shell:{language}", lambda: shell_parts(language))
    user = getattr(request, "user", None)
    signed_in = user is not None and user.is_authenticated
    return {
        "menu": private_menu(user) if signed_in else content.menu + public_menu(),
        "foot_links": content.foot,
        "pages": content.purposes,
        "exit_target": content.exit_target,
        "contact_address": content.contact_address,
        "publisher": content.publisher,
        "help_line": content.help_line,
        **drawn,
    }


def shell_parts(language: str) -> tuple[Content, dict[str, SafeString]]:
    """What the shell takes from the content, and the parts that are drawn of it alone."""
    content = content_of(language)
    return content, content.drawn()


def content_of(language: str) -> Content:
    """Reads what the shell of `language` shows; a language without a start page has an empty menu."""
    pages = InformationPage.objects.live().filter(locale__language_code=language).order_by("path")
    links = [(page, Link(page.title, page.url or "")) for page in pages]
    safety = SafetySettings.current()
    return Content(
        menu=[link for page, link in links if page.show_in_menus],
        foot=[link for page, link in links if page.in_foot],
        purposes={page.purpose: link.href for page, link in links},
        exit_target=safety.exit_for(language),
        contact_address=safety.contact_address,
        publisher=safety.publisher_for(language),
        help_line=first_line(language),
    )


def public_menu() -> list[Link]:
    """The same for everybody who is not signed in."""
    return [Link(gettext(label), address) for label, name in PUBLIC if (address := _address(name, []))]


def private_menu(user: Any) -> list[Link]:
    """What this person may do, in the order of how often it is needed."""
    may = tuple(permission for permission, *_entry in PRIVATE if _may(user, permission))
    return list(_entries(settings.ROOT_URLCONF, get_language(), may))


@lru_cache(maxsize=64)
def _entries(_addresses: str, _language: str | None, may: tuple[str, ...]) -> tuple[Link, ...]:
    """The same for everybody who may do this much."""
    return tuple(
        Link(gettext(label), address)
        for permission, label, name, args in PRIVATE
        if permission in may and (address := _address(name, args))
    )


def _may(user: Any, permission: str) -> bool:
    if permission == NOT_STAFF:
        return not any(user.has_perm(one) for one in STAFF)
    return not permission or bool(user.has_perm(permission))


def _address(name: str, args: list[str]) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
