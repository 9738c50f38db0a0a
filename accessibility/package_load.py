"""One version of a content package on its way in: step by step, field by field; an editor's change stays hers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from accessibility.fingerprint import fingerprint
from accessibility.models import Adaptation, Audience
from modules.packages.carry import to_raw, to_text
from modules.packages.checks import block_for, check_blocks, refused_as
from modules.packages.coming import Coming, names_of
from modules.packages.media import bytes_of
from modules.packages.merge import Kept, Marks, Plan, StepText, Why, marks_of, merge_steps
from modules.packages.outcome import Done, Outcome
from modules.packages.refusal import PackageRefused
from modules.starter_text import block_id
from modules.steps.registry import step_kinds

WORDS = ("what", "why", "advised_by")
NEW = "replacement/"


@dataclass(frozen=True)
class Arriving:
    """An adapted step of a file: its words, the new step, and the mark of what it was compared with."""

    key: str
    kind: str
    words: dict[str, str]
    text: Mapping[str, Any]
    compared: str
    merged: StepText


def load_version(
    module: Coming, language: str, audience: Audience, files: Mapping[str, dict[str, Any]], where: str
) -> Outcome:
    """Makes, renews or leaves the version of a page for an audience."""
    steps = [_read(module, language, audience, key, table, where) for key, table in files.items()]
    page, ids = module.pages[language], module.ids(language)
    there = Adaptation.objects.filter(page=page, audience=audience).first()
    name = (module.package.code, language)
    if there is None:
        there = Adaptation(page=page, audience=audience, live=False)
    elif not there.live:
        return Outcome(*name, Done.OFFLINE, audience.code)
    elif there.has_unpublished_changes:
        return Outcome(*name, Done.DRAFT, audience.code)
    made, before, compared = there.pk is None, there.loaded_marks, dict(there.fingerprints)
    plan = merge_steps(_standing(there, ids, where), [step.merged for step in steps], Marks(**before))
    gone = [step.key for step in steps if step.key not in ids]
    _apply(module, there, plan, {step.key: step for step in steps if step.key in ids}, ids)
    there.loaded_marks = _marks(steps)
    if made or plan.changes or (there.loaded_marks, there.fingerprints) != (before, compared):
        _publish(there, where)
    kept = [*plan.kept, *(Kept(key, "", Why.NO_GENERAL) for key in gone)]
    names = names_of(module.package.steps[language])
    said = [str(replace(one, step=names.get(one.step, one.step))) for one in kept]
    done = Done.MADE if made else Done.RENEWED if plan.changes else Done.SAME
    return Outcome(*name, done, audience.code, said)


def _read(
    module: Coming, language: str, audience: Audience, key: str, table: dict[str, Any], where: str
) -> Arriving:
    general = module.general(language, key)
    where = f"{where}/{table.get('step', key)}.toml"
    if general is None or table.get("step", "").partition("-")[2] != key:
        raise PackageRefused("`step` is not the name of this file and of a step of the module", where)
    if table.keys() - {"step", "compared", "replacement", *WORDS}:
        raise PackageRefused(
            "there are other fields than step, what, why, advised_by, compared, replacement", where
        )
    words = {name: table.get(name, "") for name in WORDS}
    compared = table.get("compared", fingerprint(general["type"], general["value"]))
    new = table.get("replacement")
    kind = new.get("kind") if isinstance(new, Mapping) else None
    block = step_kinds().get(kind) if isinstance(kind, str) else None
    if not isinstance(new, Mapping) or block is None:
        raise PackageRefused(f"there is no kind of step {kind!r}", where)
    if not all(isinstance(text, str) for text in (*words.values(), compared)):
        raise PackageRefused("what, why, advised_by and compared are texts", where)
    text = {name: part for name, part in new.items() if name != "kind"}
    said = module.package.sketch(block, text, where, (module.package.code, audience.key, key))
    merged = StepText(key, str(kind), {**words, **{f"{NEW}{name}": part for name, part in said.items()}})
    return Arriving(key, str(kind), words, text, compared, merged)


def _standing(adaptation: Adaptation, ids: Mapping[str, str], where: str) -> list[StepText]:
    """The adapted steps as they are now, by the key of what they replace."""
    keys = {id: key for key, id in ids.items()}
    found = []
    for raw in adaptation.steps.get_prep_value():
        value = raw["value"]
        new = value["replacement"][0]
        text = to_text(block_for(new["type"], new["value"], where), new["value"], bytes_of)
        fields = {name: value[name] for name in WORDS} | {f"{NEW}{name}": part for name, part in text.items()}
        found.append(StepText(keys.get(value["step_id"], value["step_id"]), new["type"], fields))
    return found


def _apply(
    module: Coming, adaptation: Adaptation, plan: Plan, coming: Mapping[str, Arriving], ids: Mapping[str, str]
) -> None:
    keys = {id: key for key, id in ids.items()}
    standing = {
        keys.get(raw["value"]["step_id"], raw["value"]["step_id"]): raw
        for raw in adaptation.steps.get_prep_value()
    }
    hers = {one.step for one in plan.kept}
    marks = dict(adaptation.fingerprints)
    made = []
    for key in plan.order:
        raw, taken = standing.get(key), plan.take.get(key, set())
        if key in coming and (taken is None or raw is None):
            raw = _raw(module, adaptation.audience, coming[key], ids[key])
        elif raw is not None and taken:
            raw = _taken(raw, _raw(module, adaptation.audience, coming[key], ids[key]), taken)
        if raw is None:
            continue
        made.append(raw)
        if key in coming and key not in hers:
            marks[ids[key]] = coming[key].compared
    adaptation.steps = adaptation.steps.stream_block.to_python(made)
    there = {raw["value"]["step_id"] for raw in made}
    adaptation.fingerprints = {id: mark for id, mark in marks.items() if id in there}


def _raw(module: Coming, audience: Audience, step: Arriving, step_id: str) -> dict[str, Any]:
    """The whole adapted step as a StreamField stores it."""
    ids = (module.package.code, audience.key, step.key)
    value = to_raw(step_kinds()[step.kind], step.text, module.package.media.row_of, step.key, ids)
    return {
        "type": "adapted_step",
        "value": {
            "step_id": step_id,
            **step.words,
            "compared": False,
            "replacement": [{"type": step.kind, "value": value, "id": block_id(*ids, "replacement")}],
        },
        "id": block_id(*ids),
    }


def _taken(raw: dict[str, Any], new: dict[str, Any], taken: set[str]) -> dict[str, Any]:
    """The step as it stands, with the fields of `new` that are taken."""
    words = {name: new["value"][name] for name in taken if not name.startswith(NEW)}
    old_part, new_part = raw["value"]["replacement"][0], new["value"]["replacement"][0]
    parts = {name.removeprefix(NEW) for name in taken if name.startswith(NEW)}
    value = old_part["value"] | {name: new_part["value"][name] for name in parts}
    return raw | {"value": raw["value"] | words | {"replacement": [old_part | {"value": value}]}}


def _marks(steps: list[Arriving]) -> dict[str, Any]:
    return asdict(
        Marks(
            order=[step.key for step in steps],
            kinds={step.key: step.kind for step in steps},
            steps={step.key: marks_of(step.merged.fields) for step in steps},
        )
    )


def _publish(adaptation: Adaptation, where: str) -> None:
    check_blocks(adaptation.steps, lambda place: f"{where}, adapted step {place + 1}")
    with refused_as(where):
        adaptation.full_clean()
    adaptation.save()
    adaptation.save_revision().publish()
