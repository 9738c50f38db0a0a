"""Whether each line picture of an adaptation has its line on the screen. Pure: nothing is asked of a database."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from modules.sessions.steps import Step
from modules.steps.line_pictures import same_words
from modules.steps.registry import step_kinds


def words_of(step: Step) -> set[str]:
    """The lines of `step` that can have a picture, normalised to compare them."""
    return {same_words(line.words) for line in [*step.lines, *step.deck]}


def without_their_words(steps: Iterable[Step]) -> list[str]:
    """A sentence for each line picture of these steps whose line is not there; empty where all have theirs."""
    wrong = []
    for step in steps:
        there = words_of(step)
        if step.beside and not step_kinds()[step.kind].shows_lines:
            wrong.append(
                _("The big screen of “%(step)s” shows no lines: no picture can stand beside one.")
                % {"step": step.title}
            )
            continue
        wrong += [
            _("“%(line)s” is no line on the big screen of “%(step)s”: write a line as the step has it.")
            % {"line": one.words, "step": step.title}
            for one in step.beside
            if same_words(one.words) not in there
        ]
    return wrong


def lines_on_screen(changes: Iterable[dict[str, Any]], kind: str, general: Any) -> list[str]:
    """The lines that a step shows once raw `changes` are in it; `general` are its own raw ones."""
    lines = general
    for change in changes:
        if change["type"] == "replace" and change["value"]:
            kind, lines = change["value"][0]["type"], change["value"][0]["value"].get("group_text")
        if change["type"] == "words":
            lines = (
                next((one["value"] for one in change["value"] if one["type"] == "group_text"), None) or lines
            )
    known = step_kinds().get(kind)
    if known is None or not known.shows_lines:
        return []
    said = (same_words(str(line["value"] if isinstance(line, dict) else line)) for line in lines or [])
    return list(dict.fromkeys(filter(None, said)))
