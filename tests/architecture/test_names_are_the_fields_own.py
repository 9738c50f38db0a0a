"""Modules, classes and functions have the field's own names; none that the glossary calls old comes back."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("accessibility", "modules", "site")
TABLE = re.compile(r"^\| was \| is \|\n\|---\|---\|\n((?:\|.*\n)+)", re.MULTILINE)
# Names that stay, each with its reason.
EXCEPTIONS: Final = {
    "ready": "Django's hook of an app",
    "mark": "the template that draws the mark of the product",
    "SuspensionMark": "a stored model",
    "suspension_mark": "the module of a stored model",
    "signing": "of Django's signer (certificates), and of the stored model `Signing`",
    "stops": "places where a film stops: an editor's word, and the stored field",
    "stopping": "read by templates of the film, whose bytes are in proofs.toml: goes when these are tried anew",
}


class Old(NamedTuple):
    """What the glossary calls old: words within names, whole names, names of modules, and paths."""

    words: frozenset[str]
    names: frozenset[str]
    modules: frozenset[str]
    paths: frozenset[str]


def old_names(document: str) -> Old:
    """The left column of the glossary; a row that ends in "in names" lists words that no name may contain."""
    table = TABLE.search(document)
    assert table is not None, "the glossary has no table of old names"
    words, names, modules, paths = set(), set(), set(), set()
    for row in table[1].splitlines():
        left = row.split("|")[1].strip()
        for name in re.findall(r"`([^`]+)`", left):
            if left.endswith("in names"):
                words.add(name)
            elif "/" in name:
                paths.add(name)
            elif name.endswith(".py"):
                modules.add(name.removesuffix(".py"))
            else:
                names.add(name)
    return Old(frozenset(words), frozenset(names), frozenset(modules), frozenset(paths))


OLD = old_names((ROOT / "ARCHITECTURE.md").read_text("utf-8"))


def words_of(name: str) -> set[str]:
    """The words of a name in small letters, a plural as its singular too: `MarksOf` has marks, mark, of."""
    parts = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_")
    return {word for part in parts for word in (part, part.removesuffix("s"))}


def names_in(source: str) -> Iterator[str]:
    """Every class and function that a module defines, nested ones too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name


def refused(names: Iterable[str], old: Old = OLD) -> list[str]:
    """Those of `names` that are old."""
    return [
        name
        for name in names
        if name not in EXCEPTIONS and (name.strip("_") in old.names or words_of(name) & old.words)
    ]


def files(ending: str = "py") -> list[Path]:
    """The modules of our packages, or other files. What migrations define is history."""
    found = (path for folder in FOLDERS for path in (ROOT / folder).rglob(f"*.{ending}"))
    return sorted(path for path in found if "migrations" not in path.parts)


def test_no_module_has_an_old_name() -> None:
    stems = {path.stem for path in files()}
    assert refused(sorted(stems)) == []
    assert sorted(stems & OLD.modules - EXCEPTIONS.keys()) == []
    standing = (path.relative_to(ROOT).as_posix() for path in files())
    assert [name for name in standing if f"/{name}".endswith(tuple(f"/{old}" for old in OLD.paths))] == []


@pytest.mark.parametrize("ending", ["html", "js", "css"])
def test_no_template_script_or_style_has_an_old_name(ending: str) -> None:
    assert refused(sorted({path.stem for path in files(ending)})) == []


def test_no_class_or_function_has_an_old_name() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): names
        for path in files()
        if (names := refused(names_in(path.read_text("utf-8"))))
    }
    assert found == {}


@pytest.mark.parametrize(
    "planted",
    [
        "def film_door(): ...",
        "class Told: ...",
        "class KeptPage: ...",
        "def outer():\n    def _said(): ...",
        "class Page:\n    async def marks_of(self): ...",
        "def content_stamp(): ...",
        "def two_editors(): ...",
    ],
)
def test_a_planted_name_is_refused(planted: str) -> None:
    names = list(names_in(planted))
    assert refused(names) == names[-1:]


@pytest.mark.parametrize("name", ["market", "storytelling", "indoor", "lateral", "stamped_fields", "ready"])
def test_a_word_that_only_looks_like_one_is_no_old_name(name: str) -> None:
    assert refused([name]) == []


def test_each_exception_is_still_needed() -> None:
    defined = {name for path in files() for name in (path.stem, *names_in(path.read_text("utf-8")))}
    defined |= {path.stem for path in files("html")}
    assert sorted(EXCEPTIONS.keys() - defined) == []


def test_the_glossary_is_read_by_its_kinds_of_entries() -> None:
    document = (
        "| was | is |\n|---|---|\n| `gate/beside.py`; `reading.py` | `x.py` |\n| `tools` | `toolbar` |\n"
        "| `said`, `kept` in names | the verb |\n"
    )
    old = Old(
        frozenset({"said", "kept"}),
        frozenset({"tools"}),
        frozenset({"reading"}),
        frozenset({"gate/beside.py"}),
    )
    assert old_names(document) == old
