"""Help page, start page and error page as files: written when a page has changed, and only then."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from help_services.models import HelpService
from home.models import HomePage, SafetySettings
from squad.fallback import changes, files
from squad.fallback.assets import PREFIX, assets
from squad.fallback.pages import error_page, pages
from squad.stylesheets import bundles
from squad.tick import jobs

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]
NAMES = ("help", "start", "error")
LANGUAGES = ("nl", "fr", "en")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Iterator[Path]:
    settings.FALLBACK_DIR = tmp_path / "fallback"
    yield settings.FALLBACK_DIR
    changes._changed.clear()


def text(folder: Path, language: str, name: str) -> str:
    return (folder / language / f"{name}.html").read_text(encoding="utf-8")


def test_three_pages_in_three_languages_with_style_and_scripts_beside_them(folder: Path) -> None:
    files.write_changed()
    found = {str(path.relative_to(folder)) for path in folder.rglob("*.*")}
    assert found == {f"{code}/{name}.html" for code in LANGUAGES for name in NAMES} | set(assets())
    assert all(path.stat().st_mode & 0o777 == 0o644 for path in folder.rglob("*.*"))


def test_nothing_is_written_where_nothing_changed(folder: Path) -> None:
    assert files.write_changed() == 9 + len(assets())
    before = {path: path.stat().st_ino for path in folder.rglob("*.*")}
    assert files.write_changed() == 0
    assert {path: path.stat().st_ino for path in folder.rglob("*.*")} == before


def test_a_new_number_is_in_the_files_after_the_request_that_saved_it(
    folder: Path, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    files.write_changed()
    with django_capture_on_commit_callbacks(execute=True):
        for line in HelpService.objects.filter(name="Child Focus"):
            line.phone = "116 111"
            line.save()
    assert "116 111" not in text(folder, "nl", "help")
    client.get("/sitemap.xml")
    for name in NAMES:
        assert 'href="tel:116111"' in text(folder, "nl", name)
    assert 'href="tel:116111"' in text(folder, "fr", "error")


def test_a_new_exit_and_a_new_headline_are_in_the_files(
    folder: Path, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    files.write_changed()
    with django_capture_on_commit_callbacks(execute=True):
        safety = SafetySettings.load()
        safety.exit_nl = "https://weather.example/"
        safety.save()
        page = HomePage.objects.get(locale__language_code="nl")
        page.headline = "Een nieuwe zin."
        page.save_revision().publish()
    client.get("/sitemap.xml")
    for name in NAMES:
        assert 'href="https://weather.example/"' in text(folder, "nl", name)
    assert "Een nieuwe zin." in text(folder, "nl", "start")


def test_the_timer_finds_what_no_request_changed(folder: Path) -> None:
    (job,) = [job for job in jobs() if job.name == "fallback pages"]
    job.run(datetime(2026, 12, 2, tzinfo=UTC))
    (folder / "nl" / "help.html").write_text("of the version before")
    assert job.run(datetime(2026, 12, 2, tzinfo=UTC)) == 1
    assert "tel:116000" in text(folder, "nl", "help")


def test_loading_the_starter_content_writes_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("squad.management.commands.load_starter.COMMANDS", [])
    call_command("load_starter", verbosity=0)
    assert "tel:116000" in text(folder, "nl", "help")


def test_a_folder_that_cannot_be_written_breaks_no_saving(
    settings: Any, tmp_path: Path, client: Client, caplog: Any, django_capture_on_commit_callbacks: Any
) -> None:
    (tmp_path / "taken").write_text("no folder")
    settings.FALLBACK_DIR = tmp_path / "taken"
    with django_capture_on_commit_callbacks(execute=True):
        SafetySettings.load().save()
    assert client.get("/nl/help/").status_code == 200
    assert "The fallback pages could not be written" in caplog.text


def test_without_help_lines_the_page_in_the_code_stands(folder: Path) -> None:
    HelpService.objects.all().delete()
    files.write_changed()
    assert list(folder.rglob("*.html")) == []
    assert 'href="tel:112"' in error_page("fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_names_the_numbers_second_ways_and_the_exit(language: str) -> None:
    lines = HelpService.objects.in_language(language)
    made = pages(language)
    for name in ("help", "error"):
        for line in lines:
            if line.serves == "professionals" and name == "error":
                continue
            assert not line.phone or f"tel:{re.sub(r'[^+0-9]', '', line.phone)}" in made[name]
            assert not line.chat or f'href="{line.chat}"' in made[name]
            assert line.hours in made[name]
    for name in NAMES:
        assert "data-quick-exit" in made[name]
        assert f'href="/{language}/help/"' in made[name]
        assert f'<html lang="{language}">' in made[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_holds_nothing_of_one_visitor_and_loads_only_what_stands_beside_it(name: str) -> None:
    page = pages("nl")[name]
    assert page == pages("nl")[name]
    assert "nonce" not in page
    assert "csrf" not in page
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\bsrc=)|<form|<img", page)
    loaded = re.findall(r'<(?:script|link)[^>]*(?:src|href)="([^"]*)"', page)
    assert len(loaded) == 5
    assert {address.removeprefix(PREFIX) for address in loaded} <= set(assets())


@pytest.mark.parametrize("name", NAMES)
def test_what_the_site_styles_of_a_page_its_file_styles_too(name: str) -> None:
    def styled(text: str) -> set[str]:
        return set(re.findall(r"\.([a-z][a-z-]*)", re.sub(r"\{[^}]*\}", "", text)))

    used = {word for value in re.findall(r'class="([^"]*)"', pages("nl")[name]) for word in value.split()}
    assert {"strip", "exit", "button"} <= used
    assert used & styled(bundles()["squad"].text()) <= styled(bundles()["fallback"].text())
