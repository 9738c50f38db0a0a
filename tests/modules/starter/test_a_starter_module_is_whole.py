"""Every module that comes with the product is one that a facilitator can run, in each language it is written in."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from accessibility.words.reading_ease import GENERAL, ease
from modules.models import ModulePage
from modules.starter.text import FOLDER, StarterModule, codes, languages, read_module
from modules.steps.registry import girls_text
from tests.modules.media.films.makers import film

pytestmark = pytest.mark.content

WRITTEN = [(code, language) for code in codes() for language in languages(code)]
ALL = pytest.mark.parametrize(("code", "language"), WRITTEN)


def texts(value: Any) -> Iterator[str]:
    """Every text in a value, whoever reads it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            if name != "id":
                yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


def everything(module: StarterModule) -> list[str]:
    """What a module says, to professionals and to girls."""
    steps = [step["value"] for step in module.steps]
    return [*texts(dict(module.fields)), *texts(steps)]


@ALL
@pytest.mark.django_db
def test_its_steps_pass_the_checks_of_the_editor(code: str, language: str) -> None:
    block = ModulePage._meta.get_field("steps").stream_block
    steps = read_module(code, language).steps
    for step in steps:
        if (
            step["type"] == "film"
        ):  # its file names the film by a key; a row with its own file stands for it here
            (delivered,) = (FOLDER / code / "media" / "films").glob("*/film.mp4")
            step["value"]["film"] = film(data=delivered.read_bytes()).pk
    assert len(block.clean(block.to_python(steps))) == len(steps)


@pytest.mark.parametrize("code", codes())
def test_it_is_the_same_session_in_dutch_and_in_french(code: str) -> None:
    sessions = [
        [
            (step["type"], step["id"], step["value"]["minutes"], step["value"].get("need"))
            for step in read_module(code, language).steps
        ]
        for language in ("nl", "fr")
    ]
    assert sessions[0] == sessions[1]


@ALL
def test_it_begins_with_arriving_and_rules_and_ends_with_help(code: str, language: str) -> None:
    kinds = [step["type"] for step in read_module(code, language).steps]
    assert "check_in" in kinds[:2]
    assert "ground_rules" in kinds[:3]
    assert kinds[-1] == "check_out"


@ALL
def test_it_fills_an_hour_or_an_hour_and_a_half(code: str, language: str) -> None:
    steps = [step["value"] for step in read_module(code, language).steps]
    kinds = [step["type"] for step in read_module(code, language).steps]
    assert 6 <= len(kinds) - kinds.count("film") <= 9  # a film may come on top, and falls away first
    assert 60 <= sum(step["minutes"] for step in steps) <= 90


@ALL
def test_it_moves_and_has_a_way_without_a_screen(code: str, language: str) -> None:
    steps = read_module(code, language).steps
    moving = [step for step in steps if step["value"].get("moving") or step["value"].get("form") == "moving"]
    paper = [step for step in steps if step["value"].get("paper")]
    assert moving
    assert paper


@ALL
def test_what_girls_hear_and_see_reads_easily(code: str, language: str) -> None:
    hard = {
        step["value"]["title"]: found
        for step in read_module(code, language).steps
        if not (found := ease(girls_text(step["type"], step["value"]), language)).reaches(GENERAL)
    }
    assert not hard


@ALL
def test_what_stands_on_the_groups_screen_is_short(code: str, language: str) -> None:
    for step in read_module(code, language).steps:
        heading = step["value"]["group_heading"]
        assert len(re.findall(r"[^\W\d_][\w’'-]*", heading)) <= 7, heading


@ALL
def test_nothing_in_it_shouts_or_asks_a_girl_why(code: str, language: str) -> None:
    assert not [text for text in everything(read_module(code, language)) if "!" in text]
    why = {"nl": "waarom", "fr": "pourquoi"}[language]
    for step in read_module(code, language).steps:
        assert not [text for text in girls_text(step["type"], step["value"]) if why in text.lower()]


@ALL
def test_no_telephone_number_stands_in_it(code: str, language: str) -> None:
    """Numbers come from the help services, where somebody checks them."""
    assert not [
        text for text in everything(read_module(code, language)) if re.search(r"\d{3}|\d\d \d\d", text)
    ]


@ALL
def test_every_point_of_its_preparation_is_written(code: str, language: str) -> None:
    fields = read_module(code, language).fields
    for name in (
        "goals",
        "theory",
        "not_now",
        "youngest",
        "preparation",
        "told_now",
        "told_today",
        "told_week",
        "may",
        "must",
    ):
        assert fields[name], name
    assert 250 <= sum(len(paragraph.split()) for paragraph in fields["theory"]) <= 400
