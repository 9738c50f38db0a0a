"""Draws one side of a step: what a facilitator, the group or the printer gets of it."""

from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import override

from modules.models import ModulePage
from modules.sessions.steps import Step
from modules.steps.registry import kinds
from tests.modules.makers import starter_step

SIDES = ("screen", "group", "print")


def made(kind: str, language: str = "nl", **changes: Any) -> Step:
    """The starter's step of a kind, with some of its fields changed."""
    block = kinds()[kind]()
    block.set_name(kind)
    raw = starter_step(kind, language)
    return Step(raw["id"], 4, kind, block.to_python({**raw["value"], **changes}))


def draw(step: Step, side: str, language: str = "nl") -> str:
    """The HTML of one side."""
    page = ModulePage(title="Grenzen en weerbaarheid", number=4)
    context = {"step": step, "page": page, "steps": [step] * 7, "total": 75}
    with override(language):
        return render_to_string(getattr(step, f"{side}_template"), context)


def notes(step: Step) -> list[str]:
    """What only the facilitator may read."""
    value = step.value
    mine = [*value["say"], *value["watch_for"], *value["if_tired"], value["goal"], *value["materials"]]
    for name in ("paper", "harm", "moving", "afterwards"):
        mine += list(value.get(name) or [])
    for statement in value.get("statements") or []:
        mine += list(statement["ask"])
    mine += [card["talk"] for card in value.get("cards") or [] if "talk" in card]
    return [str(text) for text in mine]
