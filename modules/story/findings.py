"""What can be wrong with a story, each with the place where an editor mends it. The words are with the form."""

from dataclasses import dataclass
from enum import StrEnum

Place = tuple[str | int, ...]  # the way into the data: ("messages", 3, "choices", 1, "to")


class Problem(StrEnum):
    """One kind of problem."""

    NO_MESSAGES = "no_messages"
    NO_KEY = "no_key"
    DOUBLE_KEY = "double_key"
    DOUBLE_FACT = "double_fact"
    UNKNOWN_FACT = "unknown_fact"
    UNKNOWN_KEY = "unknown_key"
    NOWHERE = "nowhere"  # a choice that does not say where it leads
    MISSING_TEXT = "missing_text"
    ONE_CHOICE = "one_choice"
    MIXED = "mixed"  # an ending that goes on, or choices and one way on
    NO_HELP = "no_help"  # an ending that does not say where help is
    DEAD_END = "dead_end"
    UNREACHABLE = "unreachable"
    CLOSED_OFF = "closed_off"  # ways lead there, and their conditions are never met
    STUCK = "stuck"  # a fork that can be met with no choice open
    LOOP = "loop"  # from here on no way out
    TOO_LONG = "too_long"
    TANGLED = "tangled"  # too many states to walk


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem: of which kind, at which card (its key), where in the data, and what about."""

    problem: Problem
    key: str
    place: Place
    about: str = ""
