"""Help card: kinds of people whom one can trust, questions to know them by, where help is, and a card for a pocket."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.media.drawings import drawing_choice
from modules.steps.lines import lines
from modules.steps.step_block import StepBlock


class PersonBlock(blocks.StructBlock):
    """A kind of person: never somebody by name."""

    drawing = drawing_choice(_("Drawing"))
    label = blocks.CharBlock(
        label=_("Who"), max_length=60, help_text=_("A role, not a name: a teacher, an aunt.")
    )

    class Meta:
        label = _("Person")
        icon = "user"
        label_format = "{label}"


class HelpCardBlock(StepBlock):
    """Somebody to trust and a way to help, on a card that betrays nothing."""

    order = 120

    people = blocks.ListBlock(
        PersonBlock(),
        label=_("People"),
        help_text=_("Kinds of people whom one can trust. Nobody is named."),
        min_num=3,
        max_num=8,
    )
    questions = lines(
        _("Questions to ask oneself"),
        _("About somebody: does this person listen? At most ten words."),
        required=True,
    )
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

    own_fields = ["people", "questions", "trusted", "pocket_card"]
    voiced = ("people", "questions", "trusted")

    class Meta:
        label = _("Help card")
        icon = "key"
        group = _("Begin and end")
        description = _(
            "Somebody one can trust, questions to know such a person by, where help is, "
            "and a card that betrays nothing."
        )
        manner = _("Together, on screen or with pocket cards")
