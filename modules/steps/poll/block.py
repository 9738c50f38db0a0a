"""Poll: one question, hands go up. What is counted lives in the page and is gone when it closes."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.media.drawings import drawing_choice
from modules.steps.lines import lines
from modules.steps.readers import FACILITATOR
from modules.steps.step_block import StepBlock


class OptionBlock(blocks.StructBlock):
    """Something to raise a hand for."""

    label = blocks.CharBlock(
        label=_("Words"), max_length=60, help_text=_("A few words that can be read from the back row.")
    )
    drawing = drawing_choice(_("Drawing"), required=False)

    class Meta:
        label = _("Option")
        icon = "tick-inverse"
        label_format = "{label}"


class PollBlock(StepBlock):
    """What a group thinks, in hands; no option is right, and nothing is kept."""

    order = 80

    question = blocks.CharBlock(
        label=_("Question to the group"),
        max_length=120,
        help_text=_("One sentence that nobody has to answer about herself."),
    )
    options = blocks.ListBlock(
        OptionBlock(),
        label=_("Options"),
        min_num=2,
        max_num=6,
        help_text=_("What the group chooses from; none is better."),
    )
    afterwards = lines(
        _("Afterwards"), _("For the facilitator: questions for after. Never why."), reader=FACILITATOR
    )
    keep = blocks.CharBlock(
        label=_("Keep"), max_length=200, help_text=_("The sentence that puts the blame where it belongs.")
    )
    paper = lines(
        _("On paper"),
        _("For the facilitator: with chips or dots, without names."),
        required=True,
        reader=FACILITATOR,
    )

    own_fields = ["question", "options", "afterwards", "keep", "paper"]
    voiced = ("question", "options", "keep")

    class Meta:
        label = _("Poll")
        icon = "list-ol"
        group = _("Methods")
        description = _(
            "One question, hands go up. What is counted stays in the page and is gone when it closes."
        )
        manner = _("Method, with hands or chips")
