"""Every dotted path that a migration or a setting names can be imported: a module that moves is followed there."""

import ast
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.utils.module_loading import import_string

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = "site/squad/settings/*.py"
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*/migrations/[0-9]*.py", "site/*/migrations/[0-9]*.py", SETTINGS)
    for path in ROOT.glob(pattern)
)
DOTTED = re.compile(r"[a-z_]\w*(?:\.\w+)+")
# names of another kind that look the same: what the log of Wagtail has done, permissions, loggers, files
NO_PATHS = {
    *("modules.load", "wagtail.publish"),
    *("evaluation.read_figures", "evaluation.release_figures", "modules.use_training"),
    *("registration.decide_registration", "django.request", "django.security.csrf", "django.server"),
    *("squad.sqlite3", "test.sqlite3"),
}


# of the extra `deploy`: a module of ours that imports one of these is there, and cannot be read without it
ONLY_DEPLOYED = {"storages"}


def paths_in(text: str) -> Iterator[str]:
    """Every dotted path in a source: what it imports, wherever, what it names of that, and texts that are paths."""
    tree = ast.parse(text)
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    bound = {one.name.partition(".")[0] for node in imports for one in node.names if not one.asname}
    composed = {
        id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (node.module if one.name == "*" else f"{node.module}.{one.name}" for one in node.names)
        elif isinstance(node, ast.Attribute):
            written = ast.unparse(node)
            if DOTTED.fullmatch(written) and written.partition(".")[0] in bound:
                yield written
        elif isinstance(node, ast.Constant) and id(node) not in composed and _is_path(node.value):
            yield node.value


def _is_path(value: Any) -> bool:
    """Whether it is a text that begins with a package and is no name of another kind."""
    return (
        isinstance(value, str)
        and bool(DOTTED.fullmatch(value))
        and value not in NO_PATHS
        and find_spec(value.partition(".")[0]) is not None
    )


def paths_among(value: Any) -> Iterator[str]:
    """The dotted paths in the value of a setting, however deep: those that are put together from parts, too."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list | tuple | set):
        for one in value:
            yield from paths_among(one)
    elif _is_path(value):
        yield value


def leads_somewhere(path: str) -> bool:
    """Whether there is a module, something in a module, or a model of this name."""
    for found in (import_module, import_string, apps.get_model):
        try:
            found(path)
        except (ImportError, LookupError, ValueError) as error:
            if isinstance(error, ImportError) and error.name in ONLY_DEPLOYED:
                return True
            continue
        return True
    return False


@pytest.mark.parametrize("file", FILES)
def test_every_path_in_it_leads_somewhere(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert [path for path in paths_in(text) if not leads_somewhere(path)] == []


@pytest.mark.parametrize("name", ["production", "development", "test"])
def test_every_path_in_the_settings_as_they_are_read_leads_somewhere(name: str) -> None:
    settings = vars(import_module(f"squad.settings.{name}"))
    paths = [path for key, value in settings.items() if key.isupper() for path in paths_among(value)]
    assert "modules.steps.static_files.KindFinder" in paths
    assert [path for path in paths if not leads_somewhere(path)] == []


def test_migrations_and_settings_are_looked_at() -> None:
    assert {"modules/migrations/0001_initial.py", "site/squad/settings/production.py"} <= set(FILES)


@pytest.mark.parametrize(
    "planted",
    [
        "def forwards(apps, schema_editor):\n    from modules.steps.gone import kinds",
        "import modules.gone",
        "import modules.models.steps_field\nsteps = modules.models.steps_field.GoneField()",
        'FINDERS = ["modules.steps.gone.Finder"]',
        'MODEL = "modules.Gone"',
    ],
)
def test_a_planted_path_to_nowhere_is_found(planted: str) -> None:
    assert [path for path in paths_in(planted) if not leads_somewhere(path)] != []


def test_a_planted_path_to_nowhere_in_a_value_is_found() -> None:
    caches = {"default": {"BACKEND": "squad.gone.Cache"}}
    assert [path for path in paths_among(caches) if not leads_somewhere(path)] == ["squad.gone.Cache"]
