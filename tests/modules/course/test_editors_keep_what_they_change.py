"""The starter course is loaded once; what an editor changed, took offline or took out stays as it is."""

from pathlib import Path
from shutil import copytree

import pytest

from modules.models import CoursePage, CoursePartPage
from modules.packages.course import FOLDER, load
from modules.packages.outcome import Done
from modules.packages.refusal import PackageRefused
from tests.modules.course.small import loaded, part

pytestmark = pytest.mark.django_db


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The starter text with another first sentence in every Dutch part."""
    folder = tmp_path / "starter"
    copytree(FOLDER, folder)
    for path in (folder / "nl" / "parts").glob("*.toml"):
        path.write_text(path.read_text("utf-8").replace('lead = "', 'lead = "Nieuw. ', 1), "utf-8")
    return folder


def _done(folder: Path = FOLDER) -> dict[tuple[str, str], Done]:
    return {(outcome.code, outcome.language): outcome.done for outcome in load(folder)}


def test_a_second_load_changes_nothing() -> None:
    loaded()
    before = {page.pk: page.latest_revision_id for page in CoursePartPage.objects.all()}
    assert set(_done().values()) == {Done.SAME}
    assert {page.pk: page.latest_revision_id for page in CoursePartPage.objects.all()} == before


@pytest.mark.content
def test_newer_text_reaches_a_page_that_nobody_touched(newer: Path) -> None:
    loaded()
    assert _done(newer)["course/know", "nl"] is Done.RENEWED
    assert part("weten").lead.startswith("Nieuw. ")


def test_a_word_that_an_editor_changed_stays_and_is_named(newer: Path) -> None:
    loaded()
    page = part("weten")
    page.lead = "Dit zeggen wij liever zo."
    page.save_revision().publish()
    outcome = next(one for one in load(newer) if (one.code, one.language) == ("course/know", "nl"))
    assert outcome.done is Done.SAME
    assert "her words stand" in outcome.lines()[1]
    assert part("weten").lead == "Dit zeggen wij liever zo."


@pytest.mark.content
def test_a_draft_and_a_page_taken_offline_are_left_alone(newer: Path) -> None:
    loaded()
    draft = part("weten")
    draft.lead = "Nog niet klaar."
    draft.save_revision()
    part("herkennen").unpublish()
    done = _done(newer)
    assert done["course/know", "nl"] is Done.DRAFT
    assert done["course/detect", "nl"] is Done.OFFLINE


@pytest.mark.content
def test_a_part_that_an_editor_took_out_does_not_come_back() -> None:
    loaded()
    part("voorkomen").delete()
    load()
    assert not CoursePartPage.objects.filter(slug="voorkomen").exists()


@pytest.mark.content
def test_the_two_languages_are_translations_of_each_other() -> None:
    course = loaded()
    french = course.get_translations().get().specific
    assert isinstance(french, CoursePage)
    assert [one.slug for one in french.parts()] == ["connaitre", "detecter", "reagir", "prevenir"]
    assert part("weten").get_translations().get().slug == "connaitre"


@pytest.mark.content
def test_a_field_that_no_block_has_is_refused_and_nothing_is_loaded(newer: Path) -> None:
    path = newer / "nl" / "parts" / "2-detect.toml"
    path.write_text(path.read_text("utf-8").replace("heading = ", "headline = ", 1), "utf-8")
    with pytest.raises(PackageRefused, match="headline"):
        loaded_from(newer)
    assert not CoursePage.objects.exists()


def loaded_from(folder: Path) -> None:
    """Loads another folder on a site with its start pages."""
    from tests.modules.makers import home_pages

    home_pages()
    load(folder)
