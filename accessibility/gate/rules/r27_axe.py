"""Rule 27: the machine finds nothing wrong with a kind of step, in any of its states."""

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Rule
from accessibility.gate.rules.untried import untried

RULE = Rule(
    number=27,
    code="axe",
    source="EN 301 549 clause 9 (WCAG A and AA) by axe, at 320, 768 and 1280 px and with text at 200%",
    known=Known.KIND,
    level=Level.BLOCK,
    words=_(
        "The kind of step of “%(step)s” was changed and not yet looked at by the test of accessibility. Your "
        "text is not the cause: ask the developer to try this kind."
    ),
    find=untried(27),
    about=_("tried by machine on each screen"),
)
