"""Statements: one sentence at a time, everybody chooses where to stand."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.steps.lines import lines
from modules.steps.readers import FACILITATOR
from modules.steps.step_block import StepBlock
from modules.steps.unique_keys import UniqueKeysBlock


class AnswerBlock(blocks.StructBlock):
    """A place to stand."""

    key = blocks.ChoiceBlock(
        choices=[("yes", _("Yes")), ("depends", _("It depends")), ("no", _("No"))],
        label=_("Answer"),
        help_text=_("What the place stands for."),
        draws=True,
    )
    label = blocks.CharBlock(label=_("Word"), max_length=30, help_text=_("The word on the wall or the card."))

    class Meta:
        label = _("Answer")
        icon = "tick-inverse"
        label_format = "{label}"


class StatementBlock(blocks.StructBlock):
    """A sentence to agree with or not, questions to ask, and what to keep."""

    text = blocks.CharBlock(
        label=_("Statement"), max_length=120, help_text=_("One sentence that a girl can agree with or not.")
    )
    ask = lines(_("Ask"), _("For the facilitator: what to ask when everybody stands."), reader=FACILITATOR)
    keep = blocks.CharBlock(
        label=_("Keep"), max_length=200, help_text=_("The sentence that puts the blame where it belongs.")
    )

    class Meta:
        label = _("Statement")
        icon = "openquote"
        label_format = "{text}"


class StatementsBlock(StepBlock):
    """The group stands, holds up a card or points; nobody counts."""

    order = 70

    answers = UniqueKeysBlock(
        AnswerBlock(), label=_("Answers"), min_num=2, max_num=3, help_text=_("Two or three places to stand.")
    )
    statements = blocks.ListBlock(
        StatementBlock(),
        label=_("Statements"),
        min_num=1,
        max_num=12,
        help_text=_("One to twelve; the group sees one at a time."),
    )
    moving = lines(
        _("Standing on a line"),
        _("For the facilitator: how to do it in the room."),
        required=True,
        reader=FACILITATOR,
    )
    paper = lines(
        _("On paper"), _("For the facilitator: how to do it with cards."), required=True, reader=FACILITATOR
    )

    own_fields = ["answers", "statements", "moving", "paper"]
    voiced = ("statements/*/text", "answers", "statements/*/keep")

    class Meta:
        label = _("Statements")
        icon = "openquote"
        group = _("Methods")
        description = _("One statement at a time. Each answer is a line in the room; there are no points.")
        manner = _("Method, in the room, on screen or with cards")
