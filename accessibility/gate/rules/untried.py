"""How a rule that is known from the kind of a step finds the steps whose kind was changed and not tried since."""

from collections.abc import Callable, Iterator

from accessibility.gate.rule import Place
from accessibility.gate.subject import Subject


def untried(rule: int) -> Callable[[Subject], Iterator[Place]]:
    """A `find` that names the first step of each such kind: the same is wrong with all steps of that kind."""

    def find(subject: Subject) -> Iterator[Place]:
        named: set[str] = set()
        for step in subject.steps:
            if step.kind not in named and not subject.proofs.hold(rule, step.kind, subject.needs):
                named.add(step.kind)
                yield Place.in_step(step)

    return find
