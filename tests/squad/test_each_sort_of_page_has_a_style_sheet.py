"""A style sheet for each sort of page: in a fixed order, loud when a part is missing, raw numbers only in tokens."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from squad import stylesheets
from squad.stylesheets import APART, COMPONENTS, PAGES, Bundle, bundles, file_of

LENGTHS = "px|rem|pt|mm|cm|vw|vh|vmin|dvh|ms|s"
RAW = re.compile(rf"#[0-9a-fA-F]{{3,8}}\b|\b(?:rgb|hsl)a?\(|(?<![\w-])\d*\.?\d+(?:{LENGTHS})\b")


@pytest.mark.parametrize("page", PAGES)
def test_the_parts_stand_in_the_order_that_is_written_down(page: str) -> None:
    parts = [part.stem for part in bundles()[page].parts]
    assert parts == [name for name in COMPONENTS if name in PAGES[page]]
    assert parts[:2] == ["tokens", "base"]


def test_a_part_that_is_not_there_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "tokens.css").write_text(":root{}")
    with pytest.raises(ImproperlyConfigured, match=r"base\.css"):
        bundles(tmp_path)["squad"].text()


@pytest.mark.parametrize("place", ["squad", "steps"])
def test_a_file_without_a_place_in_the_order_is_an_error(tmp_path: Path, place: str) -> None:
    folders = {name: tmp_path / name for name in ("squad", "steps")}
    for folder in folders.values():
        folder.mkdir()
    (folders[place] / "sparkle.css").write_text(".sparkle{}")
    with pytest.raises(ImproperlyConfigured, match="sparkle"):
        bundles(folders["squad"], folders["steps"])


def test_a_page_that_names_no_component_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stylesheets, "PAGES", {"squad": frozenset({"tokens", "glitter"})})
    with pytest.raises(ImproperlyConfigured, match="glitter"):
        bundles()


def test_each_component_is_of_a_page() -> None:
    assert set(COMPONENTS) == frozenset().union(*PAGES.values())


def test_what_only_a_writer_needs_is_left_out(tmp_path: Path) -> None:
    part = tmp_path / "part.css"
    part.write_text("/* why\n   so */\na {\n  color: red; /* here */\n}\n\n")
    assert Bundle("all.css", (part,)).text() == "a {\ncolor: red;\n}\n"


def test_a_bundle_follows_a_change_of_a_part(tmp_path: Path) -> None:
    part = tmp_path / "part.css"
    bundle = Bundle("out/all.css", (part,))
    part.write_text("a{}")
    assert bundle.write(tmp_path).read_text() == "a{}\n"
    part.write_text("b{}")
    assert bundle.write(tmp_path).read_text() == "b{}\n"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["all.css"], (
        "nothing half-written stays"
    )


@pytest.mark.parametrize("address", [f"squad/{page}.css" for page in PAGES])
def test_a_development_server_finds_the_bundles(address: str) -> None:
    found = finders.find(address)
    assert found is not None
    assert Path(found).is_file()


def test_a_path_that_is_no_bundle_is_left_to_the_other_finders() -> None:
    assert stylesheets.BundleFinder().find("squad/nothing.css") == []
    assert stylesheets.BundleFinder().find("squad/nothing.css", find_all=True) == []


def test_collectstatic_hashes_and_compresses_the_bundle(tmp_path: Path, settings: object) -> None:
    settings.STATIC_ROOT = tmp_path  # type: ignore[attr-defined]
    settings.STORAGES = {  # type: ignore[attr-defined]
        **settings.STORAGES,  # type: ignore[attr-defined]
        "staticfiles": {"BACKEND": "squad.static_addresses.StaticStorage"},
    }
    call_command("collectstatic", verbosity=0, interactive=False)
    hashed = [path for path in (tmp_path / "squad").glob("squad.*.css") if path.suffix == ".css"]
    assert len(hashed) == 1
    assert Path(f"{hashed[0]}.gz").is_file()
    assert Path(f"{hashed[0]}.gz").stat().st_size < 16_000  # a quarter of what a first visit may weigh


@pytest.mark.parametrize("name", [one for one in COMPONENTS if one != "tokens" and not one.startswith("_")])
def test_only_the_tokens_hold_a_raw_colour_length_or_time(name: str) -> None:
    text = re.sub(r"/\*.*?\*/", "", file_of(name).read_text(encoding="utf-8"), flags=re.DOTALL)
    lines = [
        line for line in text.splitlines() if not line.lstrip().startswith(("@media", "@page", "@container"))
    ]
    assert [line.strip() for line in lines if RAW.search(line)] == []


@pytest.mark.parametrize("name", [*COMPONENTS, *APART])
def test_a_component_names_only_tokens_that_exist(name: str) -> None:
    def declared(text: str) -> set[str]:
        return set(re.findall(r"(--[a-z0-9-]+)\s*:", text))

    tokens = declared(file_of("tokens").read_text(encoding="utf-8"))
    shared = declared(file_of("utilities").read_text(encoding="utf-8"))
    text = file_of(name).read_text(encoding="utf-8")
    used = set(re.findall(r"var\((--[a-z0-9-]+)", text))
    assert used - tokens - shared - declared(text) == set()
    assert "url(" not in text
    assert "@import" not in text
