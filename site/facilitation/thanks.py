"""What is said when a report has been counted."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

# As the first word of a sentence about girls ("Six girls counted").
NUMBERS = {
    2: _("Two"),
    3: _("Three"),
    4: _("Four"),
    5: _("Five"),
    6: _("Six"),
    7: _("Seven"),
    8: _("Eight"),
    9: _("Nine"),
    10: _("Ten"),
    11: _("Eleven"),
    12: _("Twelve"),
}


def thanks(girls: int | None) -> str:
    """The sentence for `girls` who were counted; without a number it says no more than it knows."""
    if girls is None:
        return gettext("Report saved. No names.")
    return ngettext(
        "Report saved. One girl counted, no names.",
        "Report saved. %(girls)s girls counted, no names.",
        girls,
    ) % {"girls": NUMBERS.get(girls, girls)}
