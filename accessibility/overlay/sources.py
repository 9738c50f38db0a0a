"""The steps that an adaptation can change, as the pages have them now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.utils.translation import get_language

from accessibility.overlay.fingerprint import fingerprint_of_fields, readable_fields
from modules.models import ModulePage


@dataclass(frozen=True)
class Source:
    """A step of a page: its block id, its place and title, its kind, and its value as it is stored."""

    id: str
    position: int
    title: str
    kind: str
    raw: Mapping[str, Any]

    @cached_property
    def readable_fields(self) -> dict[str, Any]:
        """Its fields without what no reader can tell (`overlay.fingerprint.readable_fields`)."""
        return readable_fields(self.kind, self.raw)

    @cached_property
    def fingerprint(self) -> str:
        """The fingerprint of these fields, 16 hexadecimal digits."""
        return fingerprint_of_fields(self.kind, self.readable_fields)


def sources_of(page: ModulePage) -> dict[str, Source]:
    """The steps of `page` by block id, in order; nothing is asked of the database."""
    return {
        str(raw["id"]): source_of(str(raw["id"]), position, raw["type"], raw["value"])
        for position, raw in enumerate(page.steps.get_prep_value(), start=1)
    }


def source_of(step_id: str, position: int, kind: str, raw: Mapping[str, Any]) -> Source:
    """One step, by its place, its kind and its raw value."""
    return Source(step_id, position, str(raw.get("title", "")), kind, raw)


def step_choices() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Every step of every module, a group a module, with its titles in each language, the editor's own first."""
    groups: dict[str, tuple[list[str], dict[str, list[str]]]] = {}
    pages = ModulePage.objects.select_related("locale").order_by("number", "locale__language_code")
    hers = (get_language() or settings.LANGUAGE_CODE)[:2]
    for page in sorted(pages, key=lambda page: (page.number, page.locale.language_code != hers)):
        titles, steps = groups.setdefault(page.code, ([], {}))
        titles.append(page.title)
        for source in sources_of(page).values():
            steps.setdefault(source.id, [f"{source.position}. "]).append(source.title)
    for titles, steps in groups.values():
        yield " / ".join(titles), [(id, at + " / ".join(names)) for id, (at, *names) in steps.items()]
