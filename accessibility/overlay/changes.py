"""The ways in which a step may differ for an audience, from the whole step down to one field: blocks of the form."""

from functools import cache
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from accessibility.overlay.word_fields import word_blocks
from modules.media.drawings import drawing_choice
from modules.steps.readers import FACILITATOR
from modules.steps.registry import step_blocks
from modules.steps.talk.block import DescribedImageBlock
from modules.steps.ways import WayBlock

MOST_BESIDE: Final = 3  # steps before or after one: more is another module
MOST_SLOTS: Final = 60
WHOLE: Final = ("before", "after", "replace")  # changes that hold whole steps


class PictureSlotBlock(blocks.StructBlock):
    """A picture next to one line of the big screen."""

    line = blocks.TextBlock(
        label=_("Beside which words"),
        rows=1,
        max_length=400,
        help_text=_("A line on the big screen, exactly as the step has it."),
    )
    drawing = drawing_choice(_("Drawing"), required=False)
    picture = DescribedImageBlock(
        label=_("Or a picture of your own"),
        required=False,
        help_text=_("Say in words what a girl who cannot see it must know."),
    )

    class Meta:
        label = _("Picture")
        icon = "image"
        label_format = "{line}"

    def clean(self, value: Any) -> Any:
        """Asks for a drawing or a picture, not both: two at one line would say two things."""
        cleaned = super().clean(value)
        if not self.is_deferred_validation and bool(cleaned["drawing"]) == bool(cleaned["picture"]):
            wrong = _("Choose a drawing or a picture of your own: one of the two.")
            raise StructBlockValidationError(block_errors={"drawing": ValidationError(wrong)})
        return cleaned


def _steps(label: Any, help_text: Any, most: int, icon: str) -> blocks.StreamBlock:
    return blocks.StreamBlock(
        _kinds(), label=label, help_text=help_text, min_num=1, max_num=most, icon=icon, group=_("Whole steps")
    )


@cache
def _kinds() -> list[tuple[str, blocks.Block]]:
    """The kinds of steps once for all of the form, which would weigh three times as much otherwise."""
    return list(step_blocks())


def change_blocks() -> list[tuple[str, blocks.Block]]:
    """The kinds of change, the smallest first."""
    fields, more = _("Part of the step"), _("Added to the step")
    every = word_blocks()
    words = blocks.StreamBlock(
        every,
        label=_("Other words"),
        icon="pilcrow",
        group=fields,
        min_num=1,
        block_counts={name: {"max_num": 1} for name, _block in every},
        help_text=_(
            "Choose the fields that say something else; all others flow through. A field that you leave empty gets the "
            "words of the general step when you save the draft, for you to change."
        ),
    )
    pictures = blocks.ListBlock(
        PictureSlotBlock(),
        label=_("Pictures"),
        icon="image",
        group=more,
        max_num=MOST_SLOTS,
        default=[],
        help_text=_(
            "Beside the lines on the big screen. Left empty, a place for each line is made when you save the draft."
        ),
    )
    return [
        ("words", words),
        ("way", WayBlock(label=_("Another way of working"), group=more, reader=FACILITATOR)),
        ("pictures", pictures),
        ("before", _steps(_("A step before it"), _("For instance a break."), MOST_BESIDE, "arrow-up")),
        ("after", _steps(_("A step after it"), _("For instance a break."), MOST_BESIDE, "arrow-down")),
        ("leave_out", _left_out()),
        ("replace", _steps(_("Another step in its place"), _ALL_OF_IT, 1, "edit")),
    ]


_ALL_OF_IT: Final = _(
    "Only when nearly everything differs: what you do not change here no longer follows the general step. Leave it "
    "empty and save the draft: the general step is copied here, for you to change."
)


def _left_out() -> blocks.StaticBlock:
    return blocks.StaticBlock(
        label=_("Leave the step out"),
        icon="cross",
        group=_("Whole steps"),
        admin_text=_("The group does not do this step. The facilitator reads above why."),
    )
