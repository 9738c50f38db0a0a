"""A number that travels in an address without being readable there.

The page after a report says how many girls were counted. Nothing of a report may stand in a session or a
message, and addresses end up in histories, so the number crosses the redirect as a keyed hash that only this
site can match, with a nonce that makes every one different, and only until the end of the next day.
"""

import secrets
from datetime import date, timedelta
from typing import Final

from django.utils.crypto import constant_time_compare, salted_hmac

from facilitation.reports import MOST_GIRLS

_SALT: Final = "facilitation.girls-counted"


def seal(girls: int, day: date) -> str:
    """`girls` (1 to 20) as a token of 24 signs for an address."""
    nonce = secrets.token_urlsafe(6)
    return nonce + _digest(girls, day, nonce)


def unseal(token: str, day: date) -> int | None:
    """The number in `token`, made on `day` or the day before; `None` when it is none of ours or too old."""
    nonce, digest = token[:8], token[8:]
    for made_on in (day, day - timedelta(days=1)):
        for girls in range(1, MOST_GIRLS + 1):
            if constant_time_compare(digest, _digest(girls, made_on, nonce)):
                return girls
    return None


def _digest(girls: int, day: date, nonce: str) -> str:
    return salted_hmac(_SALT, f"{girls}:{day.isoformat()}:{nonce}", algorithm="sha256").hexdigest()[:16]
