"""How many reports one account may send in a day: a counter in the cache, and no other record.

The key is a keyed hash of the account and the day, so that nobody who reads the cache learns whose it is, and
tomorrow's key is another one. The entry ends at midnight.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final

from django.core.cache import cache
from django.utils.crypto import salted_hmac

MOST_A_DAY: Final = 4
_SALT: Final = "facilitation.reports-in-a-day"


class TooMany(Exception):
    """This account has sent all the reports of today."""


def take_one(account: object, now: datetime) -> None:
    """Counts one report of `account` on the day of `now` (local time); raises `TooMany` after four."""
    key = counter_key(account, now)
    cache.add(key, 0, timeout=_seconds_left(now))
    if cache.incr(key) > MOST_A_DAY:
        raise TooMany


def all_taken(account: object, now: datetime) -> bool:
    """Whether today's reports of `account` are all used: true from the fourth on."""
    return int(cache.get(counter_key(account, now), 0)) >= MOST_A_DAY


def counter_key(account: object, now: datetime) -> str:
    """The name of the counter: nothing in it can be read back."""
    digest = salted_hmac(_SALT, f"{account}:{now.date().isoformat()}", algorithm="sha256").hexdigest()
    return f"reports-{digest[:40]}"


def _seconds_left(now: datetime) -> int:
    midnight = datetime.combine(now.date() + timedelta(days=1), time.min, tzinfo=now.tzinfo)
    return max(1, int((midnight - now).total_seconds()))
