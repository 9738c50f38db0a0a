"""Ground rules: some are there, the group changes them and adds its own."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.steps.lines import lines
from modules.steps.step_block import StepBlock


class GroundRulesBlock(StepBlock):
    """The group agrees on how to be safe enough together."""

    order = 20

    rules = lines(_("Rules"), _("Rules to begin with: at most ten words each."), required=True)
    own = blocks.CharBlock(
        label=_("Their own rule"),
        max_length=120,
        help_text=_("How you ask the group for a rule of their own."),
    )

    own_fields = ["rules", "own"]
    voiced = ("rules", "own")

    class Meta:
        label = _("Ground rules")
        icon = "list-ul"
        group = _("Begin and end")
        description = _(
            "Rules on the screen. The group keeps, changes and adds. What they type is gone afterwards."
        )
        manner = _("Together, on screen or on a sheet")
