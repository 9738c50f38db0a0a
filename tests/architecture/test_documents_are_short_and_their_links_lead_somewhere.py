"""The documents can be read in one sitting, and what they point at exists."""

import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from itertools import product
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DECISIONS = ROOT / "docs" / "decisions"
FOLDERS = ("accessibility", "docs", "locale", "modules", "script", "site", "tests")
SUFFIXES = (".css", ".html", ".js", ".md", ".po", ".py", ".toml", ".txt", ".typ")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
OF_TODAY = [path for path in DOCUMENTS if path.name != "CHANGELOG.md"]  # it names files as they were then
LINK = re.compile(r"\]\(([^)#\s]+)")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
OLD_NAMES = re.compile(r"^\| was \| is \|\n(?:\|.*\n)+", re.MULTILINE)
PLACEHOLDER = re.compile(r"[A-Z]{2,}")


def paths_in(text: str) -> Iterator[str]:
    """Each file or folder that a document names in backticks; the old names of a glossary are not looked for."""
    text = OLD_NAMES.sub(lambda table: re.sub(r"^\|[^|]*\|", "", table[0], flags=re.MULTILINE), text)
    for span in re.findall(r"`([^`\n]+)`", FENCED.sub("", text)):
        word = span.split()[0].rstrip("/")
        head = word.split("/")[0]
        is_ours = head in FOLDERS or word.endswith(SUFFIXES)
        if is_ours and "/" in word and not word.startswith(("/", "media/")):
            yield word


def written_out(path: str) -> Iterator[str]:
    """`steps/NAME/{screen,print}.html` as the patterns of the files that it stands for."""
    parts = re.split(r"\{([^}]*)\}", path)
    for chosen in product(*(part.split(",") if at % 2 else [part] for at, part in enumerate(parts))):
        yield "".join(chosen)


def there() -> set[str]:
    """Every file and folder of the project, by its path."""
    found = {one.name for one in ROOT.iterdir()}
    for folder in FOLDERS:
        found |= {one.relative_to(ROOT).as_posix() for one in (ROOT / folder).rglob("*")}
    return found


def exists(path: str, known: set[str]) -> bool:
    """Whether a path is there, from the top or from some folder below it."""
    if path in known or any(one.endswith(f"/{path}") for one in known):
        return True
    pattern = PLACEHOLDER.sub("*", path)
    return pattern != path and any(fnmatch(one, pattern) or fnmatch(one, f"*/{pattern}") for one in known)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file(document: Path) -> None:
    links = [link for link in LINK.findall(document.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", OF_TODAY, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_path_in_backticks_exists(document: Path) -> None:
    known = there()
    named = [one for path in paths_in(document.read_text(encoding="utf-8")) for one in written_out(path)]
    assert [path for path in named if not exists(path, known)] == []


def test_a_path_that_is_gone_is_found() -> None:
    known = {"modules/permission.py", "modules/steps/registry.py"}
    text = "`modules/permission.py`, `modules/door.py`, `steps/NAME.py`, `rules/rNN_NAME.py`\n| was | is |\n|---|---|\n"
    gone = [path for path in paths_in(f"{text}| `a/old.py` | `a/new.py` |\n") if not exists(path, known)]
    assert gone == ["modules/door.py", "rules/rNN_NAME.py", "a/new.py"]


def test_architecture_is_two_hundred_lines_of_a_hundred_and_twenty() -> None:
    lines = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 200
    assert [number for number, line in enumerate(lines, start=1) if len(line) > 120] == []


def test_architecture_says_what_each_dependency_is_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    every = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["deploy"],
        *project["dependency-groups"]["dev"],
        *project["dependency-groups"]["browser"],
    ]
    table = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").partition("## Dependencies")[2]
    names = [re.split(r"[\[><=]", line)[0] for line in every]
    assert [name for name in names if name.removeprefix("pytest") not in table] == []


def test_each_decision_has_a_number_of_its_own_and_three_headings() -> None:
    pages = sorted(path for path in DECISIONS.glob("*.md") if path.name != "README.md")
    index = (DECISIONS / "README.md").read_text(encoding="utf-8")
    for number, page in enumerate(pages, start=1):
        text = page.read_text(encoding="utf-8")
        assert page.name.startswith(f"{number:03}-"), page.name
        assert text.startswith(f"# {number:03}. "), page.name
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Price"], page.name
        assert f"]({page.name})" in index, page.name
