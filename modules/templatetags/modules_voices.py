"""A voice beside a text of the group's screen: what a person recorded, else what the device itself can read."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from modules.resolve import Step
from modules.voices.words import plain

register = template.Library()
NOTHING = SafeString("")
SIDE_BY_SIDE = 3  # more languages than these fold away behind a word


@register.simple_tag(takes_context=True)
def voice(context: dict[str, Any], *words: Any) -> SafeString:
    """``{% voice line %}``: the voices for these words of the step at hand; nothing where there is none."""
    said: list[str] = []
    for one in words:
        said += [one] if isinstance(one, str) else list(one or ())
    return _shown(context, tuple(said), "")


@register.simple_tag(takes_context=True)
def voice_at(context: dict[str, Any], place: str, label: str = "") -> SafeString:
    """``{% voice_at "pictures" label %}``: the voices for a whole field; ``label`` says what is read."""
    step = _step(context)
    if step is None:
        return NOTHING
    found = next((one.words for one in step.instructions if one.place == place), ())
    return _shown(context, found, label)


def _step(context: dict[str, Any]) -> Step | None:
    """The step at hand, if it can have a voice at all; the example of the picker is no step: nobody records it."""
    step = context.get("step")
    return step if isinstance(step, Step) and (step.aloud or step.voices.by_mark) else None


def _shown(context: dict[str, Any], words: tuple[str, ...], label: str) -> SafeString:
    step, said = _step(context), plain(words)
    if step is None or not said:
        return NOTHING
    heard = step.voices.of(said)
    own = any(one.language == step.voices.language for one in heard)
    if not heard and not step.aloud:
        return NOTHING
    return render_to_string(
        "modules/voices/player.html",
        {
            "heard": heard[:SIDE_BY_SIDE] if len(heard) <= SIDE_BY_SIDE else heard[:1],
            "more": heard[1:] if len(heard) > SIDE_BY_SIDE else (),
            "only": len(heard) == 1 and own,
            "device": step.aloud and not own,
            "words": " ".join(said),
            "label": label,
        },
    )
