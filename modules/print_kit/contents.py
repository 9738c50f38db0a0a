"""What stands on the sheets, as plain data: texts are texts, whatever signs are in them."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, is_dataclass
from datetime import time
from typing import Any

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, ngettext

from modules.media.drawings import drawing_keys
from modules.models import ModulePage
from modules.print_kit.drawings import paper_svg
from modules.print_kit.help_lines import for_girls, help_lines
from modules.print_kit.letters import printable
from modules.print_kit.pocket_cards import brings_pocket_cards
from modules.print_kit.words import drawings_named_by, words
from modules.sessions.hard_words import each_once, explained
from modules.sessions.module_view import ModuleView
from modules.sessions.picture_credits import credits_of
from modules.sessions.run_sheet import MUST, slots
from modules.sessions.sheet import Sheet, sheet_of
from modules.sessions.steps import Step, steps_for

WHOLE = ["run_sheet", "disclosure", "help", "hard_words"]


def contents_of(view: ModuleView, only: int | None = None) -> dict[str, Any] | None:
    """All that the sheets of a session need, or those of the step `only` alone; None where there is no such step."""
    page, version = view.page, view.version.code
    sheet = sheet_of(steps_for(page, version), view.length)
    chosen = [step for step in sheet.steps if only in (None, step.position)]
    if only is not None and not chosen:
        return None
    language = get_language() or settings.LANGUAGE_CODE
    steps = [step_contents(step) | {"pocket": brings_pocket_cards(step, chosen)} for step in chosen]
    found: dict[str, Any] = plain({
        "title": title_of(page, version, only),
        "language": language,
        "words": words(),
        "whole": WHOLE if only is None else [],
        "module": {"number": page.number, "title": page.title, "total": sheet.total,
                   "group_min": page.group_min, "group_max": page.group_max},
        "run_sheet": _run_sheet(sheet, view.start),
        "fit": _fit(sheet),
        "disclosure": [{"heading": str(heading), "points": points} for heading, points in page.disclosure_advice],
        "law": _law(page),
        "law_day": _law_day(page),
        "help": help_lines(language),
        "numbers": [line.phone for line in for_girls(language) if line.phone][:2],
        "credits": _credits(chosen, whole=only is None),
        "hard_words": _hard_words(sheet, page) if only is None else [],
        "steps": steps,
        "drawings": _drawings(page.number, steps),
    })  # fmt: skip
    return found


def title_of(page: ModulePage, version: str, only: int | None) -> str:
    """What the reader of a PDF shows in its bar: numbers and the neutral code, never a theme or an audience."""
    sheets = gettext("Sheets %(number)s, %(version)s") % {"number": page.number, "version": version}
    return f"{sheets}, {only}" if only else sheets


def step_contents(step: Step) -> dict[str, Any]:
    """A step as its sheet reads it: its own fields under their names, and what its kind adds for paper."""
    pictured = {line.words: line.on_sheets for line in step.pictured_lines}  # a line that is said twice, once
    return {
        "kind": step.kind,
        "number": step.position,
        "title": step.title,
        "manner": step.manner,
        "value": plain(step.value) | plain(step.value.on_sheets) | {"pictured": plain(pictured.values())},
    }


def plain(value: Any) -> Any:
    """A value of blocks as texts, numbers, lists and tables."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, int | float | bool) or value is None:
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if hasattr(value, "__iter__"):
        return [plain(inner) for inner in value]
    return printable(str(value))


def _run_sheet(sheet: Sheet, start: time) -> list[dict[str, Any]]:
    rows = zip(sheet.steps, slots(start, sheet.minutes), strict=True)
    return [
        {
            "number": step.position,
            "title": step.title,
            "goal": step.value["goal"],
            "need": _need(step),
            "start": f"{slot.start:%H:%M}",
            "minutes": slot.minutes,
            "materials": plain(step.value["materials"]),
        }
        for step, slot in rows
    ]


def _need(step: Step) -> str:
    need = step.value.get("need") or MUST
    return {"can": gettext("may be left out"), "safe": gettext("only if it is safe today")}.get(need, "")


def _fit(sheet: Sheet) -> list[str]:
    """What a length of one's own asks, in sentences; nothing for the module as it is written."""
    said = []
    if sheet.fallen:
        heading = gettext("Falls away in %(length)s minutes:") % {"length": sheet.length}
        said.append(f"{heading} {'; '.join(step.title for step in sheet.fallen)}.")
    if sheet.over:
        said.append(
            ngettext(
                "The steps that must stay take %(over)s minute more than %(length)s.",
                "The steps that must stay take %(over)s minutes more than %(length)s.",
                sheet.over,
            )
            % {"over": sheet.over, "length": sheet.length}
        )
    return said


def _hard_words(sheet: Sheet, page: ModulePage) -> list[dict[str, str]]:
    """The hard words of the session with what they mean; one that a picture alone explains needs its screen."""
    words = each_once(explained(sheet.steps, page.locale.language_code))
    return [{"term": word.term, "means": word.line.words} for word in words if word.line.words]


def _credits(steps: list[Step], *, whole: bool) -> list[str]:
    """Who made the editors' pictures of these steps; on the sheets of a whole session our own drawings too."""
    ours = [gettext("Drawings without another name: made for this training, EUPL 1.2.")] if whole else []
    return credits_of(steps) + ours


def _law(page: ModulePage) -> list[dict[str, Any]]:
    found = ((gettext("What you may do"), page.may), (gettext("What you must do"), page.must))
    return [{"heading": heading, "points": points} for heading, points in found if points]


def _law_day(page: ModulePage) -> str:
    if page.law_checked is None:
        said = gettext("Nobody has compared this text with the law yet.")
    else:
        day = date_format(page.law_checked, "DATE_FORMAT")
        said = gettext("This text was compared with its sources on %(day)s.") % {"day": day}
    warning = gettext("Ask the lawyer of your organisation before you rely on it.")
    return f"{said} {warning}" if page.law_is_old else said


def _drawings(number: int, steps: list[dict[str, Any]]) -> dict[str, str]:
    """Each drawing that a sheet shows, in its form on paper."""
    known = drawing_keys()
    asked = {key for step in steps for key in _named(step["value"]) if key in known}
    asked |= {key for step in steps for key in drawings_named_by(step["kind"])}
    asked |= {f"icon-{sign['key']}" for step in steps for sign in step["value"].get("signs", [])}
    found = {key: paper_svg(key) for key in sorted(asked)}
    return found | {"wordmark": paper_svg("wordmark"), "module": paper_svg(f"module-{number}")}


def _named(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _named(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _named(inner)
