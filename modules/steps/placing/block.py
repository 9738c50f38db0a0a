"""Placing: signs laid on a silhouette, for one figure after the other. What is laid is kept nowhere."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.media.drawings import drawing_choice
from modules.steps.lines import lines
from modules.steps.readers import FACILITATOR
from modules.steps.step_block import StepBlock
from modules.steps.unique_keys import UniqueKeysBlock

SIGNS = [("talk", _("Talk")), ("look", _("Look")), ("touch", _("Touch"))]
SPOTS = [
    ("head", _("Head")),
    ("face", _("Face")),
    ("shoulder", _("Shoulder")),
    ("chest", _("Chest")),
    ("belly", _("Belly")),
    ("hand", _("Hand")),
    ("leg", _("Leg")),
    ("foot", _("Foot")),
]


class SignBlock(blocks.StructBlock):
    """A sign that can be laid, and its word."""

    key = blocks.ChoiceBlock(
        choices=SIGNS, label=_("Sign"), help_text=_("Which drawing the sign has."), draws=True
    )
    label = blocks.CharBlock(label=_("Word"), max_length=30, help_text=_("The word under the sign."))

    class Meta:
        label = _("Sign")
        icon = "tag"
        label_format = "{label}"


class FigureBlock(blocks.StructBlock):
    """For whom the signs are laid."""

    key = blocks.RegexBlock(
        r"^[a-z][a-z0-9-]*$",
        label=_("Key"),
        max_length=30,
        help_text=_("Small letters and hyphens; the same in each language."),
    )
    label = blocks.CharBlock(
        label=_("Who"), max_length=40, help_text=_("For example: a stranger, your best friend.")
    )
    drawing = drawing_choice(_("Drawing"))

    class Meta:
        label = _("Figure")
        icon = "user"
        label_format = "{label}"


class SpotBlock(blocks.StructBlock):
    """A place on the silhouette, and its word."""

    key = blocks.ChoiceBlock(
        choices=SPOTS, label=_("Place"), help_text=_("Where the place lies on the silhouette.")
    )
    label = blocks.CharBlock(
        label=_("Word"), max_length=30, help_text=_("The word beside the place, as girls say it.")
    )

    class Meta:
        label = _("Place")
        icon = "crosshairs"
        label_format = "{label}"


class PlacingBlock(StepBlock):
    """Signs on a body that belongs to nobody: what is fine, where, and with whom."""

    order = 50

    signs = UniqueKeysBlock(
        SignBlock(), label=_("Signs"), min_num=2, max_num=3, help_text=_("Two or three: what can be laid.")
    )
    figures = UniqueKeysBlock(
        FigureBlock(),
        label=_("Who it is about"),
        min_num=1,
        max_num=3,
        help_text=_("One to three people; the group does them one after the other."),
    )
    spots = UniqueKeysBlock(
        SpotBlock(),
        label=_("Places on the body"),
        min_num=3,
        max_num=8,
        help_text=_("Three to eight places where a sign can lie."),
    )
    empty = blocks.CharBlock(
        label=_("Placing nothing"), max_length=60, help_text=_("Says that placing nothing is an answer too.")
    )
    paper = lines(
        _("On paper"), _("For the facilitator: how to do it with cards."), required=True, reader=FACILITATOR
    )
    harm = lines(
        _("When a sign shows harm"),
        _("For the facilitator: what to do, in this order."),
        required=True,
        reader=FACILITATOR,
    )

    own_fields = ["signs", "figures", "spots", "empty", "paper", "harm"]
    voiced = ("figures/*", "signs", "empty")

    shows_lines = False

    class Meta:
        label = _("Place signs")
        report_label = _("Laying icons on a silhouette")
        icon = "crosshairs"
        group = _("Methods")
        description = _("Three figures and three signs. By tap, mouse or keys; the paper twin is printed.")
        manner = _("Method, on screen or on paper")
