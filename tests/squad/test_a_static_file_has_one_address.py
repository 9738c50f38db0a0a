"""The address of a static file is worked out once a process, and anew after files were collected."""

from pathlib import Path
from typing import Any

import pytest
from whitenoise.storage import CompressedManifestStaticFilesStorage

from squad.static_addresses import StaticStorage


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names whose address was worked out."""
    names: list[str] = []

    def url(_self: Any, name: str, force: bool = False) -> str:
        names.append(name)
        return f"/static/{name}?{len(names)}"

    monkeypatch.setattr(CompressedManifestStaticFilesStorage, "url", url)
    return names


def test_each_address_is_worked_out_once(tmp_path: Path, asked: list[str]) -> None:
    storage = StaticStorage(location=tmp_path)
    assert [storage.url("a.css"), storage.url("b.css"), storage.url("a.css")] == [
        "/static/a.css?1",
        "/static/b.css?2",
        "/static/a.css?1",
    ]
    assert asked == ["a.css", "b.css"]


def test_after_files_were_collected_it_is_worked_out_anew(tmp_path: Path, asked: list[str]) -> None:
    storage = StaticStorage(location=tmp_path)
    storage.url("a.css")
    list(storage.post_process({}, dry_run=True))
    storage.url("a.css")
    assert asked == ["a.css", "a.css"]


def test_while_one_develops_nothing_is_kept(tmp_path: Path, asked: list[str], settings: Any) -> None:
    settings.DEBUG = True
    storage = StaticStorage(location=tmp_path)
    storage.url("a.css")
    storage.url("a.css")
    assert asked == ["a.css", "a.css"]
