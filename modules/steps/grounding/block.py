"""Grounding: coming back to here and now, one calm line at a time. Nothing moves by itself."""

from django.utils.translation import gettext_lazy as _

from modules.media.drawings import drawing_choice
from modules.steps.lines import lines
from modules.steps.readers import FACILITATOR
from modules.steps.step_block import StepBlock


class GroundingBlock(StepBlock):
    """A breath, a look, a foot on the floor; sitting still is taking part too."""

    order = 110

    exercise = lines(
        _("Exercise"),
        _("One breath or one look a line, at most ten words. Shown one at a time."),
        required=True,
    )
    drawing = drawing_choice(_("Drawing"))
    paper = lines(
        _("On paper"),
        _("For the facilitator: how to do it without a screen."),
        required=True,
        reader=FACILITATOR,
    )

    own_fields = ["exercise", "drawing", "paper"]
    deck = "exercise"
    voiced = ("exercise/*",)

    class Meta:
        label = _("Grounding")
        icon = "pick"
        group = _("Begin and end")
        description = _("Back to here and now: one calm line at a time. Nothing moves by itself.")
        manner = _("Together, on screen or by voice")
