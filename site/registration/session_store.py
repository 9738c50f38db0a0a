"""Django's sessions in the database, which ask it for nothing but a key that could be one of ours.

A browser may send any text as its cookie, a NUL among it: SQLite finds no session there, PostgreSQL answers with a
fault. Django makes its keys of small letters and digits, so anything else is nobody's and never asked for.
"""

import re
from typing import Final

from django.contrib.sessions.backends import db

KEY: Final = re.compile(r"[a-z0-9]{8,40}")  # 40: as long as its column


class SessionStore(db.SessionStore):
    """A session of Django's; one with a key that is none is empty, and saved under a new key."""

    def __init__(self, session_key: str | None = None) -> None:
        super().__init__(session_key if session_key and KEY.fullmatch(session_key) else None)
