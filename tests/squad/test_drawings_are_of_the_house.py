"""Drawings: each key that is named exists, each file is small, flat and harmless."""

import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from squad import pictures

ROOT = Path(__file__).parents[2]
BUDGET = {"icons": 620, "pictures": 2500}
SCENES = {"hero-team": 9000, "circle-of-chairs": 9000}
FLAT = {"svg", "g", "path", "circle", "ellipse", "rect"}
PAINT = re.compile(r'(?:fill|stroke)="(?!none|currentColor|var\(--[a-z0-9-]+\))[^"]*"')
EVERY = [(kind, name) for kind in BUDGET for name in pictures.names(kind)]


def _templates() -> list[Path]:
    return [path for room in ("site", "modules", "accessibility") for path in (ROOT / room).rglob("*.html")]


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_a_drawing_is_flat_small_and_painted_with_tokens(kind: str, name: str) -> None:
    text = (pictures.FOLDER / kind / f"{name}.svg").read_text(encoding="utf-8")
    tags = {element.tag for element in ElementTree.fromstring(text).iter()}  # noqa: S314  (our own file)
    assert tags <= FLAT, "no gradient, filter, script, image, link or style"
    assert len(text.encode()) <= SCENES.get(name, BUDGET[kind])
    assert not PAINT.findall(text), "a colour is a token, or the ink of the text"
    assert not re.search(r"\bon\w+=|href|style=|url\(|\bid=", text)


LONE_DOT = re.compile(r' d="M[^A-Za-z"]+[hv]0"')


def test_a_dot_that_stands_alone_has_a_length_or_paper_leaves_it_out() -> None:
    lone = [
        name
        for kind, name in EVERY
        if LONE_DOT.search((pictures.FOLDER / kind / f"{name}.svg").read_text("utf-8"))
    ]
    assert lone == []
    assert LONE_DOT.search('<path d="M48 79.2h0"/>'), "the drawing that was left out"


@pytest.mark.parametrize(("kind", "tag"), [("icons", "icon"), ("pictures", "drawing")])
def test_every_drawing_that_a_template_names_is_there(kind: str, tag: str) -> None:
    named = {
        (name, path.name)
        for path in _templates()
        for name in re.findall(rf'{{% {tag} "([^"]+)"', path.read_text(encoding="utf-8"))
    }
    assert named, "templates do use drawings"
    assert {pair for pair in named if pair[0] not in pictures.names(kind)} == set()


def test_every_icon_that_a_button_or_a_notice_names_is_there() -> None:
    from squad.templatetags.squad_components import NOTICE_ICONS

    buttons = {
        name
        for path in _templates()
        for name in re.findall(r'{% button [^%]*icon="([^"]+)"', path.read_text(encoding="utf-8"))
    }
    assert buttons | set(NOTICE_ICONS.values()) <= set(pictures.names("icons"))


def test_every_drawing_that_the_starter_text_names_is_there() -> None:
    def drawings(value: object) -> set[str]:
        if isinstance(value, dict):
            own = {value["drawing"]} if value.get("drawing") else set()
            return own.union(*(drawings(part) for part in value.values()))
        return set().union(*map(drawings, value)) if isinstance(value, list) else set()

    files = list((ROOT / "modules/starter").rglob("*.toml"))
    named = set().union(*(drawings(tomllib.loads(path.read_text(encoding="utf-8"))) for path in files))
    assert named
    assert named <= set(pictures.names("pictures"))


def test_a_drawing_without_a_label_is_silent_and_one_with_a_label_says_it() -> None:
    assert 'aria-hidden="true"' in pictures.picture("friend-curls")
    assert 'role="img" aria-label="A &lt;friend&gt;"' in pictures.picture("friend-curls", "A <friend>")


@pytest.mark.parametrize("name", ["no-such-thing", "../icons/talk", ""])
def test_a_drawing_that_is_not_in_the_house_is_an_error(name: str) -> None:
    with pytest.raises(pictures.UnknownDrawing):
        pictures.picture(name)


def test_girls_have_many_kinds_of_skin_and_adults_none_of_their_own() -> None:
    def skin(name: str) -> str:
        return re.findall(r"--skin-(\d)", (pictures.FOLDER / "pictures" / f"{name}.svg").read_text())[0]

    girls = {skin(name) for name in pictures.names("pictures") if name.startswith("friend-")}
    adults = {skin(name) for name in pictures.names("pictures") if name.startswith("carer-")}
    assert girls == set("123456")
    assert len(adults) >= 4
