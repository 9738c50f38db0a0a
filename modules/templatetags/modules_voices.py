"""A voice beside a text of the group's screen: what a person recorded, else what the device itself can read."""

from secrets import token_hex
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from modules.media.voices.words import plain
from modules.sessions.steps import Step

register = template.Library()
NOTHING = SafeString("")


@register.simple_tag(takes_context=True)
def voice(context: dict[str, Any], *words: Any) -> SafeString:
    """``{% voice line %}``: the voices for these words of the step at hand; nothing where there is none."""
    said: list[str] = []
    for one in words:
        said += [one] if isinstance(one, str) else list(one or ())
    return _player(context, tuple(said), "")


@register.simple_tag(takes_context=True)
def voice_at(context: dict[str, Any], place: str, label: str = "") -> SafeString:
    """``{% voice_at "pictures" label %}``: the voices for a whole field; ``label`` says what is read."""
    step = _step(context)
    if step is None:
        return NOTHING
    found = next((one.words for one in step.instructions if one.place == place), ())
    return _player(context, found, label)


def _step(context: dict[str, Any]) -> Step | None:
    """The step at hand, if it can have a voice at all; the example of the picker is no step: nobody records it."""
    step = context.get("step")
    return step if isinstance(step, Step) and (step.aloud or step.voices.by_mark) else None


def _player(context: dict[str, Any], words: tuple[str, ...], label: str) -> SafeString:
    step, said = _step(context), plain(words)
    if step is None or not said:
        return NOTHING
    heard = step.voices.of(said)
    if not heard and not step.aloud:
        return NOTHING
    return render_to_string(
        "modules/voices/player.html",
        {
            "heard": heard,
            "several": len(step.voices.languages) > 1,
            "words": " ".join(said),
            "label": label,
            "id": f"voice-{token_hex(4)}",  # words may stand twice on a page
        },
    )


@register.simple_tag(takes_context=True)
def voice_language(context: dict[str, Any]) -> SafeString:
    """``{% voice_language %}``: the choice of a language, where the voices of this page speak more than one."""
    step = _step(context)
    if step is None or len(step.voices.languages) < 2:
        return NOTHING
    return render_to_string("modules/voices/language.html", {"languages": step.voices.languages})
