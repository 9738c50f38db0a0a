"""Rule 13: nothing sounds or flashes by itself, on any step of a kind."""

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Rule
from accessibility.gate.rules.untried import untried

RULE = Rule(
    number=13,
    code="nothing-by-itself",
    source="WCAG 1.4.2, no sound by itself; 2.3.1, at most three flashes in a second",
    known=Known.KIND,
    level=Level.BLOCK,
    words=_(
        "The kind of step of “%(step)s” was changed and not yet tried: whether anything sounds or flashes by "
        "itself. Your text is not the cause: ask the developer to try this kind."
    ),
    find=untried(13),
    never_overridden=True,
)
