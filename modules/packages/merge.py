"""Three ways: what was loaded last, what stands now, what comes. What an editor changed stays hers, and is named.

Pure: texts and hashes in, a plan out; nothing is asked of a database.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

LENGTH: Final = 16


class Why(StrEnum):
    """Why something of a package was not taken."""

    HERS = "an editor changed it, her words stand"
    GONE = "an editor took this step out, it stays out"
    STAYS = "the package no longer has this step, an editor changed it, it stays"
    ORDER = "an editor put the steps in another order, hers stands"
    KIND = "an editor changed this step, and the package has another kind in its place; hers stands"
    NO_GENERAL = "this site has no such general step, so the adapted one is left out"


@dataclass(frozen=True)
class LeftAlone:
    """Something that was left as it stands: which step, which field, why; no step where it is the module's own."""

    step: str
    field: str
    why: Why

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.step, self.field) if part)
        return f"{place}: {self.why}" if place else str(self.why)


@dataclass(frozen=True)
class StepText:
    """A step as a file has it: its key, its kind, and its fields."""

    key: str
    kind: str
    fields: Mapping[str, Any]


@dataclass
class LoadedHashes:
    """What was loaded last, in short: a hash for each field, and the steps in their order."""

    fields: dict[str, str] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    kinds: dict[str, str] = field(default_factory=dict)
    steps: dict[str, dict[str, str]] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)  # the key of each block id


@dataclass
class Plan:
    """What to do: the steps in their order, and of each the fields to take (None is the whole step)."""

    order: list[str] = field(default_factory=list)
    take: dict[str, set[str] | None] = field(default_factory=dict)
    kept: list[LeftAlone] = field(default_factory=list)
    moved: bool = False

    @property
    def changes(self) -> bool:
        """Whether anything is taken."""
        return self.moved or any(taken is None or taken for taken in self.take.values())


def text_hash(value: Any) -> str:
    """16 hexadecimal digits of the SHA-256 of a value of JSON, the same whatever its spaces; empty where it is."""
    text = _normalized(value)
    if text is None:
        return ""
    data = json.dumps(text, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(data.encode()).hexdigest()[:LENGTH]


def _normalized(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if isinstance(value, Mapping):
        return {key: text for key, inner in value.items() if (text := _normalized(inner)) is not None} or None
    if isinstance(value, list):
        return [_normalized(inner) for inner in value] or None
    return value


def field_hashes(fields: Mapping[str, Any]) -> dict[str, str]:
    """The hash of each field that is not empty, by name."""
    return {name: made for name, value in fields.items() if (made := text_hash(value))}


def merge_fields(
    standing: Mapping[str, Any], coming: Mapping[str, Any], loaded: Mapping[str, str]
) -> tuple[set[str], list[str]]:
    """The fields to take from what comes, and those that an editor keeps though they differ from it."""
    now, new = field_hashes(standing), field_hashes(coming)
    take, kept = set(), []
    for name in [*coming, *(name for name in standing if name not in coming)]:
        here, there = now.get(name, ""), new.get(name, "")
        if here == there:
            continue
        if here == loaded.get(name, "" if loaded else None):
            take.add(name)
        else:
            kept.append(name)
    return take, kept


def merge_steps(standing: list[StepText], coming: list[StepText], loaded: LoadedHashes) -> Plan:
    """What becomes of each step."""
    plan = Plan()
    here, there = {step.key: step for step in standing}, {step.key: step for step in coming}
    stays = [step.key for step in standing if _stays(step, there, loaded, plan)]
    comes = []
    for step in coming:
        if step.key in here:
            _merge_step(here[step.key], step, loaded, plan)
        elif step.key in loaded.order:
            plan.kept.append(LeftAlone(step.key, "", Why.GONE))
            continue
        else:
            plan.take[step.key] = None
        comes.append(step.key)
    plan.order = _order(stays, comes, loaded.order, plan)
    plan.moved = plan.order != [step.key for step in standing]
    return plan


def _stays(step: StepText, there: Mapping[str, StepText], loaded: LoadedHashes, plan: Plan) -> bool:
    """A step that the package dropped goes with it, unless an editor made it hers."""
    if step.key in there or step.key not in loaded.order:
        return True
    if _untouched(step, loaded):
        return False
    plan.kept.append(LeftAlone(step.key, "", Why.STAYS))
    return True


def _merge_step(here: StepText, there: StepText, loaded: LoadedHashes, plan: Plan) -> None:
    if here.kind == there.kind:
        taken, kept = merge_fields(here.fields, there.fields, loaded.steps.get(here.key, {}))
        plan.take[here.key] = taken
        plan.kept += [LeftAlone(here.key, name, Why.HERS) for name in kept]
    elif _untouched(here, loaded):
        plan.take[here.key] = None
    else:
        plan.take[here.key] = set()
        plan.kept.append(LeftAlone(here.key, "", Why.KIND))


def _untouched(step: StepText, loaded: LoadedHashes) -> bool:
    return loaded.kinds.get(step.key) == step.kind and field_hashes(step.fields) == loaded.steps.get(
        step.key, {}
    )


def _order(stays: list[str], comes: list[str], loaded: Iterable[str], plan: Plan) -> list[str]:
    """The package's order as long as nobody moved a step; else the editor's, with new steps after their neighbour."""
    both = set(stays) & set(comes)
    hers, theirs = [key for key in stays if key in both], [key for key in comes if key in both]
    before = [key for key in loaded if key in both]
    if hers in (theirs, before):
        return _with(comes, stays)
    plan.kept.append(LeftAlone("", "", Why.ORDER))
    return _with(stays, comes)


def _with(order: list[str], others: list[str]) -> list[str]:
    """`order`, and each of `others` that is not in it behind the one that it follows."""
    found = list(order)
    for place, key in enumerate(others):
        if key not in found:
            before = [one for one in others[:place] if one in found]
            found.insert(found.index(before[-1]) + 1 if before else 0, key)
    return found
