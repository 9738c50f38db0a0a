"""The steps that the editor is measured with: every kind in turn, as the starter has them."""

from itertools import cycle
from typing import Any


def steps_of_every_kind(count: int) -> list[dict[str, Any]]:
    """`count` steps as a StreamField stores them, one of each kind, then again from the first; no story twice."""
    from modules.starter.text import read_examples, read_module
    from modules.steps.folders import kind_folders
    from modules.steps.registry import block_in, in_order

    known = read_examples("nl") | {step["type"]: step for step in read_module("boundaries", "nl").steps}
    made: list[dict[str, Any]] = []
    blocks = {folder.name: block_in(folder) for folder in kind_folders() if folder.name != "film"}
    names = list(in_order(blocks))  # in the order of the picker; bare Wagtail has no films
    for name in cycle(names):
        if len(made) == count:
            return made
        if name == "story" and len(made) >= len(names):
            continue  # a session has one story
        made.append({**known[name], "id": f"00000000-0000-4000-8000-{len(made):012d}"})
    raise AssertionError
