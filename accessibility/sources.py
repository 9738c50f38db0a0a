"""The steps that an adaptation can replace, as the pages have them now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accessibility.fingerprint import fingerprint
from modules.models import ModulePage


@dataclass(frozen=True)
class Source:
    """A step of a page: its block id, its place and title, and the mark of what it says now."""

    id: str
    position: int
    title: str
    fingerprint: str


def sources_of(page: ModulePage) -> dict[str, Source]:
    """The steps of `page` by block id, in order; nothing is asked of the database."""
    return {
        str(raw["id"]): Source(
            id=str(raw["id"]),
            position=position,
            title=str(raw["value"].get("title", "")),
            fingerprint=fingerprint(raw["type"], raw["value"]),
        )
        for position, raw in enumerate(page.steps.raw_data, start=1)
    }


def step_choices() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Every step of every module for an editor to choose from: a group a module, its titles in each language."""
    groups: dict[str, tuple[list[str], dict[str, list[str]]]] = {}
    for page in ModulePage.objects.order_by("number", "locale__language_code"):
        titles, steps = groups.setdefault(page.code, ([], {}))
        titles.append(page.title)
        for source in sources_of(page).values():
            steps.setdefault(source.id, [f"{source.position}. "]).append(source.title)
    for titles, steps in groups.values():
        yield " / ".join(titles), [(id, at + " / ".join(names)) for id, (at, *names) in steps.items()]
