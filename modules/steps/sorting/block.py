"""Sorting: cards of what somebody does, laid at healthy, doubtful or not healthy. Where they lie is kept nowhere."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.steps.lines import lines
from modules.steps.readers import FACILITATOR
from modules.steps.step_block import StepBlock, StepValue
from modules.steps.unique_keys import UniqueKeysBlock

FLAGS = [("healthy", _("Healthy")), ("doubtful", _("Doubtful")), ("unhealthy", _("Not healthy"))]


@dataclass(frozen=True)
class Pile:
    """For the facilitator: the cards that we would lay at one flag, each with what to ask or say there."""

    key: str
    label: str
    cards: list[Any]

    @property
    def sign(self) -> str:
        """The icon of the flag: each has a shape of its own."""
        return f"flag-{self.key}"


class ColumnValue(blocks.StructValue):
    """A column with its flag."""

    @property
    def sign(self) -> str:
        """The icon of the flag: each has a shape of its own."""
        return f"flag-{self['key']}"


class SortingValue(StepValue):
    """The cards, as the facilitator reads them."""

    @property
    def piles(self) -> list[Pile]:
        """The cards by the flag where we would lay them, in the order of the columns."""
        return [
            Pile(column["key"], column["label"], [c for c in self["cards"] if c["flag"] == column["key"]])
            for column in self["columns"]
        ]


class ColumnBlock(blocks.StructBlock):
    """A place to lay a card."""

    key = blocks.ChoiceBlock(
        choices=FLAGS,
        label=_("Flag"),
        help_text=_("Which flag stands here; each has a shape of its own."),
        draws=True,
    )
    label = blocks.CharBlock(
        label=_("Word"), max_length=30, help_text=_("The word under the flag, as girls say it.")
    )

    class Meta:
        value_class = ColumnValue
        label = _("Column")
        icon = "tag"
        label_format = "{label}"


class SortingCardBlock(blocks.StructBlock):
    """Something that somebody does; never what a girl is."""

    text = blocks.CharBlock(
        label=_("What somebody does"),
        max_length=120,
        help_text=_("Never what a girl does wrong, and never what she is."),
    )
    flag = blocks.ChoiceBlock(
        choices=FLAGS,
        label=_("Flag"),
        help_text=_("Where we would lay it. For the facilitator alone: a group may lay it elsewhere."),
    )
    talk = blocks.CharBlock(
        label=_("Ask or say"), max_length=200, help_text=_("For the facilitator alone."), reader=FACILITATOR
    )

    class Meta:
        label = _("Card")
        icon = "doc-full"
        label_format = "{text}"


class SortingBlock(StepBlock):
    """What is fine, what makes one doubt, what is not: by what somebody does, never by who somebody is."""

    order = 60

    columns = UniqueKeysBlock(
        ColumnBlock(), label=_("Columns"), min_num=3, max_num=3, help_text=_("Three: one for each flag.")
    )
    cards = blocks.ListBlock(
        SortingCardBlock(),
        label=_("Cards"),
        min_num=6,
        max_num=16,
        help_text=_("Six to sixteen, with something for each flag."),
    )
    keep = blocks.CharBlock(
        label=_("Keep"), max_length=200, help_text=_("The sentence that puts the blame where it belongs.")
    )
    paper = lines(
        _("On paper"), _("For the facilitator: how to do it with cards."), required=True, reader=FACILITATOR
    )

    own_fields = ["columns", "cards", "keep", "paper"]
    voiced = ("columns", "cards/*/text", "keep")

    class Meta:
        value_class = SortingValue
        label = _("Sort cards")
        icon = "tag"
        group = _("Methods")
        description = _("Cards are laid at healthy, doubtful or not healthy. By tap, mouse or keys.")
        manner = _("Method, on screen or with cards")
