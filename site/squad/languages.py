"""Where the same page stands in the other languages."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language
from wagtail.models import Page

from squad.cache_version import cached_for_shell


@dataclass(frozen=True)
class LanguageLink:
    """One language of the switch: its code, its own name, the address, and whether it is the one in use."""

    code: str
    name: str
    url: str
    current: bool


def language_links(path: str, page: Any, request: HttpRequest, current: str = "") -> list[LanguageLink]:
    """The three languages for the page at ``path``.

    A Wagtail page leads to its live translations, with what comes after the page's own address kept. Any other
    view leads to itself. Where no translation is live, the link leads to the same path under the other prefix:
    the page there says, in that language, that it does not exist and where it does.
    """
    current = current or get_language() or settings.LANGUAGE_CODE
    translated = _translations(path, page, request)
    same = _under if translated else _same
    addresses = {code: translated.get(code) or same(path, code) for code, _ in settings.LANGUAGES}
    addresses[current] = path
    return [LanguageLink(code, name, addresses[code], code == current) for code, name in settings.LANGUAGES]


def _translations(path: str, page: Any, request: HttpRequest) -> dict[str, str]:
    if not isinstance(page, Page) or not page.pk:
        return {}
    own = page.get_url(request) or ""
    if not own or not path.startswith(own):
        return {}
    rest = path.removeprefix(own)
    key = f"translations:{page.pk}"
    addresses = cached_for_shell(request, key, lambda: _addresses(page, request))
    return {code: address + rest for code, address in addresses.items()}


def _addresses(page: Page, request: HttpRequest) -> dict[str, str]:
    others = page.get_translations().live().select_related("locale")
    return {other.locale.language_code: url for other in others if (url := other.get_url(request))}


def _same(path: str, code: str) -> str:
    """The same view in another language."""
    translated = translate_url(path, code)
    return translated if translated != path else _under(path, code)


def _under(path: str, code: str) -> str:
    """The same path under another language's prefix."""
    head, _, tail = path.lstrip("/").partition("/")
    return f"/{code}/{tail}" if head in dict(settings.LANGUAGES) else f"/{code}/"
