"""Each package taken in by an empty site and written again: the same files with the same bytes."""

import tomllib
from pathlib import Path

import pytest
from django.core.management import call_command

from accessibility.models import Adaptation, Audience
from modules.models import ModulePage
from modules.packages.load import load_path
from modules.starter.text import FOLDER, codes
from tests.modules.packages.carried import empty_the_site, export, files_of

# each test is about module 4, unless it names another
pytestmark = [pytest.mark.django_db, pytest.mark.content, pytest.mark.usefixtures("delivered")]


@pytest.mark.parametrize("delivered", codes(), indirect=True)
def test_a_starter_module_comes_back_byte_for_byte(delivered: str, tmp_path: Path) -> None:
    first = export(delivered, tmp_path / "first.zip")
    empty_the_site()
    load_path(first)
    second = export(delivered, tmp_path / "second.zip")
    assert files_of(first) == files_of(second)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("delivered", codes(), indirect=True)
def test_a_package_says_what_the_starter_folder_says(delivered: str, tmp_path: Path) -> None:
    files = {
        path.relative_to(FOLDER / delivered).as_posix(): path for path in (FOLDER / delivered).rglob("*.*")
    }
    package = files_of(export(delivered, tmp_path / "first.zip"))
    assert sorted(package) == sorted(files)
    folder = {name: path for name, path in files.items() if path.suffix == ".toml"}
    unsaid: set[tuple[str, object]] = set()
    for name, path in folder.items():
        _compare(tomllib.loads(package[name].decode()), tomllib.loads(path.read_text("utf-8")), name, unsaid)
    # what a folder may spell out: a new step says it by itself
    assert unsaid <= {
        ("need", "must"),
        ("form", "group"),
        ("how", "add"),
        ("how", "at_least"),
        ("number", 1),
        ("start", 0),
        ("limit", 14),
    }


def _compare(said: object, written: object, where: str, unsaid: set[tuple[str, object]]) -> None:
    """Every word of the folder is in the package; `unsaid` gets the fields that the package leaves to themselves."""
    if isinstance(written, dict) and isinstance(said, dict):
        assert set(said) <= set(written), where
        for key, inner in written.items():
            if key in said:
                _compare(said[key], inner, f"{where}, {key}", unsaid)
            elif inner not in ("", [], {}, False):
                unsaid.add((key, inner))
    elif isinstance(written, list) and isinstance(said, list):
        assert len(said) == len(written), where
        for number, (one, other) in enumerate(zip(said, written, strict=True), start=1):
            _compare(one, other, f"{where} {number}", unsaid)
    else:
        assert said == written, where


def test_what_a_person_reads_is_text_in_a_fixed_order(tmp_path: Path) -> None:
    files = files_of(export("boundaries", tmp_path / "first.zip"))
    assert list(files) == sorted(files)
    text = files["nl/steps/05-statements.toml"].decode()
    assert text.startswith('kind = "statements"\ntitle = "Ja, nee, het hangt ervan af"\n')
    assert "“Wie niets zegt, vindt het oké”" in text


def test_nothing_of_a_database_or_a_clock_is_in_it(tmp_path: Path) -> None:
    ids = {str(block.id) for page in ModulePage.objects.all() for block in page.steps}
    for name, data in files_of(export("boundaries", tmp_path / "first.zip")).items():
        text = data.decode()
        assert not any(id in text for id in ids), name
        assert "2026" not in text.replace("law_checked = 2026", ""), name


def test_a_module_may_be_named_by_its_slug(tmp_path: Path) -> None:
    by_code = export("boundaries", tmp_path / "code.zip")
    by_slug = export("grenzen-en-weerbaarheid", tmp_path / "slug.zip")
    assert by_code.read_bytes() == by_slug.read_bytes()


def test_the_commands_say_what_they_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = tmp_path / "boundaries.zip"
    call_command("export_module", "boundaries", to=package)
    empty_the_site()
    call_command("import_module", str(package))
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("boundaries: ")
    assert said[0].endswith(f"files in fr, nl, written to {package}")
    assert said[1:3] == ["boundaries, fr: made", "boundaries, nl: made"]
    assert "boundaries, nl, v2: made" in said


def test_the_same_step_keeps_its_place_in_each_version(tmp_path: Path) -> None:
    before = {
        (one.page.locale.language_code, one.audience.code, step["step_id"])
        for one in Adaptation.objects.all()
        for step in one.adapted_steps()
    }
    package = export("boundaries", tmp_path / "first.zip")
    empty_the_site()
    load_path(package)
    after = {
        (one.page.locale.language_code, one.audience.code, step["step_id"])
        for one in Adaptation.objects.all()
        for step in one.adapted_steps()
    }
    assert before == after
    assert [one.behind() for one in Adaptation.objects.all()] == [[]] * Adaptation.objects.count()
    assert list(Audience.objects.values_list("code", flat=True)) == ["v2", "v3"]


def test_a_version_that_fell_behind_is_behind_where_it_arrives(tmp_path: Path) -> None:
    page = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    replaced = Adaptation.objects.filter(page=page).first().steps[0].value["step_id"]  # type: ignore[union-attr]
    next(block for block in page.steps if block.id == replaced).value["title"] = "Een andere titel"
    page.save_revision().publish()
    first = export("boundaries", tmp_path / "first.zip")
    empty_the_site()
    load_path(first)
    behind = [late.step_id for one in Adaptation.objects.all() for late in one.behind()]
    assert set(behind) == {replaced}
    assert export("boundaries", tmp_path / "second.zip").read_bytes() == first.read_bytes()


def test_a_step_that_an_editor_added_has_a_name_of_its_own(tmp_path: Path) -> None:
    page = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    page.steps.append(("talk", page.steps[2].value))
    page.save_revision().publish()
    first = export("boundaries", tmp_path / "first.zip")
    added = [name for name in files_of(first) if name.startswith("nl/steps/08-")]
    assert added == ["nl/steps/08-wat-is-een-grens.toml"]
    empty_the_site()
    load_path(first)
    assert export("boundaries", tmp_path / "second.zip").read_bytes() == first.read_bytes()
