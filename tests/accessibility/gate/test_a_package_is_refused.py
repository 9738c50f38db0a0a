"""A package, by command or by code: refused with the whole list, and the site is left as it was."""

import shutil
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.packages.load import load_path
from modules.packages.refusal import PackageRefused
from modules.starter.text import FOLDER
from tests.accessibility.gate import routes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_pages")]


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Module 4, as it is delivered, to be spoiled."""
    return Path(shutil.copytree(FOLDER / "boundaries", tmp_path / "boundaries"))


def spoil(file: Path, field: str, words: str) -> None:
    lines = file.read_text("utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith(f"{field} = "))
    lines[at] = f'{field} = "{words}"'
    file.write_text("\n".join(lines), "utf-8")


def test_it_is_refused_with_every_reason(folder: Path) -> None:
    for language in ("nl", "fr"):
        spoil(folder / language / "module.toml", "summary", f"Dit is onzin in {language}.")
    with pytest.raises(PackageRefused) as refused:
        load_path(folder)
    assert refused.value.reason.count("speaks nonsense") == 2
    assert not ModulePage.objects.exists()


def test_the_command_says_so_and_takes_nothing_in(folder: Path) -> None:
    spoil(folder / "nl" / "module.toml", "summary", "Dit is onzin.")
    with pytest.raises(CommandError, match="Refused, nothing was taken in"):
        call_command("import_module", folder)
    assert not ModulePage.objects.exists()


def test_what_is_there_stays_as_it_was(folder: Path) -> None:
    load_path(folder)
    before = ModulePage.objects.get(locale__language_code="nl").summary
    spoil(folder / "nl" / "module.toml", "summary", "Dit is onzin.")
    with pytest.raises(PackageRefused):
        load_path(folder)
    after = ModulePage.objects.get(locale__language_code="nl")
    assert after.summary == before
    assert after.live


def test_a_version_in_it_is_named(folder: Path) -> None:
    file = next((folder / "versions" / "nl" / "roma").glob("*statements.toml"))
    words = file.read_text("utf-8")
    assert "Ik zeg een zin. Ik zeg hem twee keer." in words
    file.write_text(words.replace("Ik zeg hem twee keer.", "Dit is onzin."), "utf-8")
    with pytest.raises(PackageRefused, match="Version “"):
        load_path(folder)
    assert not Adaptation.objects.exists()


def test_the_starter_itself_is_taken_in(folder: Path) -> None:
    load_path(folder)
    assert ModulePage.objects.filter(live=True).count() == 2
    assert Adaptation.objects.filter(live=True).exists()
