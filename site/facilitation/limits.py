"""How many reports one account may send in a day: marks in the cache, and no other record.

A key is a keyed hash of the account, the day and a random word of that day, so that nobody who reads the cache learns
whose it is. Marks and word end at midnight; from then on nobody, with all keys of the site, finds out who reported.
"""

import secrets
from datetime import datetime, time, timedelta
from typing import Final

from django.core.cache import cache
from django.utils.crypto import salted_hmac

MOST_A_DAY: Final = 4
_SALT: Final = "facilitation.reports-in-a-day"


class TooMany(Exception):
    """This account has sent all the reports of today."""


def take_one(account: object, now: datetime) -> None:
    """Counts one report of `account` on the day of `now` (local time); raises `TooMany` after four.

    One mark for each, since adding to a number makes Django's cache in files forget when it ends.
    """
    if not any(cache.add(key, 1, timeout=_seconds_left(now)) for key in keys(account, now)):
        raise TooMany


def all_taken(account: object, now: datetime) -> bool:
    """Whether today's reports of `account` are all used: true from the fourth on."""
    return len(cache.get_many(keys(account, now))) == MOST_A_DAY


def keys(account: object, now: datetime) -> list[str]:
    """The names of the marks of a day: nothing in them can be read back."""
    said = f"{account}:{now.date().isoformat()}:{_word_of(now)}"
    digest = salted_hmac(_SALT, said, algorithm="sha256").hexdigest()
    return [f"reports-{digest[:40]}-{number}" for number in range(MOST_A_DAY)]


def _word_of(now: datetime) -> str:
    """A random word that lives in the cache alone, until midnight."""
    key = f"reports-word-{now.date().isoformat()}"
    return str(cache.get_or_set(key, lambda: secrets.token_hex(16), _seconds_left(now)))


def _seconds_left(now: datetime) -> int:
    midnight = datetime.combine(now.date() + timedelta(days=1), time.min, tzinfo=now.tzinfo)
    return max(1, int((midnight - now).total_seconds()))
