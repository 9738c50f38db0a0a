"""Nobody is labelled in a room: what girls read or hear names no audience.

`names_of_audiences` looks through the raw value of a step. What only the facilitator reads may name things, and
is left out; everything else counts as girls' text, so that a new field of a new kind is looked at by default.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

# Fields that the group neither sees nor hears.
FOR_THE_FACILITATOR: Final = frozenset(
    {"goal", "materials", "watch_for", "if_tired", "harm", "paper", "moving", "ask"}
)
# Keys that a template reads and nobody else.
KEYS: Final = frozenset({"key", "drawing", "id", "type"})

_WORDS: Final = re.compile(
    r"""\b(?:
        roma(?:meisjes?|-meisjes?|girls?)? | roms? | romni(?:a|s)? | romani | sinti
      | zigeuner\w* | gitan\w* | tsigane?s? | tzigane?s? | gyps(?:y|ies) | manou?sh?es?
      | woonwagen\w* | gens\ du\ voyage
      | doof | dove | doven\w* | slechthorend\w* | gehoorgestoord\w* | hardhorend\w*
      | sourde?s? | malentendante?s? | deaf | hard[ -]of[ -]hearing
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def names_of_audiences(value: Any) -> list[str]:
    """The words in a step's raw `value` that name an audience where girls read or hear it; none is good."""
    return [found for text in girls_text(value) for found in _WORDS.findall(text)]


def girls_text(value: Any) -> Iterator[str]:
    """Every text in `value` that girls read or hear."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in FOR_THE_FACILITATOR and key not in KEYS:
                yield from girls_text(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from girls_text(inner)
