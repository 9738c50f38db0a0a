"""Conversation: a made-up friend writes, the group chooses what to write back."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.drawings import drawing_choice
from modules.steps.common import StepBlock, StepValue, lines
from modules.steps.registry import register


@dataclass(frozen=True)
class Choice:
    """One answer of a round: its letter, its words, what she writes back, what it did, and its card on paper."""

    letter: str
    text: str
    reply: list[str]
    after: str
    card: int


@dataclass(frozen=True)
class Round:
    """One round: what she writes, the choices, what to talk about, and where it goes on."""

    number: int
    messages: list[str]
    choices: list[Choice]
    pause: str
    card: int
    next_card: int


@dataclass(frozen=True)
class Card:
    """One card on paper: what she writes, what is said, the choices with their cards, and which card follows."""

    number: int
    written: list[str]
    said: list[str]
    choices: list[Choice]
    next: int | None


class ConversationValue(StepValue):
    """The conversation with numbers and letters: the same on screen, in the notes and on the cards."""

    @property
    def numbered(self) -> list[Round]:
        """The rounds in order. On paper each round is a card, each answer the next ones, the ending the last."""
        card, rounds = 1, []
        for number, value in enumerate(self["rounds"], start=1):
            count = len(value["choices"])
            choices = [_choice(n, choice, card + 1 + n) for n, choice in enumerate(value["choices"])]
            following = card + 1 + count
            rounds.append(Round(number, list(value["messages"]), choices, value["pause"], card, following))
            card = following
        return rounds

    @property
    def cards(self) -> list[Card]:
        """The whole conversation as cards, in the order of their numbers."""
        cards, last = [], 1
        for part in self.numbered:
            cards.append(Card(part.card, part.messages, [], part.choices, None))
            cards += [Card(c.card, c.reply, [c.after, part.pause], [], part.next_card) for c in part.choices]
            last = part.next_card
        ending = self["ending"]
        return [*cards, Card(last, list(ending["messages"]), [ending["blame"], ending["help"]], [], None)]

    @property
    def parts(self) -> int:
        """How many parts the disc has: each round, and the ending."""
        return len(self["rounds"]) + 1


def _choice(index: int, value: Any, card: int) -> Choice:
    return Choice(ascii_uppercase[index], value["text"], list(value["reply"]), value["after"], card)


class FriendBlock(blocks.StructBlock):
    """Who writes: a name and a face."""

    name = blocks.CharBlock(label=_("Name"), max_length=30)
    drawing = drawing_choice(_("Drawing"))

    class Meta:
        label = _("The friend")
        icon = "user"


class ChoiceBlock(blocks.StructBlock):
    """Something to write back, and what follows."""

    text = blocks.CharBlock(label=_("What you write back"), max_length=80)
    reply = lines(_("What she writes then"), required=True)
    after = blocks.CharBlock(
        label=_("Then"), max_length=160, help_text=_("One sentence that leaves nobody with the blame.")
    )

    class Meta:
        label = _("Choice")
        icon = "arrow-right"
        label_format = "{text}"


class RoundBlock(blocks.StructBlock):
    """Her messages and two or three choices."""

    messages = lines(_("Her messages"), required=True)
    choices = blocks.ListBlock(ChoiceBlock(), label=_("Choices"), min_num=2, max_num=3)
    pause = blocks.CharBlock(
        label=_("To talk about"), max_length=160, help_text=_("A question for the group after this round.")
    )

    class Meta:
        label = _("Round")
        icon = "comment"


class EndingBlock(blocks.StructBlock):
    """How it ends: always at help."""

    messages = lines(_("Her last messages"), required=True)
    blame = blocks.CharBlock(label=_("Where the blame belongs"), max_length=240)
    help = blocks.CharBlock(label=_("Where help is"), max_length=240)

    class Meta:
        label = _("Ending")
        icon = "check"


class ConversationBlock(StepBlock):
    """A conversation with a made-up friend that ends at help."""

    friend = FriendBlock()
    opening = blocks.CharBlock(
        label=_("Opening"), max_length=120, help_text=_("Says that the story is made up.")
    )
    rounds = blocks.ListBlock(RoundBlock(), label=_("Rounds"), min_num=1, max_num=8)
    ending = EndingBlock()

    own_fields = ["friend", "opening", "rounds", "ending"]

    class Meta:
        value_class = ConversationValue
        label = _("Conversation")
        icon = "comment"
        group = _("Methods")
        description = _(
            "A friend writes. The group chooses A, B or C, sees what happens, and can choose again."
        )
        manner = _("Story, on screen or with cards")


register("conversation", ConversationBlock)
