"""Check-out: what each girl takes along, somebody she trusts, and where help is."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.steps.check_in.block import pictures
from modules.steps.lines import lines
from modules.steps.step_block import StepBlock


class CheckOutBlock(StepBlock):
    """The end, always with help."""

    order = 130

    pictures = pictures(min_num=2, max_num=8)
    trusted = blocks.CharBlock(
        label=_("Somebody she trusts"),
        max_length=160,
        help_text=_("She thinks of a name and keeps it to herself."),
    )
    pocket_card = lines(
        _("Pocket card"),
        _("Lines on a card that fits a pocket. Nothing on it may show what the session was about."),
        required=True,
    )

    own_fields = ["pictures", "trusted", "pocket_card"]
    voiced = ("pictures", "trusted")

    class Meta:
        label = _("Check-out")
        icon = "check"
        group = _("Begin and end")
        description = _(
            "Each girl chooses what she takes along, thinks of somebody she trusts, and sees where help is."
        )
        manner = _("Check-out, on screen or with cards")
