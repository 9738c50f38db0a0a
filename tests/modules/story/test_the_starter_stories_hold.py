"""Every story that is delivered may be published, is the same in each language, and ends at help."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import accessibility
import modules
from modules.story.checks import check
from modules.story.graph import Story
from modules.story.parse import read
from modules.story.scenes import unroll

HOMES = [Path(str(room.__file__)).parent / "starter" for room in (modules, accessibility)]
LANGUAGES = ("nl", "fr")


def _found() -> dict[str, Story]:
    """Every starter story, by its file."""
    stories = {}
    for home in HOMES:
        for path in sorted(home.rglob("*.toml")):
            text = tomllib.loads(path.read_text("utf-8"))
            step: dict[str, Any] = text.get("replacement", text)
            if step.get("kind") == "story":
                stories[str(path.relative_to(home.parents[1]))] = read(step)
    return stories


STORIES = _found()
each = pytest.mark.parametrize("name", STORIES)


def test_there_are_stories_in_each_language() -> None:
    for language in LANGUAGES:
        assert any(f"/{language}/" in name for name in STORIES)


@each
def test_it_may_be_published(name: str) -> None:
    assert check(STORIES[name]) == []


@each
def test_whatever_is_chosen_one_can_still_come_to_help(name: str) -> None:
    scenes = unroll(STORIES[name]).all
    for scene in scenes:
        reached, waiting = {scene.number}, [scene]
        while waiting:
            for way in waiting.pop().ways:
                assert way.to is not None
                if way.to not in reached:
                    reached.add(way.to)
                    waiting.append(scenes[way.to])
        ends = [scenes[number].message.end for number in reached if not scenes[number].ways]
        assert ends
        assert all(end and end.help and end.blame for end in ends)


@each
def test_help_is_named_without_numbers_which_stand_on_the_help_page(name: str) -> None:
    for message in STORIES[name].messages:
        words = [*message.lines, message.after, message.pause]
        words += [message.end.blame, message.end.help] if message.end else []
        assert not re.search(r"\d{3}", " ".join(words))


def _other(name: str) -> str:
    return name.replace("/nl/", "/fr/")


@pytest.mark.parametrize("name", [name for name in STORIES if "/nl/" in name])
def test_it_is_the_same_story_in_both_languages(name: str) -> None:
    dutch, french = STORIES[name], STORIES[_other(name)]
    assert [fact.key for fact in dutch.facts] == [fact.key for fact in french.facts]
    assert dutch.limit == french.limit
    for mine, theirs in zip(dutch.messages, french.messages, strict=True):
        assert mine.key == theirs.key
        assert [(way.to, way.sets, way.only_if) for way in mine.ways] == [
            (way.to, way.sets, way.only_if) for way in theirs.ways
        ]
        assert (mine.end is None, mine.picture) == (theirs.end is None, theirs.picture)
