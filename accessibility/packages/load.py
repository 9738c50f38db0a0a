"""One adaptation of a content package on its way in: step by step, field by field; an editor's change stays hers."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from accessibility.models import Adaptation, Audience
from accessibility.overlay.line_pictures import without_their_words
from accessibility.packages.incoming_step import IncomingStep, read_step
from accessibility.packages.text import (
    NEW,
    NOTES,
    WORDS,
    changes_of,
    flat,
    raw_of,
    texts_of,
)
from modules.packages.checks import block_for as known_block
from modules.packages.checks import check_blocks, refused_as
from modules.packages.coming import Coming, names_of
from modules.packages.media import bytes_of
from modules.packages.merge import LeftAlone, LoadedHashes, Plan, StepText, Why, field_hashes, merge_steps
from modules.packages.outcome import Done, Outcome
from modules.packages.publish import publish_loaded
from modules.packages.refusal import PackageRefused
from modules.starter.text import block_id


def load_version(
    module: Coming, language: str, audience: Audience, files: Mapping[str, dict[str, Any]], where: str
) -> Outcome:
    """Makes, renews or leaves the adaptation of a page for an audience."""
    steps = [read_step(module, language, audience, key, table, where) for key, table in files.items()]
    page, ids = module.pages[language], module.ids(language)
    there = Adaptation.objects.filter(page=page, audience=audience).first()
    name = (module.package.code, language)
    if there is None:
        there = Adaptation(page=page, audience=audience, live=False)
    elif not there.live:
        return Outcome(*name, Done.OFFLINE, audience.code)
    elif there.has_unpublished_changes:
        return Outcome(*name, Done.DRAFT, audience.code)
    made, before = there.pk is None, _remembered(there)
    plan = merge_steps(
        _current_steps(there, ids, where), [step.merged for step in steps], LoadedHashes(**there.loaded_marks)
    )
    gone = [step.key for step in steps if step.key not in ids]
    _apply(module, there, plan, {step.key: step for step in steps if step.key in ids}, ids)
    there.loaded_marks = _loaded_state(steps)
    if made or plan.changes or _remembered(there) != before:
        _publish(there, where)
    kept = [*plan.kept, *(LeftAlone(key, "", Why.NO_GENERAL) for key in gone)]
    names = names_of(module.package.steps[language])
    said = [str(replace(one, step=names.get(one.step, one.step))) for one in kept]
    done = Done.MADE if made else Done.RENEWED if plan.changes else Done.SAME
    return Outcome(*name, done, audience.code, said)


def _current_steps(adaptation: Adaptation, ids: Mapping[str, str], where: str) -> list[StepText]:
    """The adapted steps as they are now, by the key of the general step."""
    keys, general = {id: key for key, id in ids.items()}, adaptation.own_sources
    found = []
    for raw in adaptation.steps.get_prep_value():
        id = raw["value"]["step_id"]
        kind, fields = flat(raw["value"])
        if kind:
            new = {name.removeprefix(NEW): part for name, part in fields.items() if name.startswith(NEW)}
            known_block(kind, new, where)  # refused where the kind has gone
        source = general[id].kind if id in general else ""
        fields = {name: part for name, part in fields.items() if source or not name.startswith(WORDS)}
        found.append(StepText(keys.get(id, id), kind, texts_of(fields, source, kind, bytes_of)))
    return found


def _apply(
    module: Coming,
    adaptation: Adaptation,
    plan: Plan,
    coming: Mapping[str, IncomingStep],
    ids: Mapping[str, str],
) -> None:
    keys = {id: key for key, id in ids.items()}
    current = {
        keys.get(raw["value"]["step_id"], raw["value"]["step_id"]): raw
        for raw in adaptation.steps.get_prep_value()
    }
    hers = {one.step for one in plan.kept}
    made = []
    for key in plan.order:
        raw, taken = current.get(key), plan.take.get(key, set())
        if key in coming and (taken is None or raw is None or taken):
            raw = _raw(
                module, adaptation.audience, coming[key], ids[key], raw if taken is not None else None, taken
            )
        if raw is None:
            continue
        made.append(raw)
        if key in coming and key not in hers:
            _remember(adaptation, ids[key], coming[key])
    adaptation.steps = adaptation.steps.stream_block.to_python(made)
    adaptation.forget_all_but({raw["value"]["step_id"] for raw in made})


def _remember(adaptation: Adaptation, id: str, step: IncomingStep) -> None:
    """Sets the fingerprints of the package, and the fields they were made of where the package has them."""
    if adaptation.fingerprints.get(id) != step.fingerprints.own or step.compared:
        adaptation.compared = {**adaptation.compared, id: dict(step.compared)}
    adaptation.fingerprints = {**adaptation.fingerprints, id: step.fingerprints.own}
    adaptation.first_fingerprints = {**adaptation.first_fingerprints, id: step.fingerprints.first}


def _raw(
    module: Coming,
    audience: Audience,
    step: IncomingStep,
    step_id: str,
    current: dict[str, Any] | None,
    taken: set[str] | None,
) -> dict[str, Any]:
    """The raw adapted step: all of what comes, or `current` with the fields `taken` from what comes."""
    ids = (module.package.code, audience.key, step.key)
    where = f"{audience.key}, {step.key}"
    fields = raw_of(step.text, step.general, step.kind, module.package.media.row_of, where, ids)
    if current is not None and taken is not None:
        there = flat(current["value"])[1]
        fields = {
            name: part
            for name in [*there, *(name for name in fields if name not in there)]
            if (part := (fields if name in taken else there).get(name)) is not None
        }
    notes = {name: fields.get(name, "") for name in NOTES}
    changes = changes_of(fields, step.general, step.kind, ids)
    value = {"step_id": step_id, **notes, "answer": "", "changes": changes}
    return {"type": "adapted_step", "value": value, "id": current["id"] if current else block_id(*ids)}


def _loaded_state(steps: list[IncomingStep]) -> dict[str, Any]:
    return asdict(
        LoadedHashes(
            order=[step.key for step in steps],
            kinds={step.key: step.kind for step in steps},
            steps={step.key: field_hashes(step.merged.fields) for step in steps},
        )
    )


def _remembered(adaptation: Adaptation) -> tuple[Any, ...]:
    return (
        adaptation.loaded_marks,
        adaptation.fingerprints,
        adaptation.first_fingerprints,
        adaptation.compared,
    )


def _publish(adaptation: Adaptation, where: str) -> None:
    check_blocks(adaptation.steps, lambda place: f"{where}, adapted step {place + 1}")
    with refused_as(where):
        adaptation.full_clean()
    for wrong in without_their_words(adaptation.resolved()):
        raise PackageRefused(wrong, where)
    adaptation.save()
    publish_loaded(adaptation)
