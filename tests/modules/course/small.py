"""The course as it is delivered, and small pages of it, for the tests of this folder."""

import tomllib
from pathlib import Path
from typing import Any

from django.test import Client

from modules.models import CoursePage, CoursePartPage
from modules.packages.course import FOLDER, load
from tests.modules.makers import home_pages, person

FILES = sorted(FOLDER.glob("*/*.toml")) + sorted(FOLDER.glob("*/parts/*.toml"))


def load_course() -> None:
    """The course as it is delivered, on a site with its start pages."""
    home_pages()
    load()


def loaded() -> CoursePage:
    """The Dutch course, loaded now; a file in which each test begins with it uses the fixture `course`."""
    load_course()
    return dutch_course()


def dutch_course() -> CoursePage:
    """The Dutch course, which is there."""
    found: CoursePage = CoursePage.objects.get(locale__language_code="nl")
    return found


def part(slug: str) -> CoursePartPage:
    """The part with this slug."""
    found: CoursePartPage = CoursePartPage.objects.get(slug=slug)
    return found


def signed_in(*permissions: str) -> Client:
    """Fatima in her browser, with the named permissions."""
    client = Client()
    client.force_login(person("fatima", *permissions))
    return client


def text_of(path: Path) -> dict[str, Any]:
    """One file of the starter text."""
    return tomllib.loads(path.read_text("utf-8"))


def practices() -> list[tuple[str, dict[str, Any]]]:
    """Every practice conversation of the starter text, by the name of its file."""
    return [
        (f"{path.parent.parent.name}/{path.stem}", block)
        for path in FILES
        for block in text_of(path).get("body", [])
        if block["kind"] == "practice"
    ]
