"""Few folders on top of a package, every import on top of its file, and none that leads round in a circle."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = (
    "squad",
    "home",
    "registration",
    "evaluation",
    "facilitation",
    "help_services",
    "modules",
    "accessibility",
)
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("site", "modules", "accessibility")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
)
AT_MOST: Final = 12
# Names that Django and Python give: they are no division of ours.
GIVEN = {"management", "migrations", "static", "templates", "templatetags", "__pycache__"}


def folders_of(package: Path) -> list[str]:
    """The folders on top of a package that divide it."""
    return sorted(one.name for one in package.iterdir() if one.name not in GIVEN and any(one.rglob("*.py")))


def hidden_imports(text: str) -> Iterator[str]:
    """Each import inside a function, but in `ready` of an app's configuration, and each for types alone."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "AppConfig" for base in node.bases):
            node.body = [
                one for one in node.body if not isinstance(one, ast.FunctionDef) or one.name != "ready"
            ]
    for node in ast.walk(tree):
        if isinstance(node, ast.alias | ast.Attribute) and ast.unparse(node).endswith("TYPE_CHECKING"):
            yield "TYPE_CHECKING"
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from (
                ast.unparse(one) for one in ast.walk(node) if isinstance(one, ast.Import | ast.ImportFrom)
            )


def circles(imports: Mapping[str, set[str]]) -> set[str]:
    """The modules that are in a circle of imports, or import one that is."""
    left = {module: set(imported) for module, imported in imports.items()}
    while ends := {module for module, imported in left.items() if not imported & left.keys()}:
        left = {module: imported for module, imported in left.items() if module not in ends}
    return set(left)


@pytest.mark.parametrize("package", ["modules", "accessibility"])
def test_a_package_has_at_most_twelve_folders_of_our_own(package: str) -> None:
    found = folders_of(ROOT / package)
    assert len(found) <= AT_MOST, found


def test_folders_that_divide_a_package_are_counted(tmp_path: Path) -> None:
    for name in ("migrations", "static", "models", "rules"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "one.py").touch()
    (tmp_path / "gone" / "__pycache__").mkdir(parents=True)
    assert folders_of(tmp_path) == ["models", "rules"]


def test_every_import_is_on_top_of_its_file() -> None:
    found = {file: list(hidden_imports((ROOT / file).read_text(encoding="utf-8"))) for file in FILES}
    assert {file: imports for file, imports in found.items() if imports} == {}


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ("def read():\n    from modules.models import Film", ["from modules.models import Film"]),
        ("class Film:\n    def ready(self):\n        import modules", ["import modules"]),
        ("from typing import TYPE_CHECKING\n", ["TYPE_CHECKING"]),
        ("import typing\nif typing.TYPE_CHECKING:\n    import modules", ["TYPE_CHECKING"]),
        ("class Config(AppConfig):\n    def ready(self):\n        import modules", []),
        ("try:\n    import redis\nexcept ImportError:\n    redis = None", []),
    ],
)
def test_a_planted_import_elsewhere_is_found(planted: str, found: list[str]) -> None:
    assert list(hidden_imports(planted)) == found


def test_no_import_leads_round_in_a_circle() -> None:
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert len(imports) > len(FILES) / 2
    assert circles(imports) == set()


def test_a_planted_circle_is_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == {"a", "b", "c"}
    assert circles({"a": {"b", "d"}, "b": {"d"}, "d": set()}) == set()
