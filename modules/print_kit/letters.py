"""Which signs our fonts can print. A sign that they have not, an emoji for example, is left out of the sheets.

Typst refuses a page with a sign that no font has: a reader would hear nothing there.
"""

from functools import cache
from pathlib import Path
from typing import Final

LETTERS: Final = Path(__file__).parent / "fonts" / "letters.txt"
_KEPT: Final = "\n\t"


@cache
def _known() -> frozenset[str]:
    found = set(_KEPT)
    for line in LETTERS.read_text("utf-8").split():
        first, _hyphen, last = line.partition("-")
        found |= {chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)}
    return frozenset(found)


def printable(text: str) -> str:
    """The text without the signs that the fonts have not."""
    known = _known()
    return "".join(sign for sign in text if sign in known)
