"""The loader makes the modules once, renews what nobody touched, and leaves each field that an editor changed."""

import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from modules.models import ModuleIndexPage, ModulePage
from modules.packages.outcome import Done, Outcome
from modules.packages.refusal import PackageRefused
from modules.packages.starter import load
from modules.starter.text import FOLDER

pytestmark = pytest.mark.django_db


def _done(outcomes: list[Outcome]) -> dict[str, Done]:
    return {outcome.language: outcome.done for outcome in outcomes if not outcome.version}


def _kept(outcomes: list[Outcome], language: str = "nl") -> list[str]:
    return next(one.kept for one in outcomes if one.language == language and not one.version)


def _page(language: str) -> ModulePage:
    return ModulePage.objects.get(locale__language_code=language)


@pytest.fixture
def text(public_pages: None, tmp_path: Path) -> Path:
    """A copy of the starter text of module 4 that a test may change."""
    shutil.copytree(FOLDER / "boundaries", tmp_path / "starter" / "boundaries")
    return tmp_path / "starter"


def _rewrite(text: Path, name: str, before: str, after: str, language: str = "nl") -> None:
    path = text / "boundaries" / language / name
    words = path.read_text("utf-8")
    assert before in words
    path.write_text(words.replace(before, after), "utf-8")


def test_both_languages_are_made_live_and_are_translations_of_each_other(text: Path) -> None:
    assert _done(load(text)) == {"fr": Done.MADE, "nl": Done.MADE}
    assert _page("nl").live
    assert _page("fr").live
    assert list(_page("nl").get_translations()) == [_page("fr").page_ptr.specific]
    assert ModuleIndexPage.objects.count() == 2
    assert [page.get_parent().slug for page in ModulePage.objects.all()] == ["modules", "modules"]


@pytest.mark.content
def test_the_same_step_has_the_same_id_in_both_languages(text: Path) -> None:
    load(text)
    assert [block.id for block in _page("nl").steps] == [block.id for block in _page("fr").steps]


def test_loading_again_changes_nothing(text: Path) -> None:
    load(text)
    before = [(page.pk, page.latest_revision_id) for page in ModulePage.objects.order_by("pk")]
    assert _done(load(text)) == {"fr": Done.SAME, "nl": Done.SAME}
    assert [(page.pk, page.latest_revision_id) for page in ModulePage.objects.order_by("pk")] == before


@pytest.mark.content
def test_a_newer_text_renews_a_page_that_nobody_touched(text: Path) -> None:
    load(text)
    _rewrite(text, "steps/01-check-in.toml", "Inchecken", "Aankomen")
    assert _done(load(text)) == {"fr": Done.SAME, "nl": Done.RENEWED}
    assert _page("nl").steps[0].value["title"] == "Aankomen"


@pytest.mark.content
def test_a_page_from_before_a_field_was_there_is_still_untouched(text: Path) -> None:
    load(text)
    page = _page("nl")
    stored = list(page.steps.raw_data)
    for block in stored:
        block["value"] = {name: part for name, part in block["value"].items() if name not in {"need", "ways"}}
    page.steps = page.steps.stream_block.to_python(stored)
    page.save_revision().publish()
    _rewrite(text, "steps/01-check-in.toml", "minutes = 5", 'minutes = 5\nneed = "must"\nways = []')
    assert _done(load(text))["nl"] is Done.SAME
    _rewrite(text, "steps/02-ground-rules.toml", "Afspraken", "Regels")
    assert _done(load(text))["nl"] is Done.RENEWED


@pytest.mark.content
def test_a_step_that_an_editor_lets_fall_away_stays_so_and_is_named(text: Path) -> None:
    load(text)
    page = _page("nl")
    page.steps[3].value["need"] = "can"
    page.save_revision().publish()
    said = load(text)
    assert _done(said)["nl"] is Done.SAME
    assert _kept(said) == ["04-talk-look-touch, need: an editor changed it, her words stand"]


