"""Talk: questions and examples about a girl who does not exist."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock, ImageBlockComparison

from modules.media.pictures.grey import in_grey
from modules.steps.line_pictures import Picture, in_size
from modules.steps.lines import lines
from modules.steps.step_block import StepBlock, StepValue


class TalkValue(StepValue):
    """The talk with its pictures in the size of a screen."""

    @property
    def shown_pictures(self) -> list[Picture]:
        """The pictures with their texts; two queries, however many there are."""
        return in_size(self["pictures"])

    @property
    def on_sheets(self) -> dict[str, Any]:
        """The pictures as they are printed: grey, a list of bytes each, with their words."""
        chosen = [image for image in self["pictures"] if image]
        there = set(
            get_image_model()
            .objects.filter(pk__in=[image.pk for image in chosen])
            .values_list("pk", flat=True)
        )
        return {
            "photos": [
                {"grey": list(in_grey(image)), "alt": image.contextual_alt_text or ""}
                for image in chosen
                if image.pk in there
            ]
        }


class PictureComparison(ImageBlockComparison):
    """Two revisions of a picture side by side; Wagtail's own breaks where none was chosen."""

    def htmlvalue(self, val: Any) -> Any:
        """The picture and its words; nothing for no picture."""
        return SafeString("") if val is None else super().htmlvalue(val)


class DescribedImageBlock(ImageBlock):
    """An uploaded picture with its description: some girl in the room, or her facilitator, cannot see it."""

    def get_comparison_class(self) -> type[PictureComparison]:
        """How two revisions are compared."""
        return PictureComparison

    def clean(self, value: Any) -> Any:
        """Says what to write where Wagtail asks for an "alt text"."""
        try:
            return super().clean(value)
        except StructBlockValidationError as error:
            wrong = dict(error.block_errors)
            if "alt_text" in wrong:
                wrong["alt_text"] = ValidationError(
                    _(
                        "This picture has no description. Say in a sentence what a girl who cannot see it must know, "
                        "or tick that it is decoration."
                    )
                )
            raise StructBlockValidationError(block_errors=wrong) from error


class TalkBlock(StepBlock):
    """A talk that never asks a girl about herself."""

    order = 30

    questions = lines(_("Questions"), _("Ask what, where, who, when. Never why."), required=True)
    examples = lines(
        _("Examples"), _("Each about a made-up girl; the group chooses two or three."), required=True
    )
    pictures = blocks.ListBlock(
        DescribedImageBlock(label=_("Picture")),
        label=_("Pictures"),
        help_text=_(
            "Shown after the examples, one at a time. Say in words what a girl who cannot see it must know."
        ),
        min_num=0,
        max_num=20,
        default=[],
    )

    own_fields = ["questions", "examples", "pictures"]
    voiced = ("examples/*",)

    class Meta:
        value_class = TalkValue
        label = _("Talk")
        report_label = _("Talk in the group")
        icon = "comment"
        group = _("Methods")
        description = _("Questions and short examples on the screen, one at a time.")
        manner = _("Talk, with examples on screen or on cards")
