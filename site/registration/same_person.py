"""Signs that a registration may be of somebody who is here already, under another address."""

from collections.abc import Iterable
from dataclasses import dataclass

from registration.likeness import likeness, simple

ALIKE = 0.88


@dataclass(frozen=True)
class Who:
    """A person as the queue knows her: which registration, her name, her address, where it stands."""

    pk: int
    name: str
    email: str
    state: str


def same_person(who: Who, others: Iterable[Who]) -> list[Who]:
    """Those of `others` with nearly the same name, or the same telling part before the @."""
    name, local = simple(who.name), _local(who.email)
    found = []
    for other in others:
        if other.pk == who.pk:
            continue
        alike = likeness(_sorted(name), _sorted(simple(other.name))) >= ALIKE
        if alike or (local and local == _local(other.email)):
            found.append(other)
    return found


def _sorted(name: str) -> str:
    """First and last name in one order: people fill them in both ways round."""
    return " ".join(sorted(name.split()))


def _local(email: str) -> str:
    """What stands before the @, where it tells enough to be somebody's own: "lotte.peeters", not "info"."""
    local = simple(email.partition("@")[0].partition("+")[0])
    return local if " " in local else ""