def test_the_word_that_an_editor_changed_stands_and_the_rest_is_renewed(text: Path) -> None:
    load(text)
    page = _page("nl")
    page.steps[0].value["title"] = "Dag allemaal"
    page.save_revision().publish()
    _rewrite(text, "steps/01-check-in.toml", "Inchecken", "Aankomen")
    _rewrite(text, "steps/01-check-in.toml", "minutes = 5", "minutes = 9")
    _rewrite(text, "steps/02-ground-rules.toml", 'title = "Afspraken"', 'title = "Regels"')
    said = load(text)
    assert _done(said) == {"fr": Done.SAME, "nl": Done.RENEWED}
    assert _kept(said) == ["01-check-in, title: an editor changed it, her words stand"]
    assert _page("nl").steps[0].value["title"] == "Dag allemaal"
    assert _page("nl").steps[0].value["minutes"] == 9
    assert _page("nl").steps[1].value["title"].startswith("Regels")


@pytest.mark.content
def test_a_draft_that_an_editor_works_on_is_left_alone_too(text: Path) -> None:
    load(text)
    page = _page("nl")
    page.summary = "Ik ben hier nog aan bezig."
    page.save_revision()
    _rewrite(text, "module.toml", "Grenzen en weerbaarheid", "Grenzen")
    assert _done(load(text))["nl"] is Done.DRAFT
    assert _page("nl").title == "Grenzen en weerbaarheid"


@pytest.mark.content
def test_a_page_that_was_taken_offline_stays_offline(text: Path) -> None:
    load(text)
    _page("nl").unpublish()
    _rewrite(text, "module.toml", "Grenzen en weerbaarheid", "Grenzen")
    assert _done(load(text))["nl"] is Done.OFFLINE
    assert not _page("nl").live


@pytest.mark.content
def test_an_editor_who_only_saves_changes_nothing(text: Path) -> None:
    load(text)
    page = _page("nl").get_latest_revision_as_object()
    for block in page.steps:  # Wagtail's editor gives the members of a list new ids
        for item in block.value["say"].bound_blocks:
            item.id = None
    page.save_revision().publish()
    _rewrite(text, "steps/01-check-in.toml", "Inchecken", "Aankomen")
    assert _done(load(text))["nl"] is Done.RENEWED


@pytest.mark.content
def test_a_language_without_a_start_page_is_left_out_and_named() -> None:
    assert _done(load())["fr"] is Done.NO_HOME
    assert not ModulePage.objects.filter(locale__language_code="fr").exists()


def test_new_text_that_does_not_fit_leaves_the_module_and_goes_on(
    text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(text)

    def refuses(path: Path) -> list[Outcome]:
        raise PackageRefused("The story ends nowhere.", path.name)

    monkeypatch.setattr("modules.packages.starter.load_path", refuses)
    monkeypatch.setattr("modules.management.commands.load_modules.load", lambda left: load(text, left))
    said = StringIO()
    call_command("load_modules", verbosity=0, stderr=said)
    assert "boundaries: left as it is" in said.getvalue()
    assert "The story ends nowhere." in said.getvalue()


@pytest.mark.content
def test_text_of_a_module_that_is_not_there_is_refused_as_every_package(
    text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (text / "boundaries" / "nl" / "module.toml").write_text("title = 1", "utf-8")
    monkeypatch.setattr("modules.management.commands.load_modules.load", lambda left: load(text, left))
    with pytest.raises(PackageRefused):
        call_command("load_modules", verbosity=0)


@pytest.mark.content
def test_the_command_says_what_became_of_each(text: Path) -> None:
    said = StringIO()
    call_command("load_modules", stdout=said)
    lines = said.getvalue().splitlines()
    assert {"boundaries, fr: made", "boundaries, nl: made", "boundaries, nl, v2: made"} <= set(lines)
