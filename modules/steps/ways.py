"""Other ways of working: how the same step is done in pairs, moving or on paper."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.steps.lines import lines

WAYS = [
    ("group", _("With the whole group")),
    ("pairs", _("In pairs")),
    ("alone", _("Each alone")),
    ("moving", _("Moving")),
    ("paper", _("On paper")),
    ("screen", _("On the screen")),
]


class WayValue(blocks.StructValue):
    """Another way of working, with its name."""

    @property
    def label(self) -> str:
        """What the way is called."""
        return str(dict(WAYS).get(self["how"], ""))


class WayBlock(blocks.StructBlock):
    """Another way to do the same step: how, and what differs."""

    how = blocks.ChoiceBlock(choices=WAYS, label=_("How"), help_text=_("How the same step is done here."))
    lines = lines(_("What differs"), _("Only what is done in another way: one thing a line."), required=True)

    class Meta:
        value_class = WayValue
        label = _("Way of working")
        icon = "group"
        label_format = "{how}"
