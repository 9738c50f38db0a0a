"""One command measures everything that girls get, and CONTENT.md holds its table."""

import shutil
import tomllib
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from accessibility.versions.live_texts import of_pages
from accessibility.words.girls_texts import StepText, of_files
from accessibility.words.reading_ease_table import BEGIN, END, measure, missed, table
from modules.starter.text import FOLDER

pytestmark = pytest.mark.content

CONTENT = Path(__file__).parents[3] / "CONTENT.md"
HARD = (
    "De verantwoordelijkheid van de organisatie veronderstelt uiteraard een voorafgaande overeenkomst "
    "tussen alle betrokken professionele partijen onderling."
)


def _text(*lines: str, version: str = "", language: str = "nl") -> StepText:
    return StepText("boundaries", version, "01-check-in", language, lines)


def _left_out(path: Path) -> bool:
    return bool(tomllib.loads(path.read_text("utf-8")).get("leave_out"))


def test_every_starter_text_reaches_the_goal() -> None:
    assert missed(measure(of_files())) == []


def test_every_step_and_every_adapted_step_is_measured_in_both_languages() -> None:
    adapted = [path for path in FOLDER.glob("*/versions/*/*/*.toml") if not _left_out(path)]
    texts = list(of_files())
    named = [(text.module, text.version, text.step, text.language) for text in texts]
    assert len(named) == len(set(named)), "one text hides another in the table"
    for path in FOLDER.glob("*/*/steps/*.toml"):
        assert (path.parts[-4], "", path.stem, path.parts[-3]) in named
    for path in adapted:
        assert (path.parts[-5], path.parts[-2], path.stem, path.parts[-3]) in named
    assert {text.language for text in texts} == {"nl", "fr"}
    assert all(len(text.lines) > 3 for text in texts)


def test_the_table_in_the_document_is_the_one_of_today() -> None:
    call_command("reading_ease", "--check", CONTENT)


def test_an_older_table_is_refused_and_the_command_that_mends_it_is_named(tmp_path: Path) -> None:
    document = tmp_path / "CONTENT.md"
    document.write_text(f"before\n{BEGIN}\n| old |\n{END}\nafter\n", encoding="utf-8")
    with pytest.raises(CommandError, match="--write"):
        call_command("reading_ease", "--check", document)
    call_command("reading_ease", "--write", document)
    call_command("reading_ease", "--check", document)
    assert document.read_text(encoding="utf-8").startswith("before\n")
    assert document.read_text(encoding="utf-8").endswith("\nafter\n")


def test_a_document_without_a_place_for_the_table_is_refused(tmp_path: Path) -> None:
    document = tmp_path / "CONTENT.md"
    document.write_text("no place\n", encoding="utf-8")
    with pytest.raises(CommandError, match="no place for the table"):
        call_command("reading_ease", "--write", document)


def test_a_text_below_the_goal_is_named_with_its_long_sentence() -> None:
    (said,) = missed(measure([_text(HARD)]))
    assert said.startswith("boundaries, 01-check-in, nl: ease")
    assert f"too long: {HARD.rstrip('.')}" in said


def test_a_version_is_held_to_a_higher_goal() -> None:
    thirteen = " ".join(["kat"] * 13)
    assert missed(measure([_text(thirteen)])) == []
    assert len(missed(measure([_text(thirteen, version="roma")]))) == 1


def test_a_row_has_dutch_left_and_french_right_and_a_gap_where_a_language_is_missing() -> None:
    rows = table(
        measure([_text("Kies zelf."), _text("Choisis.", language="fr"), _text("Kies.", version="roma")])
    )
    assert "| boundaries, 01-check-in | 2 | – | 2.0 | 2 | 1 | – | 1.0 | 1 |" in rows
    assert "| boundaries, roma, 01-check-in | 1 | – | 1.0 | 1 | – | – | – | – |" in rows


@pytest.mark.django_db
@pytest.mark.usefixtures("starter")
def test_the_live_pages_are_read_with_what_editors_made_of_them() -> None:
    pages = list(of_pages())
    assert {text.lines for text in pages if not text.version} == {
        text.lines for text in of_files() if not text.version
    }
    assert [text.step for text in pages][:3] == ["01", "02", "03"]


@pytest.mark.django_db
@pytest.mark.usefixtures("starter")
def test_a_live_text_that_an_editor_made_too_hard_ends_the_command_badly() -> None:
    from modules.models import ModulePage

    page = ModulePage.objects.filter(locale__language_code="nl").first()
    assert page is not None
    page.steps[0].value["group_text"] = [HARD]
    page.save_revision().publish()
    with pytest.raises(CommandError, match="too long"):
        call_command("reading_ease", "--live", stdout=StringIO())


def test_a_copy_of_the_starter_text_may_be_read_too(tmp_path: Path) -> None:
    copied = Path(shutil.copytree(FOLDER, tmp_path / "starter"))
    assert list(of_files(copied)) == list(of_files())
