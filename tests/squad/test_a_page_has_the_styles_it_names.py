"""A page's style sheets style all that the page names, and are at most 90 kB: `css_kb` of the bench."""

import re
from functools import cache
from typing import Final

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.utils import timezone

from modules.models import ModulePage
from modules.steps.folders import kind_folders, style_of
from squad.stylesheets import COMPONENTS, file_of
from tests.journeys.every_page import PAGES, status_of
from tests.journeys.visiting import cases, release
from tests.visitors.ten import visitors

pytestmark = pytest.mark.django_db

MOST: Final = 90_000
OF_PEOPLE: Final = {"queue", "account", "registration"}
# a step of each kind of the starter modules, on both screens
STEPS: Final = [
    (module, number, screen)
    for module in ("relationships", "self-image", "sexuality", "boundaries", "teen-pimps")
    for number in range(1, 10)
    for screen in ("", "group/")
]
NAMED_BY_SCRIPTS: Final = re.compile(
    r"""(?:className = |classList\.\w+\(|\bclass: )(["'`])([\w -]+)\1|class=\\?"([\w -]+)"""
)


@cache
def _text(address: str) -> str:
    found = finders.find(address)
    assert found, address
    with open(found, encoding="utf-8") as file:
        return file.read()


@cache
def _selectors(text: str) -> frozenset[frozenset[str]]:
    """For each selector the classes that it needs; what stands between brackets is an alternative or a denial."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    while text != (text := re.sub(r"\([^()]*\)", "", text)):
        pass
    each = (one.strip() for found in re.findall(r"([^{};]+)\{", text) for one in found.split(","))
    needed = (frozenset(re.findall(r"\.([A-Za-z][\w-]*)", one)) for one in each if not one.startswith("@"))
    return frozenset(filter(None, needed))


@cache
def _could_need(address: str) -> dict[str, frozenset[frozenset[str]]]:
    """The style sheets of which a page of this sort may need one; other sorts give some names another meaning."""
    names = [name for name in COMPONENTS if name != "fallback"]
    if "/session/" in address:
        names.append("session")
    texts = {name: file_of(name).read_text("utf-8") for name in names}
    if "/modules/" in address or "/session/" in address:
        texts |= {style_of(one.name): _text(style_of(one.name)) for one in kind_folders()}
        texts = {name: text for name, text in texts.items() if name not in OF_PEOPLE}
    else:
        texts = {name: text for name, text in texts.items() if not name.startswith("_")}
    return {name: _selectors(text) for name, text in texts.items()}


@cache
def _named_by_script(address: str) -> frozenset[str]:
    text = _text(address)
    words = {word for _, one, other in NAMED_BY_SCRIPTS.findall(text) for word in (one or other).split()}
    folder = address.rpartition("/")[0]
    for other in re.findall(r"""from ["'](\./[\w.-]+)["']""", text):
        words |= _named_by_script(f"{folder}/{other[2:]}")
    return frozenset(words)


def _loads(html: str, ending: str) -> list[str]:
    return re.findall(rf'(?:src|href)="/static/([\w/.-]+\.{ending})"', html)


def _missing(address: str, html: str) -> set[str]:
    """The style sheets that a page needs and does not load, with the first class that needs them."""
    words = {word for one in re.findall(r'\bclass="([^"]*)"', html) for word in one.split()}
    words = words.union(*map(_named_by_script, _loads(html, "js")))
    styled = frozenset[frozenset[str]]().union(*(_selectors(_text(name)) for name in _loads(html, "css")))
    return {
        f"{name}: {sorted(next(iter(missing)))}"
        for name, selectors in _could_need(address).items()
        if (missing := {needed for needed in selectors - styled if needed <= words})
    }


def _wrong(name: str, client: Client, address: str, status: int = 200) -> list[str]:
    answer = client.get(address)
    assert answer.status_code == status, (address, answer.status_code)
    html = answer.content.decode()
    sheets = _loads(html, "css")
    assert sheets, address
    size = sum(len(_text(sheet).encode()) for sheet in sheets)
    too_much = [f"{size} bytes of {sheets}"] if size > MOST else []
    return [f"{name} {address}: {one}" for one in sorted(_missing(address, html)) + too_much]


@pytest.mark.usefixtures("starter")
def test_every_page_has_what_it_names_and_little_else() -> None:
    people = visitors()
    release(timezone.now())
    wrong = [
        one
        for name, lines in PAGES.items()
        for address, status in map(status_of, lines)
        for one in _wrong(name, people[name], address.format(**cases()), status)
    ]
    assert wrong == [], "\n".join(wrong)


@pytest.mark.usefixtures("starter")
def test_every_module_has_what_its_kinds_of_steps_need() -> None:
    client = visitors()["approved"]
    pages = [page.url for page in ModulePage.objects.live().order_by("pk")]
    assert len(pages) == 10
    views = [f"{page}v2/{view}" for page in pages for view in ("", "prepare/", "print/")]
    wrong = [one for view in views for one in _wrong("approved", client, view)]
    assert wrong == [], "\n".join(wrong)


@pytest.mark.usefixtures("starter")
def test_every_step_of_a_session_has_what_it_names() -> None:
    client = visitors()["approved"]
    wrong = []
    for module, number, screen in STEPS:
        address = f"/nl/session/{module}/v2/{number}/{screen}"
        if client.get(address).status_code == 200:
            wrong += _wrong("approved", client, address)
    assert wrong == [], "\n".join(wrong)
