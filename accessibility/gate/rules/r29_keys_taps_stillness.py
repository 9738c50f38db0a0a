"""Rule 29: each exercise is done by keys alone, by taps alone, and with nothing that moves."""

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Rule
from accessibility.gate.rules.untried import untried

RULE = Rule(
    number=29,
    code="keys-taps-stillness",
    source="WCAG 2.1.1 (keyboard), 2.5.7 (no dragging), 2.3.3 (no motion for who wants none)",
    known=Known.KIND,
    level=Level.BLOCK,
    words=_(
        "The kind of step of “%(step)s” was changed and not yet done by keys alone, by taps alone and without "
        "motion. Your text is not the cause: ask the developer to try this kind."
    ),
    find=untried(29),
    about=_("by keys, by taps, without motion"),
)
