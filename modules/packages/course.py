"""The starter text of the course: readable files, loaded once and renewed as long as nobody changed the page.

    modules/starter/course/LANGUAGE/course.toml        the first page, and what stands on the last
    modules/starter/course/LANGUAGE/parts/N-KEY.toml   a part

The blocks are read as those of content packages are (`modules.packages.carry`): a field that no block has is refused.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction
from django.utils.translation import override

from modules.models import CoursePage, CoursePartPage
from modules.packages import toml
from modules.packages.carry import to_raw, to_text
from modules.packages.checks import check_blocks, refused_as
from modules.packages.merge import Why
from modules.packages.outcome import Done, Outcome
from modules.packages.places import home_of, index_under
from modules.packages.publish import publish_loaded
from modules.packages.refusal import PackageRefused
from modules.starter.text import FOLDER as STARTER

FOLDER: Final = STARTER / "course"
CODE: Final = "course"
_SPACE: Final = uuid5(NAMESPACE_URL, "girl-power-squad:course")
PLAIN: Final = ("title", "slug", "lead", "minutes", "version")
STREAMS: Final = ("body", "closing")
GONE: Final = (
    "this part is not there: an editor took it out, or it is new; it is made with a new course alone"
)
type AnyPage = CoursePage | CoursePartPage


@dataclass(frozen=True)
class Written:
    """A page as its file has it: where it stands, its key, and what it says in the form that a page stores."""

    name: str
    key: str
    plain: Mapping[str, Any]
    streams: Mapping[str, list[dict[str, Any]]]


def load(folder: Path = FOLDER) -> list[Outcome]:
    """The course in every language that it is written in. A page that somebody changed or took offline stays."""
    languages = sorted(path.parent.name for path in folder.glob("*/course.toml"))
    with override("en"), transaction.atomic():
        return [outcome for language in languages for outcome in _language(folder / language, language)]


def _language(folder: Path, language: str) -> list[Outcome]:
    home = home_of(language)
    if home is None:
        return [Outcome(CODE, language, Done.NO_HOME)]
    first = _read(folder / "course.toml", CODE, CoursePage)
    parts = [
        _read(path, path.stem.partition("-")[2], CoursePartPage)
        for path in sorted(folder.glob("parts/*.toml"))
    ]
    index = index_under(home)
    course = CoursePage.objects.child_of(index).filter(translation_key=_key(CODE)).first()
    if course is None:
        course = CoursePage(locale=home.locale, translation_key=_key(CODE), code=CODE)
        _put(course, first)
        index.add_child(instance=course)
        publish_loaded(course)
        done = Done.MADE
    else:
        done = _renew(course, first)
    outcomes = [Outcome(CODE, language, done, kept=_left_alone(course))]
    return outcomes + [_part(course, part, language, may_make=done is Done.MADE) for part in parts]


def _part(course: CoursePage, part: Written, language: str, *, may_make: bool) -> Outcome:
    """A part is made with its course alone, so that one which an editor took out stays out."""
    name = f"{CODE}/{part.key}"
    page = CoursePartPage.objects.child_of(course).filter(translation_key=_key(part.key)).first()
    if page is not None:
        return Outcome(name, language, _renew(page, part), kept=_left_alone(page))
    if not may_make:
        return Outcome(name, language, Done.SAME, kept=[GONE])
    page = CoursePartPage(locale=course.locale, translation_key=_key(part.key))
    _put(page, part)
    course.add_child(instance=page)
    publish_loaded(page)
    return Outcome(name, language, Done.MADE)


def _renew(page: AnyPage, written: Written) -> Done:
    if not page.live:
        return Done.OFFLINE
    if page.has_unpublished_changes:
        return Done.DRAFT
    if page.loaded_mark != page_hash(page):
        return Done.SAME
    before = page.loaded_mark
    _put(page, written)
    if page.loaded_mark == before:
        return Done.SAME
    publish_loaded(page)
    return Done.RENEWED


def _left_alone(page: AnyPage) -> list[str]:
    return [] if page.loaded_mark == page_hash(page) else [str(Why.HERS)]


def _put(page: AnyPage, written: Written) -> None:
    """Writes into the page what its file says, with the checks of publishing, and remembers it in short."""
    for name, value in written.plain.items():
        setattr(page, name, value)
    for name, raw in written.streams.items():
        setattr(page, name, getattr(page, name).stream_block.to_python(raw))
        check_blocks(getattr(page, name), lambda place, name=name: f"{written.name}, {name} {place + 1}")  # type: ignore[misc]
    page.draft_title = page.title
    page.loaded_mark = page_hash(page)
    with refused_as(written.name):
        page.clean_fields(exclude=["path", "depth", "content_type", "slug"])


def page_hash(page: AnyPage) -> str:
    """SHA-256 over the fields and streams of a page, as hexadecimal digits; without ids and defaults."""
    values = {name: getattr(page, name) for name in PLAIN if hasattr(page, name)}
    for name in STREAMS:
        if hasattr(page, name):  # without ids and defaults: a newer release with a new field changes no page
            stream = getattr(page, name)
            values[name] = to_text(stream.stream_block, stream.get_prep_value(), _no_name)
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _read(path: Path, key: str, model: type[AnyPage]) -> Written:
    name = f"{path.parent.name}/{path.name}"
    text = toml.read(path.read_bytes(), name)
    streams = [stream for stream in STREAMS if hasattr(model, stream)]
    known = {*streams, *(field for field in PLAIN if hasattr(model, field))}
    if unknown := text.keys() - known:
        raise PackageRefused(f"there is no field `{min(unknown)}`", name)
    raw = {
        stream: to_raw(
            model._meta.get_field(stream).stream_block, text.get(stream, []), _no_media, name, (key, stream)
        )
        for stream in streams
    }
    return Written(name, key, {field: text[field] for field in PLAIN if field in text}, raw)


def _no_media(kind: str, key: str) -> int:
    raise PackageRefused(f"the course has no {kind}", key)


def _no_name(kind: str, pk: int) -> str:
    return f"{kind}/{pk}"


def _key(key: str) -> UUID:
    """What ties a page to its translations; the same on every installation."""
    return uuid5(_SPACE, key)
