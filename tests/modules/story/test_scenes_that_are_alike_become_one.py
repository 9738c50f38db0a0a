"""What a screen plays has no two parts that a reader cannot tell apart, and tells every story that the graph tells."""

from typing import Any

from hypothesis import given, settings

from modules.story.alike import merge
from modules.story.parse import read
from modules.story.scenes import Scene, unroll
from tests.modules.story.test_the_checks_agree_with_a_slow_walk import stories


def _told(scenes: list[Scene], depth: int) -> set[tuple[str, ...]]:
    """Every beginning of the story, `depth` steps long: cards and the places of the choices taken."""
    told = set()
    waiting = [(scenes[0], (scenes[0].message.key,))]
    while waiting:
        scene, so_far = waiting.pop()
        told.add(so_far)
        if len(so_far) < 2 * depth:
            for way in scene.ways:
                if way.to is not None:
                    after = scenes[way.to]
                    waiting.append((after, (*so_far, str(way.place), after.message.key)))
    return told


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(stories())
def test_the_same_stories_are_told(data: dict[str, Any]) -> None:
    scenes = unroll(read(data)).all
    merged = merge(scenes)
    assert _told(merged, 5) == _told(scenes, 5)
    assert [scene.number for scene in merged] == list(range(len(merged)))


def test_a_number_that_no_condition_tells_apart_makes_no_second_part() -> None:
    def choice(to: str, add: int) -> dict[str, Any]:
        return {"text": "Ja", "to": to, "sets": [{"fact": "trust", "how": "add", "number": add}]}

    asks = {"text": "Samen", "to": "end", "only_if": [{"fact": "trust", "how": "at_least", "number": 1}]}
    messages = [
        {
            "key": "hello",
            "lines": ["Hey."],
            "choices": [choice("fork", 2), choice("fork", 5), choice("fork", 0)],
        },
        {"key": "fork", "lines": ["En nu?"], "choices": [{"text": "Nee", "to": "end"}, asks]},
        {"key": "end", "lines": ["Dank je."], "end": {"blame": "Hij.", "help": "Zeg het."}},
    ]
    scenes = unroll(read({"messages": messages, "facts": [{"key": "trust", "start": 0}]})).all
    assert len(scenes) == 5
    assert [scene.message.key for scene in merge(scenes)].count("fork") == 2
