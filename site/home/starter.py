"""Makes the first public pages of a language from starter/LANGUAGE/*.toml.

A language that has a start page belongs to the editors: nothing in it is added, changed or brought back.
The name of a file is the key that ties the translations of a page together.
"""

import tomllib
import uuid
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from home.models import HomePage, InformationPage
from modules.packages.publish import publish_loaded

FOLDER = Path(__file__).parent / "starter"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "pages.girl-power-squad")
# The order in which they stand in the menu and at the foot.
INFORMATION = ("how_it_works", "what_is_this", "privacy", "accessibility", "contact")


def translation_key(key: str) -> uuid.UUID:
    """What ties a page to its translations; the same on every installation."""
    return uuid.uuid5(NAMESPACE, key)


def read(language: str, key: str) -> dict[str, Any]:
    """The text of one page, as its file has it."""
    return tomllib.loads((FOLDER / language / f"{key}.toml").read_text("utf-8"))


def paragraphs(text: str) -> str:
    """Plain paragraphs, with an empty line between them, as the rich text that editors go on with."""
    return "".join(f"<p>{' '.join(part.split())}</p>" for part in text.split("\n\n") if part.strip())


def body_block(entry: dict[str, Any]) -> tuple[str, Any]:
    """One `[[body]]` of a file as a block; each entry has one key, the kind of block."""
    ((kind, value),) = entry.items()
    if kind == "text":
        return kind, paragraphs(value)
    if kind == "notice":
        return kind, {"heading": value["heading"], "text": paragraphs(value["text"])}
    if kind == "facts":
        return kind, [{"name": name, "value": fact} for name, fact in value]
    if kind == "contact":
        return kind, None
    return kind, value


def home_page(language: str, locale: Locale) -> HomePage:
    """The start page of a language, not yet saved."""
    values = read(language, "home")
    return HomePage(
        locale=locale,
        translation_key=translation_key("home"),
        doors=[("door", door) for door in values.pop("doors")],
        modules=[("module", module) for module in values.pop("modules")],
        circle=[("line", line) for line in values.pop("circle")],
        steps=[("step", step) for step in values.pop("steps")],
        **values,
    )


def information_page(language: str, key: str, locale: Locale) -> InformationPage:
    """An information page, not yet saved."""
    values = read(language, key)
    body = [body_block(entry) for entry in values.pop("body")]
    return InformationPage(
        locale=locale, translation_key=translation_key(key), purpose=key, body=body, **values
    )


@transaction.atomic
def load(language: str) -> int:
    """Makes and publishes the pages of `language` where it has no start page; returns how many were made."""
    locale, _made = Locale.objects.get_or_create(language_code=language)
    if HomePage.objects.filter(locale=locale).exists():
        return 0
    root = Page.get_first_root_node()
    home = _publish(root, home_page(language, locale))
    if language == settings.LANGUAGE_CODE:
        _become_the_site(home)
    for key in INFORMATION:
        _publish(home, information_page(language, key, locale))
    return 1 + len(INFORMATION)


def _publish(parent: Page, page: Any) -> Any:
    parent.add_child(instance=page)
    publish_loaded(page)
    return page


def _become_the_site(home: HomePage) -> None:
    """Lets the site start at `home`, and takes away the page that welcomes to Wagtail."""
    address = urlsplit(settings.SITE_URL)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.root_page = home
    site.hostname = address.hostname or "localhost"
    site.port = address.port or (443 if address.scheme == "https" else 80)
    site.site_name = settings.WAGTAIL_SITE_NAME
    site.save()
    for page in Page.objects.child_of(Page.get_first_root_node()).filter(slug="home"):
        if page.specific_class is Page:
            page.delete()
