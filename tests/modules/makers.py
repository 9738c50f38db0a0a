"""Small makers of pages and visitors for the tests of this room."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.management import call_command
from wagtail.models import Locale, Page

from modules.models import ModuleIndexPage, ModulePage
from modules.packages.load import load_path
from modules.starter.text import FOLDER, raw, read_examples, read_module


def locale(language: str) -> Locale:
    """The locale of a language, made when it is not there."""
    return Locale.objects.get_or_create(language_code=language)[0]


def starter_step(kind: str, language: str = "nl") -> dict[str, Any]:
    """Module 4's step of this kind, or the example of the picker, as a StreamField stores it."""
    steps = read_module("boundaries", language).steps
    return next((step for step in steps if step["type"] == kind), None) or read_examples(language)[kind]


def talk_step(title: str = "Wat is een grens?", minutes: int = 10, **more: Any) -> dict[str, Any]:
    """The smallest step: a talk with one question."""
    value = {
        "title": title,
        "goal": "Woorden vinden",
        "minutes": minutes,
        "group_heading": "Tot hier",
        "questions": ["Waar ligt de grens?"],
        "examples": ["Noor leent haar trui niet uit."],
        **more,
    }
    return {"type": "talk", "value": raw(value, "test", title)}


def index_page(language: str = "nl", parent: Page | None = None) -> ModuleIndexPage:
    """A list of modules under a page."""
    above = parent or Page.objects.get(depth=2)
    page = ModuleIndexPage(title="Modules", slug="modules", locale=locale(language))
    above.add_child(instance=page)
    return page


def module_page(
    steps: list[dict[str, Any]] | None = None, index: ModuleIndexPage | None = None, **fields: Any
) -> ModulePage:
    """A live module with the given steps, or the starter's seven."""
    above = index or index_page()
    filled = {
        "title": "Grenzen en weerbaarheid",
        "slug": "grenzen-en-weerbaarheid",
        "code": "boundaries",
        "number": 4,
        "summary": "Elk meisje voelt waar haar grens ligt.",
        "locale": above.locale,
        **fields,
    }
    page = ModulePage(**filled, steps=read_module("boundaries", "nl").steps if steps is None else steps)
    above.add_child(instance=page)
    page.save_revision().publish()
    return ModulePage.objects.get(pk=page.pk)


def person(name: str, *permissions: str) -> Any:
    """Somebody with an account and the named permissions."""
    user = get_user_model().objects.create_user(email=f"{name}@voorbeeld.be", password="geheim-woord")
    for permission in permissions:
        app, codename = permission.split(".")
        user.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
    return get_user_model().objects.get(pk=user.pk)


def facilitator() -> Any:
    """Fatima, who may use the training."""
    return person("fatima", "modules.use_training")


def load_module_4() -> None:
    """Module 4 as it is delivered, in each language and version: a test that needs one module loads one."""
    load_module("boundaries")


def load_module(code: str) -> None:
    """One module as it is delivered, below the public pages."""
    home_pages()
    load_path(FOLDER / code)


def help_and_pages() -> None:
    """The help lines and the public pages of a new site."""
    call_command("load_help_services", verbosity=0)
    home_pages()


def load_starter() -> None:
    """All that a new site begins with."""
    call_command("load_starter", verbosity=0)


def home_pages() -> None:
    """A start page in Dutch and one in French, as translations of each other, and a site that begins there."""
    call_command("load_pages", verbosity=0)
