"""The key of a row as somebody's address or form says it: any number may stand there, also one that no column holds."""

from typing import Final

MOST_DIGITS: Final = 18  # a key is a whole number of 64 bits, which goes on to 9,223,372,036,854,775,807


def key_in(text: str) -> int:
    """The key that `text` says; 0, which no row has, for what is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS else 0
