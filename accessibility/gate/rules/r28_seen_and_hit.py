"""Rule 28: what girls read stands out, and what they tap is large enough, by day and by night."""

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Rule
from accessibility.gate.rules.untried import untried

RULE = Rule(
    number=28,
    code="seen-and-hit",
    source="WCAG 1.4.6 (words 7:1), 1.4.11 (controls 3:1), 2.5.5 (44 px)",
    known=Known.KIND,
    level=Level.BLOCK,
    words=_(
        "The kind of step of “%(step)s” was changed and not yet measured: whether its words stand out and its "
        "buttons are large enough. Your text is not the cause: ask the developer to try this kind."
    ),
    find=untried(28),
    about=_("contrast and large buttons"),
)
