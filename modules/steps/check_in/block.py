"""Check-in: pictures to point at, so that nobody has to find words."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.media.drawings import drawing_choice
from modules.steps.step_block import StepBlock


class PictureBlock(blocks.StructBlock):
    """A drawing and the word under it."""

    drawing = drawing_choice(_("Drawing"))
    label = blocks.CharBlock(
        label=_("Word"), max_length=40, help_text=_("What a girl can say with it, in a word or two.")
    )

    class Meta:
        label = _("Picture")
        icon = "image"
        label_format = "{label}"


def pictures(**limits: Any) -> blocks.ListBlock:
    """The row of pictures that a girl points at."""
    return blocks.ListBlock(
        PictureBlock(),
        label=_("Pictures"),
        help_text=_("A girl points at one. No answer is wrong."),
        **limits,
    )


class CheckInBlock(StepBlock):
    """How is everybody? Each girl points at a picture."""

    order = 10

    pictures = pictures(min_num=2, max_num=8)

    own_fields = ["pictures"]
    voiced = ("pictures",)

    class Meta:
        label = _("Check-in")
        icon = "user"
        group = _("Begin and end")
        description = _(
            "Each girl points at a picture: how am I? The weather, animals, or faces in a row. "
            "Nobody has to say anything."
        )
        manner = _("Check-in, on screen or with cards")
