"""Strangers' free text becomes plain text here, and nowhere else.

The tags are taken out by bleach. Bleach is no longer maintained (its last word is from June 2026), so it stays
behind this one function: nh3 (`nh3.clean(text, tags=set())`) is the way out and changes nothing for the callers.
It is never the only defence: templates escape what comes out, and the Content-Security-Policy runs no script of
a stranger.
"""

import html
import re
import unicodedata

import bleach

_OPENS = re.compile(r"<(?=[A-Za-z/!?])")  # the start of a tag that never ended; "4 < 8" is none
_ROUNDS = 8  # text that hides tags in tags in entities is taken apart this often, then loses its signs


def plain_text(value: str, *, lines: bool = False) -> str:
    """`value` without tags, entities, control and invisible signs, and with normal white space.

    With `lines` the breaks between lines stay (never two blank ones in a row); without, all is one line.
    Cleaning a clean text changes nothing.
    """
    for _round in range(_ROUNDS):
        cleaned = _tidy(html.unescape(_without_tags(value)), lines=lines)
        if cleaned == value:
            cleaned = _tidy(_OPENS.sub("", value), lines=lines)
            if cleaned == value:
                return value
        value = cleaned
    return _tidy(re.sub("[<>&]", " ", value), lines=lines)


def _without_tags(value: str) -> str:
    return str(bleach.clean(value, tags=set(), attributes={}, strip=True, strip_comments=True))


def _tidy(value: str, *, lines: bool) -> str:
    value = unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n"))
    value = "".join(" " if sign in "\t\v\f\x85\u2028\u2029" else sign for sign in value if _seen(sign))
    if not lines:
        return " ".join(value.split())
    kept = [" ".join(line.split()) for line in value.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")


def _seen(sign: str) -> bool:
    """Whether a reader can see the sign, or it parts words or lines; not so for controls and for signs that
    turn the direction of writing."""
    return sign in "\n\t\v\f\x85" or unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Cn", "Co"}
