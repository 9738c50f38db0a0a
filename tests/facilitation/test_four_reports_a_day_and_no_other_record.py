"""The counter of a day: a keyed hash in the cache that is gone tomorrow."""

import time
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import cache

from facilitation import limits
from squad.file_cache import FileCache

NOW = datetime(2026, 11, 25, 16, 30, tzinfo=ZoneInfo("Europe/Brussels"))
LOTTE, YASMINA = 4711, 4712


def test_four_are_taken_and_the_fifth_is_refused() -> None:
    for _ in range(4):
        assert not limits.all_taken(LOTTE, NOW)
        limits.take_one(LOTTE, NOW)
    assert limits.all_taken(LOTTE, NOW)
    with pytest.raises(limits.TooMany):
        limits.take_one(LOTTE, NOW)


def test_one_account_takes_nothing_from_another() -> None:
    for _ in range(4):
        limits.take_one(LOTTE, NOW)
    limits.take_one(YASMINA, NOW)
    assert not limits.all_taken(YASMINA, NOW)


def test_the_next_day_begins_anew() -> None:
    for _ in range(4):
        limits.take_one(LOTTE, NOW)
    assert not limits.all_taken(LOTTE, NOW + timedelta(days=1))


def test_the_marks_of_two_days_differ_by_the_day_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache that outlives midnight, or is filled again, may bring yesterday's word: the day tells them apart."""
    monkeypatch.setattr(limits, "_word_of", lambda now: "the same word")
    assert limits.keys(LOTTE, NOW) == limits.keys(LOTTE, NOW + timedelta(hours=1))
    assert not set(limits.keys(LOTTE, NOW)) & set(limits.keys(LOTTE, NOW + timedelta(days=1)))


def test_nobody_can_read_the_account_or_the_day_from_the_cache() -> None:
    limits.take_one(LOTTE, NOW)
    first, *others = limits.keys(LOTTE, NOW)
    assert str(LOTTE) not in first
    assert "2026" not in first
    assert cache.get(first) == 1
    assert cache.get_many(others) == {}


def test_the_key_needs_the_secret_of_this_site(settings: pytest.FixtureRequest) -> None:
    before = limits.keys(LOTTE, NOW)
    settings.SECRET_KEY = "another"  # type: ignore[attr-defined]
    assert not set(limits.keys(LOTTE, NOW)) & set(before)


def test_who_has_the_secret_finds_nothing_of_a_day_that_is_over() -> None:
    limits.take_one(LOTTE, NOW)
    kept = cache._cache.copy()  # type: ignore[attr-defined]
    cache.delete(f"reports-word-{NOW.date().isoformat()}")  # as at midnight
    assert not any(key in name for key in limits.keys(LOTTE, NOW) for name in kept)


def test_all_of_it_ends_at_midnight(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []
    real = cache.add

    def add(key: str, value: object, timeout: float, **options: object) -> bool:
        asked.append(timeout)
        return real(key, value, timeout=timeout, **options)

    monkeypatch.setattr(cache, "add", add)
    limits.take_one(LOTTE, NOW)
    assert set(asked) == {7.5 * 60 * 60}


def test_in_a_cache_of_files_the_fifth_is_still_refused_after_a_pause(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = FileCache(str(tmp_path), {})
    monkeypatch.setattr(limits, "cache", files)
    for _ in range(4):
        limits.take_one(LOTTE, NOW)
    pause = time.time() + 3 * 60 * 60
    monkeypatch.setattr(time, "time", lambda: pause)
    with pytest.raises(limits.TooMany):
        limits.take_one(LOTTE, NOW)
