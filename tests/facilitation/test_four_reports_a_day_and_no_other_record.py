"""The counter of a day: a keyed hash in the cache that is gone tomorrow."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import cache

from facilitation import limits

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


def test_nobody_can_read_the_account_or_the_day_from_the_cache() -> None:
    limits.take_one(LOTTE, NOW)
    key = limits.counter_key(LOTTE, NOW)
    assert str(LOTTE) not in key
    assert "2026" not in key
    assert cache.get(key) == 1


def test_the_key_needs_the_secret_of_this_site(settings: pytest.FixtureRequest) -> None:
    before = limits.counter_key(LOTTE, NOW)
    settings.SECRET_KEY = "another"  # type: ignore[attr-defined]
    assert limits.counter_key(LOTTE, NOW) != before


def test_the_entry_ends_at_midnight(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []
    real = cache.add

    def add(key: str, value: int, timeout: float) -> bool:
        asked.append(timeout)
        return real(key, value, timeout=timeout)

    monkeypatch.setattr(cache, "add", add)
    limits.take_one(LOTTE, NOW)
    assert asked == [7.5 * 60 * 60]
