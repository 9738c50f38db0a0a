"""Rule 14: who hears nothing misses nothing: what a kind of step tells by a sound, it shows as well."""

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Rule
from accessibility.gate.rules.untried import untried
from accessibility.values.needs import HEARING, SIGNING

RULE = Rule(
    number=14,
    code="not-by-sound-alone",
    source="EN 301 549 4.2.4, usage without hearing",
    known=Known.KIND,
    level=Level.BLOCK,
    words=_(
        "The kind of step of “%(step)s” was changed and not yet tried without sound: whether all that it "
        "tells can be seen. Your text is not the cause: ask the developer to try this kind."
    ),
    find=untried(14),
    needs=frozenset({HEARING, SIGNING}),
    never_overridden=True,
)
