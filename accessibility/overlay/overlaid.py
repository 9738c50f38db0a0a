"""The steps of a module with those of an adaptation over them. Pure: nothing is asked of a database."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from accessibility.overlay.apply import changed
from accessibility.overlay.line_pictures import words_of
from modules.sessions.steps import Adapted, LeftOut, Step
from modules.steps.line_pictures import same_words
from modules.steps.step_block import StepValue


def overlaid(steps: Iterable[Step], adapted: Iterable[Mapping[str, Any]]) -> list[Step]:
    """`steps` with the values of adapted steps over them, numbered anew."""
    by_id = {value["step_id"]: value for value in adapted}
    made: list[Step] = []
    waiting: list[LeftOut] = []
    for step in steps:
        value = by_id.get(step.id)
        now, gone = ([step], []) if value is None else _of(step, value)
        waiting += gone
        if now and waiting:
            now[0], waiting = replace(now[0], left_out=(*now[0].left_out, *waiting)), []
        made += now
    if made and waiting:
        made[-1] = replace(made[-1], left_out=(*made[-1].left_out, *waiting))
    return [replace(step, position=place) for place, step in enumerate(made, start=1)]


def read_aloud(steps: Iterable[Step]) -> list[Step]:
    """`steps` for girls who listen rather than read: what nobody has recorded the device may read."""
    return [replace(step, aloud=True) for step in steps]


def inserted_id(step_id: str, side: str, place: int) -> str:
    """The id of a step before or after another: the same in each language, as the screens of a session need."""
    return str(uuid5(NAMESPACE_URL, f"girl-power-squad:version/{step_id}/{side}/{place}"))


def _of(step: Step, value: Mapping[str, Any]) -> tuple[list[Step], list[LeftOut]]:
    """What becomes of one step: the steps in its place, and the step itself where it is left out."""
    adapted = Adapted(str(value["what"]), str(value["why"]), str(value["advised_by"] or ""))
    beside: dict[str, list[Step]] = {"before": [], "after": []}
    parts = []
    left_out = False
    for child in value["changes"]:
        if child.block_type in beside:
            for place, one in enumerate(child.value):
                id = inserted_id(step.id, child.block_type, place)
                beside[child.block_type].append(_new(id, one.block_type, one.value, adapted))
        elif child.block_type == "leave_out":
            left_out = True
        else:
            parts.append(child)
    if left_out:
        return [*beside["before"], *beside["after"]], [LeftOut(step.title, adapted)]
    own = replace(changed(step, parts), adapted=adapted)
    before, after = ([_with_pictures(one, own) for one in beside[side]] for side in ("before", "after"))
    return [*before, _with_its_own(own, [*before, *after]), *after], []


def _with_pictures(step: Step, own: Step) -> Step:
    """A step before or after `own`, with those line pictures of the adapted step whose line it has."""
    shown = words_of(step)
    return replace(step, beside=tuple(one for one in own.beside if same_words(one.words) in shown))


def _with_its_own(step: Step, others: Iterable[Step]) -> Step:
    """`step` without the pictures that only others show; a line that nobody shows stays, so that it is named."""
    elsewhere = {same_words(one.words) for other in others for one in other.beside} - words_of(step)
    return replace(step, beside=tuple(one for one in step.beside if same_words(one.words) not in elsewhere))


def _new(id: str, kind: str, value: StepValue, adapted: Adapted) -> Step:
    return Step(id, 0, kind, value, adapted)
