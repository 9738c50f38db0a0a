"""No package of the training reaches people by a name in a string, or by a function that finds a model or a module.

import-linter sees imports alone (`test_the_layers_and_the_wall_hold`).
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TRAINING = ("site/evaluation", "site/facilitation", "site/help_services", "accessibility", "modules")
LOOK_UPS = {"get_model", "get_user_model", "AUTH_USER_MODEL", "import_string"}
DOTTED = re.compile(r"(?<![\w.])(registration|allauth)\.\w|^(registration|allauth)\.?$")
EXCEPTIONS = {
    # Wagtail's images and documents say who uploaded them: staff only, in a relation that Wagtail declares.
    "modules/migrations/0001_initial.py": {"AUTH_USER_MODEL"},
}


def reaches(source: str, file: str) -> Iterator[tuple[int, str]]:
    """The line and the name of all in a file that may reach people without an import."""
    tree = ast.parse(source)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    allowed = {id(node) for node in ast.walk(tree) if _finds_our_own(node, file)}
    for node in ast.walk(tree):
        for name in _names(node):
            if id(node) not in docstrings | allowed:
                yield node.lineno, name  # type: ignore[attr-defined]  # what has a name or a text has a line


def _names(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)) if DOTTED.search(text) or text in LOOK_UPS:
            yield text
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in LOOK_UPS:
            yield name
        case ast.alias(name=name) if name in LOOK_UPS:
            yield name


def _finds_our_own(node: ast.AST, file: str) -> bool:
    """Whether a `get_model` is of an AppConfig, or of a migration, which names the model of that moment by its app."""
    match node:
        case ast.Attribute(value=ast.Name(id="self"), attr="get_model"):
            return file.endswith("/apps.py")
        case ast.Attribute(value=ast.Name(id="apps"), attr="get_model"):
            return "/migrations/" in file
    return False


def test_the_training_reaches_nobody() -> None:
    found = []
    for package in TRAINING:
        for path in sorted((ROOT / package).rglob("*.py")):
            file = path.relative_to(ROOT).as_posix()
            for line, name in reaches(path.read_text(encoding="utf-8"), file):
                if name not in EXCEPTIONS.get(file, ()):
                    found.append(f"{file}:{line}: {name}")
    assert found == []


@pytest.mark.parametrize("file", EXCEPTIONS)
def test_an_exception_that_nobody_needs_is_taken_out(file: str) -> None:
    names = {name for _line, name in reaches((ROOT / file).read_text(encoding="utf-8"), file)}
    assert names == EXCEPTIONS[file]


@pytest.mark.parametrize(
    ("file", "planted", "name"),
    [
        ("modules/a.py", 'called_late("registration.models.Registration.objects.count")', None),
        ("modules/a.py", 'late("allauth.account.models")', None),
        ("modules/a.py", 'import_module("registration")', "registration"),
        ("modules/a.py", 'late(f"registration.{name}")', "registration."),
        ("modules/a.py", 'late("registration" + ".models")', "registration"),
        ("modules/a.py", 'exec("import registration.models")', "import registration.models"),
        ("modules/a.py", 'apps.get_model("modules", "Film")', "get_model"),
        ("modules/a.py", 'self.get_model("Film")', "get_model"),
        ("modules/apps.py", 'apps.get_model("modules", "Film")', "get_model"),
        ("modules/a.py", "from django.contrib.auth import get_user_model", "get_user_model"),
        ("modules/a.py", "auth.get_user_model()", "get_user_model"),
        ("modules/a.py", "models.ForeignKey(settings.AUTH_USER_MODEL)", "AUTH_USER_MODEL"),
        ("modules/a.py", "from django.utils.module_loading import import_string", "import_string"),
        ("modules/a.py", "module_loading.import_string(path)", "import_string"),
        ("modules/a.py", 'getattr(apps, "get_model")', "get_model"),
        ("modules/migrations/0099_a.py", 'apps.get_model("registration", "User")', "registration"),
        ("modules/migrations/0099_a.py", 'dependencies = [("registration", "0001_initial")]', "registration"),
        ("modules/migrations/0099_a.py", "swappable_dependency(settings.AUTH_USER_MODEL)", "AUTH_USER_MODEL"),
    ],
)
def test_a_planted_one_is_found(file: str, planted: str, name: str | None) -> None:
    said = name or planted.split('"')[1]
    assert list(reaches(f"import os\n\n{planted}\n", file)) == [(3, said)]


@pytest.mark.parametrize(
    ("file", "kept"),
    [
        ("modules/apps.py", 'self.get_model("Film")'),
        ("modules/migrations/0099_a.py", 'apps.get_model("modules", "Film")'),
        ("modules/a.py", 'address_of("registration:own")'),
        ("modules/a.py", 'gettext("About your registration. It waits.")'),
        ("site/evaluation/a.py", 'table["registrations.state"]'),
        ("modules/a.py", 'def a():\n    """See `registration.figures`."""'),
    ],
)
def test_what_reaches_nobody_is_no_fault(file: str, kept: str) -> None:
    assert list(reaches(kept, file)) == []
