"""Rule 20: who looks and listens rather than reads has something to look at in every step."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import Subject
from accessibility.values.needs import PICTURES


def _find(subject: Subject) -> Iterator[Place]:
    for step in subject.steps:
        if step.for_girls and not (step.drawings or step.pictures or step.films):
            yield Place.in_step(step)


RULE = Rule(
    number=20,
    code="picture",
    source="Inclusion Europe, Information for all",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "“%(step)s” has nothing to look at. Choose a drawing in the step itself, or add the change “Pictures” and put "
        "one beside a line of the big screen."
    ),
    find=_find,
    about=_("something to look at"),
    needs=frozenset({PICTURES}),
)
