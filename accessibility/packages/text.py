"""An adapted step as flat fields, for files and for comparing three ways: `what`, `words/say`, `replacement/title`.

    step, what, why, advised_by       texts
    leave_out                         true: the group does not do this step
    [words]                           fields of the general step that say something else, by their names
    [[ways]]                          other ways of working, added to those of the general step
    [[pictures]]                      what stands beside a line of the group: `line`, and a drawing or picture
    [[before]], [[after]]             whole steps that come before or after
    [replacement]                     a whole step in its place

Nothing here asks the database.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from wagtail import blocks

from accessibility.overlay.changes import change_blocks
from accessibility.overlay.word_fields import field_of, name_of
from modules.packages.carry import NameOf, RowOf, absent, to_raw, to_text
from modules.packages.refusal import PackageRefused
from modules.starter.text import block_id
from modules.steps.registry import step_kinds
from modules.steps.step_block import StepBlock

NOTES: Final = ("what", "why", "advised_by")
WORDS, NEW = "words/", "replacement/"
LEAVE_OUT: Final = "leave_out"
LISTS: Final = ("ways", "pictures", "before", "after")
NAMES: Final = frozenset(
    {"step", "compared", "compared_first", LEAVE_OUT, "words", "replacement", *NOTES, *LISTS}
)


def block_for(name: str, general: str, new: str) -> blocks.Block:
    """What the flat field `name` is: `general` is the kind of the general step, `new` that of the replacement."""
    if name.startswith(NEW):
        return step_kinds()[new].child_blocks[name.removeprefix(NEW)]
    if name.startswith(WORDS):
        return step_kinds()[general].child_blocks[name.removeprefix(WORDS)]
    if name in NOTES:
        return blocks.TextBlock()
    if name == LEAVE_OUT:
        return blocks.BooleanBlock()
    return _lists()[name]


@cache
def _lists() -> dict[str, blocks.Block]:
    found = {name: block for name, block in change_blocks() if name in LISTS}
    return {**found, "ways": StepBlock.base_blocks["ways"]}


def flat(value: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The raw value of an adapted step as the kind of its replacement, if any, and its flat fields, still raw."""
    fields: dict[str, Any] = {name: value.get(name) or "" for name in NOTES}
    kind = ""
    for change in value["changes"]:
        name, inner = change["type"], change["value"]
        if name == "replace" and inner:
            kind = inner[0]["type"]
            fields |= {f"{NEW}{field}": part for field, part in inner[0]["value"].items()}
        elif name == "words":
            fields |= {f"{WORDS}{field_of(one['type'])}": one["value"] for one in inner}
        elif name == LEAVE_OUT:
            fields[LEAVE_OUT] = True
        elif name == "way":
            fields.setdefault("ways", []).append(inner)
        elif name in LISTS:
            fields[name] = [*fields.get(name, []), *inner]
    return kind, fields


def texts_of(fields: Mapping[str, Any], general: str, new: str, name_of_medium: NameOf) -> dict[str, Any]:
    """Flat raw fields as a file has them, without words that say nothing and what a new step says by itself."""
    texts = {}
    for name, raw in fields.items():
        if name.startswith(WORDS) and name.removeprefix(WORDS) not in step_kinds()[general].child_blocks:
            continue  # the general step is of another kind now: nobody reads these words any more
        block = block_for(name, general, new)
        text = raw if name in (*NOTES, LEAVE_OUT) else to_text(block, raw, name_of_medium)
        if says(name, block, text):
            texts[name] = text
    return texts


def says(name: str, block: blocks.Block, text: Any) -> bool:
    """Whether a flat field says anything: empty words flow through, and a new step has its own defaults."""
    return text not in (None, "", [], False) and not (name.startswith(NEW) and text == absent(block))


def raw_of(
    fields: Mapping[str, Any], general: str, new: str, row_of: RowOf, where: str, ids: tuple[str, ...]
) -> dict[str, Any]:
    """Flat texts of a file as they are stored; refused where one is not what its block asks for."""
    return {
        name: text
        if name in (*NOTES, LEAVE_OUT)
        else to_raw(block_for(name, general, new), text, row_of, where, (*ids, name))
        for name, text in whole(fields, new, where).items()
    }


