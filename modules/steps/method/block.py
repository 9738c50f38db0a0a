"""Method: an exercise with the group, in pairs, alone or moving; one instruction at a time, with cards or without."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.media.drawings import WHOLE_SHEETS, drawing_choice
from modules.steps.lines import lines
from modules.steps.readers import FACILITATOR
from modules.steps.step_block import StepBlock, StepValue

FORMS = [
    ("group", _("With the whole group")),
    ("pairs", _("In pairs")),
    ("alone", _("Each alone")),
    ("moving", _("Moving")),
]
MANNERS = {
    "group": _("Method, with the whole group"),
    "pairs": _("Method, in pairs"),
    "alone": _("Method, each alone"),
    "moving": _("Method, moving through the room"),
}


class MethodValue(StepValue):
    """The method, with its form in the words of the run sheet."""

    @property
    def manner(self) -> str:
        """How it is done: the form that was chosen."""
        return str(MANNERS.get(self["form"], super().manner))


class MethodCardBlock(blocks.StructBlock):
    """A card: words, and a drawing where one helps."""

    text = blocks.TextBlock(
        label=_("Words"),
        max_length=120,
        rows=2,
        help_text=_(
            "What stands on the card, short enough to read aloud. A new line is a new line there too."
        ),
    )
    drawing = drawing_choice(_("Drawing"), required=False)

    class Meta:
        label = _("Card")
        icon = "doc-full"
        label_format = "{text}"


class MethodBlock(StepBlock):
    """Something to do, told in short sentences."""

    order = 40

    form = blocks.ChoiceBlock(
        choices=FORMS,
        label=_("Form"),
        help_text=_("How the group works: together, in pairs, alone or moving."),
    )
    instructions = lines(
        _("Instructions"), _("Shown one at a time. At most ten words a line."), required=True
    )
    cards = blocks.ListBlock(
        MethodCardBlock(),
        label=_("Cards"),
        help_text=_("Shown one at a time after the instructions, and printed to cut out."),
        max_num=24,
        default=[],
    )
    sheet = blocks.ChoiceBlock(
        choices=WHOLE_SHEETS,
        label=_("Sheet to work on"),
        help_text=_(
            "Printed for each girl or each small group, to fill, cut or lay cards on. No name is written on it."
        ),
        required=False,
        default="",
    )
    afterwards = lines(
        _("Afterwards"), _("For the facilitator: questions for after. Never why."), reader=FACILITATOR
    )
    paper = lines(
        _("On paper"),
        _("For the facilitator: how to do it without a screen."),
        required=True,
        reader=FACILITATOR,
    )

    own_fields = ["form", "instructions", "cards", "sheet", "afterwards", "paper"]
    deck = "instructions"
    voiced = ("instructions/*", "cards/*")

    class Meta:
        value_class = MethodValue
        label = _("Method")
        icon = "group"
        group = _("Methods")
        description = _("Something to do: together, in pairs, alone or moving. One instruction at a time.")
        manner = _("Method, on screen or on paper")
