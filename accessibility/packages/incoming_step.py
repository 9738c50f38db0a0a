"""One adapted step of a content package as its file says it, checked, before it meets what is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from accessibility.models import Audience
from accessibility.overlay.fingerprint import fingerprint, fingerprint_of_fields, readable_fields
from accessibility.overlay.freshness import Fingerprints
from accessibility.packages.text import LEAVE_OUT, NOTES, block_for, read_table, says, whole
from modules.packages.coming import Coming
from modules.packages.merge import StepText
from modules.packages.refusal import PackageRefused
from modules.translation.first_language import first_of


@dataclass(frozen=True)
class IncomingStep:
    """An adapted step of a file: its flat texts, kinds of the general step and replacement, fingerprints."""

    key: str
    general: str
    kind: str
    text: Mapping[str, Any]
    fingerprints: Fingerprints
    compared: Mapping[str, Any]
    merged: StepText


def read_step(
    module: Coming, language: str, audience: Audience, key: str, table: dict[str, Any], where: str
) -> IncomingStep:
    """The adapted step of a file for the general step with this key; refused where one of both is not right."""
    general = module.general(language, key)
    where = f"{where}/{table.get('step', key)}.toml"
    if general is None or str(table.get("step", "")).partition("-")[2] != key:
        raise PackageRefused("`step` is not the name of this file and of a step of the module", where)
    kind, text = read_table(table, general["type"], where)
    seen = readable_fields(general["type"], general["value"])
    own = table.get("compared", fingerprint_of_fields(general["type"], seen))
    fingerprints = Fingerprints(own, table.get("compared_first", _first(module, language, key)))
    merged = StepText(key, kind, _sketch(module, audience, key, general["type"], kind, text, where))
    remembered = {"kind": general["type"], "said": seen} if "compared" not in table else {}
    return IncomingStep(key, general["type"], kind, text, fingerprints, remembered, merged)


def _first(module: Coming, language: str, key: str) -> str:
    """The fingerprint of the step in the language in which the module was first written; empty where it is this."""
    first = first_of(module.pages.values())
    if first is None or first.locale.language_code == language:
        return ""
    general = module.general(first.locale.language_code, key)
    return fingerprint(general["type"], general["value"]) if general else ""


def _sketch(
    module: Coming, audience: Audience, key: str, general: str, kind: str, text: Mapping[str, Any], where: str
) -> dict[str, Any]:
    """The flat texts, checked, as the same step would be written out again: to be compared."""
    found = {}
    for name, part in whole(text, kind, where).items():
        block = block_for(name, general, kind)
        made = (
            part
            if name in (*NOTES, LEAVE_OUT)
            else module.package.sketch(block, part, where, (audience.key, name))
        )
        if says(name, block, made):
            found[name] = made
    return found