def whole(fields: Mapping[str, Any], new: str, where: str) -> dict[str, Any]:
    """Flat texts with every field of the replacement; refused where it says one that its kind does not have."""
    if not new:
        return dict(fields)
    known = step_kinds()[new].child_blocks
    for name in fields:
        if name.startswith(NEW) and name.removeprefix(NEW) not in known:
            raise PackageRefused(f"there is no field `{name.removeprefix(NEW)}`", where)
    return {**{f"{NEW}{name}": absent(block) for name, block in known.items()}, **fields}


def changes_of(
    fields: Mapping[str, Any], general: str, new: str, ids: tuple[str, ...]
) -> list[dict[str, Any]]:
    """The raw changes that flat raw fields say, the smallest first; `ids` leads to them."""
    made = []
    words = {name.removeprefix(WORDS): part for name, part in fields.items() if name.startswith(WORDS)}
    if words:
        said = [
            {"type": name_of(general, field), "value": part, "id": block_id(*ids, "words", field)}
            for field, part in words.items()
        ]
        made.append(_change("words", said, ids))
    for place, way in enumerate(fields.get("ways") or []):
        inner = way["value"] if way.get("type") == "item" else way
        made.append(_change("way", inner, ids, place))
    for name in ("pictures", "before", "after"):
        if fields.get(name):
            made.append(_change(name, fields[name], ids))
    if fields.get(LEAVE_OUT):
        made.append(_change(LEAVE_OUT, None, ids))
    if new:
        value = {name.removeprefix(NEW): part for name, part in fields.items() if name.startswith(NEW)}
        inside = [{"type": new, "value": value, "id": block_id(*ids, "replacement")}]
        made.append(_change("replace", inside, ids))
    return made


def _change(name: str, value: Any, ids: tuple[str, ...], *place: int) -> dict[str, Any]:
    return {"type": name, "value": value, "id": block_id(*ids, "change", name, *place)}


def read_table(table: Mapping[str, Any], general: str, where: str) -> tuple[str, dict[str, Any]]:
    """The table of a file as the kind of its replacement and its flat fields as texts; refused where it says others."""
    unknown = sorted(table.keys() - NAMES)
    if unknown:
        raise PackageRefused(f"there is no field `{unknown[0]}` in an adapted step", where)
    for name in ("compared", "compared_first", *NOTES):
        if not isinstance(table.get(name, ""), str):
            raise PackageRefused(f"`{name}` is not a text", where)
    if not isinstance(table.get(LEAVE_OUT, True), bool):
        raise PackageRefused(f"`{LEAVE_OUT}` is not true or false", where)
    fields: dict[str, Any] = {name: table.get(name, "") for name in NOTES}
    fields |= {name: table[name] for name in (LEAVE_OUT, *LISTS) if table.get(name)}
    for name, part in _words(table, general, where).items():
        fields[f"{WORDS}{name}"] = part
    kind, value = _replacement(table, where)
    return kind, fields | {f"{NEW}{name}": part for name, part in value.items()}


def _words(table: Mapping[str, Any], general: str, where: str) -> Mapping[str, Any]:
    words = table.get("words", {})
    if not isinstance(words, Mapping):
        raise PackageRefused("`words` is not a table", where)
    for name in words:
        if name not in step_kinds()[general].child_blocks:
            raise PackageRefused(f"the general step has no field `{name}` to say in other words", where)
    return words


def _replacement(table: Mapping[str, Any], where: str) -> tuple[str, Mapping[str, Any]]:
    if "replacement" not in table:
        return "", {}
    new = table["replacement"]
    kind = new.get("kind") if isinstance(new, Mapping) else None
    if not isinstance(new, Mapping) or not isinstance(kind, str) or kind not in step_kinds():
        raise PackageRefused(f"there is no kind of step {kind!r}", where)
    return kind, {name: part for name, part in new.items() if name != "kind"}


def table_of(step: str, fields: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """The table of a file for flat fields that are texts already, in a fixed order; what says nothing is left out."""
    table: dict[str, Any] = {"step": step}
    table |= {
        name: fields[name] for name in (*NOTES, LEAVE_OUT) if fields.get(name) or name in ("what", "why")
    }
    table |= {name: fields[name] for name in LISTS if fields.get(name)}
    words = {name.removeprefix(WORDS): part for name, part in fields.items() if name.startswith(WORDS)}
    if words:
        table["words"] = words
    if kind:
        new = {name.removeprefix(NEW): part for name, part in fields.items() if name.startswith(NEW)}
        table["replacement"] = {"kind": kind, **new}
    return table
