"""Story: a made-up friend writes, the group chooses what to write back, and every way ends at help."""

from typing import Any, Final

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.steps.step_block import StepBlock, StepValue
from modules.steps.story.cards import Card, Chip, Part, cards, chips, parts
from modules.steps.story.fields import facts_block, first_block, limit_block
from modules.steps.story.form_blocks import FriendBlock, MessageBlock
from modules.steps.story.problem_words import as_errors
from modules.story.checks import check
from modules.story.graph import Story
from modules.story.layout import Map, draw
from modules.story.parse import read

# what the editor's form needs to draw the map beside it
MAP_FORM: Final = {
    "data-controller": "story-map",
    "data-map-url": reverse_lazy("story_map"),
    "data-map-heading": _("Map of the story"),
    "data-map-button": _("Draw the map again"),
    "data-map-way": _("To the map of the story"),
    "data-map-key": _("F8 goes from a field to the map, and back."),
    "data-map-failed": _("The map could not be drawn just now. What you typed is still in the form."),
}


class StoryValue(StepValue):
    """The story as it is played, told and cut: the same numbers and letters everywhere."""

    @property
    def story(self) -> Story:
        """The graph."""
        return read(self)

    @property
    def parts(self) -> list[Part]:
        """What is played on a screen: each card, once for each state in which it can be met."""
        return parts(self.story)

    @property
    def cards(self) -> list[Card]:
        """What is read and cut: each card once, in the order of the numbers."""
        return cards(self.story)

    @property
    def map(self) -> Map:
        """Where the cards stand when one looks back."""
        return draw(self.story)

    @property
    def chips(self) -> list[Chip]:
        """What lies ready on paper to remember by: one kind of chip for each fact that a choice asks for."""
        return chips(self.story)

    @property
    def chips_to_cut(self) -> list[str]:
        """What each chip says, one after the other: of each kind as many as the story can need."""
        return [chip.label for chip in self.chips for _number in range(chip.most)]

    @property
    def beginning(self) -> list[str]:
        """With which chips one begins, a sentence for each kind."""
        return [chip.begin for chip in self.chips if chip.begin]

    @property
    def on_sheets(self) -> dict[str, Any]:
        """The cards to cut, and the chips with what one begins with."""
        return {"cards": self.cards, "chips": self.chips_to_cut, "beginning": self.beginning}


class StoryBlock(StepBlock):
    """A story with a made-up friend. It may be unfinished as a draft; published it must have no way without help."""

    order = 100

    friend = FriendBlock(help_text=_("Who writes to the group; she does not exist."))
    opening = blocks.CharBlock(
        label=_("Opening"), max_length=120, help_text=_("Says that the story is made up.")
    )
    limit = limit_block(
        _("How many cards one way through may have at most: a story of 15 minutes has 10 to 14.")
    )
    first = first_block()
    facts = facts_block()
    messages = blocks.ListBlock(
        MessageBlock(),
        label=_("Message cards"),
        min_num=1,
        max_num=120,
        collapsed=True,
        by_key=True,
        help_text=_("Card after card; the first one is where the story begins."),
    )  # by key: a version may say one card in other words and let the others flow through

    own_fields = ["friend", "opening", "limit", "first", "facts", "messages"]
    voiced = (
        "opening",
        "messages/*/lines",
        "messages/*/after+pause",
        "messages/*/choices/*/text",
        "messages/*/end",
    )

    shows_lines = False

    class Meta:
        value_class = StoryValue
        label = _("Story")
        report_label = _("Conversation with a friend")
        icon = "mobile-alt"
        group = _("Methods")
        description = _(
            "A friend writes. The group chooses A, B or C, sees what happens, and can choose again."
        )
        manner = _("Story, on screen or with cards")
        form_attrs = MAP_FORM

    def clean(self, value: Any) -> Any:
        """Refuses a story in which somebody could get lost; a draft may still be unfinished."""
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        story = read(cleaned)
        findings = check(story)
        if findings:
            raise as_errors(findings, story)
        return cleaned
