"""A package as it is read: every file known, every text checked, before anything of it reaches the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from modules.packages import layout, toml
from modules.packages.carry import to_raw, to_text
from modules.packages.files import sort_files
from modules.packages.incoming import Incoming
from modules.packages.merge import StepText
from modules.packages.page_text import check_text
from modules.packages.refusal import PackageRefused
from modules.packages.source import Source, read_text
from modules.starter.text import block_id
from modules.steps.registry import step_kinds

MOST_TEXT = 16 * 1024 * 1024


@dataclass(frozen=True)
class FileStep:
    """A step as its file has it, and the same with media by what is in them, to be compared."""

    name: str
    key: str
    kind: str
    text: Mapping[str, Any]
    compared: StepText


@dataclass
class Package:
    """A package that was read: what each language says, what the parts have, and the media."""

    code: str
    media: Incoming
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    steps: dict[str, list[FileStep]] = field(default_factory=dict)
    parts: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    shown: set[tuple[str, str]] = field(default_factory=set)

    def sketch(self, block: Any, text: Any, where: str, ids: tuple[str, ...]) -> Any:
        """`text` checked against `block`, with each picture and document as the mark of its bytes."""
        met: list[tuple[str, str]] = []

        def row_of(kind: str, key: str) -> int:
            self.media.hash_of(kind, key)
            self.shown.add((kind, key))
            met.append((kind, key))
            return len(met)

        raw = to_raw(block, text, row_of, where, ids)
        return to_text(block, raw, lambda kind, pk: self.media.hash_of(*met[pk - 1]))


def read_package(source: Source) -> Package:
    """Reads and checks all that can be known without the database; `PackageRefused` says what is wrong, and where."""
    names = source.names()
    files = sort_files(names)
    _check_sizes(source, names)
    code = _about(source, names)
    package = Package(code, Incoming(source, files.media, files.films, files.voices, files.signs))
    package.media.check()
    package.media.voices.check(set(files.languages))
    package.media.signs.check(set(files.languages))
    package.shown |= {(layout.FILMS, film) for film in package.media.signs.films()}
    for language in files.languages:
        name = f"{language}/module.toml"
        fields = _read(source, name)
        check_text(fields, name)
        if fields.get("code") != code:
            raise PackageRefused(f"the code of the package is `{code}`, this page has another one", name)
        package.fields[language] = fields
        package.steps[language] = [_step(package, source, *file) for file in files.steps.get(language, [])]
    for folder, found in files.parts.items():
        package.parts[folder] = {name: _read(source, name) for name in found}
    return package


def check_all_is_shown(package: Package) -> None:
    """Refuses a picture or document that nothing uses; asked when the parts have read theirs too."""
    posters = {
        (layout.PICTURES, key)
        for kind, film in package.shown
        if kind == layout.FILMS
        for key in package.media.films.posters(film)
    }
    for film in package.media.of_films:
        if (layout.FILMS, film) not in package.shown:
            raise PackageRefused("nothing in the package shows this film", f"media/films/{film}")
    for kind, files in package.media.names.items():
        for key, name in files.items():
            if (kind, key) in posters:
                continue
            if (kind, key) not in package.shown:
                raise PackageRefused("nothing in the package shows this file", name)


def _check_sizes(source: Source, names: list[str]) -> None:
    texts = sum(source.size(name) for name in names if name.endswith(".toml"))
    if texts > MOST_TEXT:
        raise PackageRefused(f"texts of more than {MOST_TEXT // 1024 // 1024} MB together")


def _about(source: Source, names: list[str]) -> str:
    """The code of the module; a package of another format is refused before its texts are read."""
    if layout.ABOUT not in names:
        raise PackageRefused("there is no package.toml, so this is no content package")
    about = _read(source, layout.ABOUT)
    if type(about.get("format")) is not int or about["format"] != layout.FORMAT:
        raise PackageRefused(f"this site reads format {layout.FORMAT}", layout.ABOUT)
    code = about.get("code")
    if not isinstance(code, str) or not layout.CODE.fullmatch(code):
        raise PackageRefused("no code of a module", layout.ABOUT)
    if about.keys() - {"format", "code"}:
        raise PackageRefused("only `format` and `code` may stand here", layout.ABOUT)
    return code


def _step(package: Package, source: Source, name: str, key: str) -> FileStep:
    text = _read(source, name)
    kind = text.pop("kind", None)
    block = step_kinds().get(kind) if isinstance(kind, str) else None
    if block is None:
        raise PackageRefused(f"there is no kind of step {kind!r}", name)
    ids = (package.code, key)
    compared = package.sketch(block, text, name, ids)
    return FileStep(name, key, str(kind), text, StepText(key, str(kind), compared))


def _read(source: Source, name: str) -> dict[str, Any]:
    return toml.read(read_text(source, name), name)


def raw_step(package: Package, step: FileStep) -> dict[str, Any]:
    """The whole step as a StreamField stores it; its pictures and documents get their rows."""
    block = step_kinds()[step.kind]
    value = to_raw(block, step.text, package.media.row_of, step.name, (package.code, step.key))
    return {"type": step.kind, "value": value, "id": block_id(package.code, step.key)}
