"""Whether a translation still says what its source says: text by text, a step or a field of the page each.

A page remembers of each text two fingerprints: what the source said when this translation was last brought up to it,
and what the translation said then. So a text that changes in the source is behind until the translation of it changes
too, on whatever way it is published, or an editor says that it still fits. Nothing is blocked by it.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from accessibility.overlay.fingerprint import fingerprint_of_fields
from accessibility.overlay.sources import source_of
from modules.models import ModulePage

Texts = Mapping[str, str]  # by key (block id of a step, or name of a field) its fingerprint
Confirmed = Mapping[str, list[str]]  # by key the fingerprint of the source, and of the translation

FIELDS: Final = ("title", "summary", *(f"{name}_text" for name in ModulePage.TEXTS))


def texts_of(page: ModulePage) -> dict[str, str]:
    """The fingerprints of what a page says; nothing is asked of the database."""
    return texts_in(page.steps.get_prep_value(), {name: getattr(page, name) for name in FIELDS})


def texts_in(steps: Collection[Mapping[str, Any]], fields: Mapping[str, Any]) -> dict[str, str]:
    """The same of raw steps, and of fields by their names, as a revision keeps both."""
    found = {
        name: fingerprint for name in FIELDS if (fingerprint := fingerprint_of_field(name, fields.get(name)))
    }
    for place, raw in enumerate(steps, start=1):
        found[str(raw["id"])] = source_of(str(raw["id"]), place, raw["type"], raw["value"]).fingerprint
    return found


def fingerprint_of_field(name: str, value: Any) -> str:
    """The fingerprint of a field of the page, whatever its spaces; empty where the field is."""
    words = " ".join(str(value or "").split())
    return fingerprint_of_fields(name, words) if words else ""


def outdated(confirmed: Confirmed, source: Texts) -> list[str]:
    """The keys of texts that changed in the source, came into it or went from it since they were confirmed."""
    return [
        key
        for key in dict.fromkeys([*source, *confirmed])
        if confirmed.get(key, [""])[0] != source.get(key, "")
    ]


def confirmed_now(source: Texts, own: Texts, before: Confirmed | None = None) -> dict[str, list[str]]:
    """What to remember when a translation is published: all of it at first, later what it says anew."""
    if before is None:
        return {key: [fingerprint, own.get(key, "")] for key, fingerprint in source.items()}
    anew = {key for key in {**source, **before, **own} if own.get(key, "") != before.get(key, ["", ""])[1]}
    return with_keys(before, source, own, anew)


def with_keys(before: Confirmed, source: Texts, own: Texts, keys: Collection[str]) -> dict[str, list[str]]:
    """The same as `before`, but that each of `keys` fits as it is; a text that is in neither page is forgotten."""
    return dict(_with_keys(before, source, own, keys))


def _with_keys(
    before: Confirmed, source: Texts, own: Texts, keys: Collection[str]
) -> Iterator[tuple[str, list[str]]]:
    for key in dict.fromkeys([*source, *before]):
        if key not in keys:
            if key in before:
                yield key, before[key]
        elif key in source:
            yield key, [source[key], own.get(key, "")]
