"""The cache in files: what has ended goes with the timer, and what has not is not thrown away."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.cache import caches

from squad import file_cache
from squad.file_cache import FileCache, forget_ended

NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


def _later(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    moment = time.time() + seconds
    monkeypatch.setattr(time, "time", lambda: moment)


def test_what_has_ended_goes_from_the_disk_and_the_rest_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = FileCache(str(tmp_path), {})
    files.set("used", 1, timeout=60)
    files.set("page", 2, timeout=3600)
    files.set("stamp", 3, timeout=None)
    _later(monkeypatch, 61)
    assert files.forget_ended() == 1
    assert len(list(tmp_path.iterdir())) == 2
    assert files.get_many(["used", "page", "stamp"]) == {"page": 2, "stamp": 3}


def test_three_hundred_pages_throw_no_limit_away(tmp_path: Path) -> None:
    files = FileCache(str(tmp_path), {})
    files.set("limit", 4, timeout=60)
    for number in range(400):
        files.set(f"page-{number}", number)
    assert files.get("limit") == 4


def test_what_has_ended_goes_before_anything_that_has_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = FileCache(str(tmp_path), {"OPTIONS": {"MAX_ENTRIES": 20}})
    files.set("limit", 4, timeout=3600)
    for number in range(19):
        files.set(f"page-{number}", number, timeout=60)
    _later(monkeypatch, 61)
    files.set("new", 5)
    assert files.get("limit") == 4
    assert len(list(tmp_path.iterdir())) == 2


def test_the_timer_reaches_both_caches_of_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    both = {alias: FileCache(str(tmp_path / alias), {}) for alias in ("default", "pages")}
    monkeypatch.setattr(file_cache, "caches", both)
    for files in both.values():
        files.set("used", 1, timeout=60)
    _later(monkeypatch, 61)
    forget_ended(NOON)
    assert list(tmp_path.glob("*/*")) == []


def test_another_cache_is_left_to_itself() -> None:
    caches["default"].set("used", 1)
    forget_ended(NOON)
    assert caches["default"].get("used") == 1
