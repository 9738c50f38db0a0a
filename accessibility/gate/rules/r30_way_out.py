"""Rule 30: from every screen that girls see one can leave at once, three ways, also without a network."""

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Rule
from accessibility.gate.rules.untried import untried

RULE = Rule(
    number=30,
    code="way-out",
    source="GOV.UK Design System, Exit a page quickly; WCAG 2.4.11 (focus not obscured)",
    known=Known.KIND,
    level=Level.BLOCK,
    words=_(
        "The screen of “%(step)s” was changed and not yet tried: whether one can leave at once from it. Your "
        "text is not the cause: ask the developer to try this kind."
    ),
    find=untried(30),
    never_overridden=True,
)
