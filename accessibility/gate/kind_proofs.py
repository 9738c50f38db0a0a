"""Which rules each kind of step was seen to keep in a browser, and for whom. Pure Python."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

GENERAL: Final = "general"

RulesByNeed = Mapping[str, frozenset[int]]  # the rules that were kept, by for whom


@dataclass(frozen=True)
class Proofs:
    """For each kind that is still as it was tried, the rules that it kept, by for whom.

    `taken` says that every kind is taken as tried, which a real site never does. The tests do, and whoever works on
    the screens: their pages have to be published before they can be tried.
    """

    kinds: Mapping[str, RulesByNeed] = field(default_factory=dict)
    taken: bool = False

    def hold(self, rule: int, kind: str, needs: Iterable[str] = ()) -> bool:
        """Whether a step of this kind was seen to keep `rule`, for everybody and for each of `needs`."""
        kept = self.kinds.get(kind, {})
        return self.taken or all(rule in kept.get(one, frozenset()) for one in (GENERAL, *needs))


TAKEN_AS_TRIED: Final = Proofs(taken=True)
