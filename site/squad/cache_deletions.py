"""Deletions that a cache could not do, written to a file in VAR_DIR and made up for as soon as it answers again.

Any process of the machine makes up for them before it reads: the one that failed may have ended, as `tick` does.
"""

import json
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from django.conf import settings

logger = logging.getLogger("squad.cache")
NAME: Final = "cache-deletions"
Delete = Callable[[list[str], int | None], None]


def journal() -> Path:
    """The file: a line of JSON for each deletion, the keys and their version."""
    return Path(settings.VAR_DIR) / NAME


def remember(keys: list[str], version: int | None) -> None:
    """Adds a deletion to the file; where that fails too, it is logged, for a person to empty the cache."""
    try:
        with journal().open("a", encoding="utf-8") as file:
            file.write(json.dumps([keys, version]) + "\n")
    except OSError:
        logger.exception("The cache of pages may show old content when it comes back: empty it.")


def make_up(delete: Delete) -> None:
    """Does with `delete` what the file says and removes it; a failure of the cache leaves it for the next time.

    Taking it away first keeps what another process adds meanwhile.
    """
    taken = journal().with_name(f"{NAME}-{os.getpid()}")
    try:
        os.replace(journal(), taken)
    except FileNotFoundError:
        return
    lines = [json.loads(line) for line in taken.read_text(encoding="utf-8").splitlines()]
    taken.unlink()
    for position, (keys, version) in enumerate(lines):
        try:
            delete(keys, version)
        except Exception:
            for left in lines[position:]:
                remember(*left)
            raise
