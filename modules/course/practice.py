"""A practice conversation: somebody speaks, the professional chooses an answer, and reads what it does to a girl."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.steps.lines import lines
from modules.steps.story.block import MAP_FORM
from modules.steps.story.cards import Card, Part, Turn, cards, parts
from modules.steps.story.fields import facts_block, first_block, limit_block
from modules.steps.story.form_blocks import EndBlock, FriendBlock, MessageBlock
from modules.steps.story.problem_words import as_errors
from modules.story.checks import check
from modules.story.graph import Story
from modules.story.parse import read


@dataclass(frozen=True)
class Answer:
    """One answer of a fork: its letter and words, and what it does."""

    turn: Turn
    does: str


@dataclass(frozen=True)
class Fork:
    """A card with a choice, and every answer with what it does: to look back at, and on paper."""

    card: Card
    answers: list[Answer]


class PracticeValue(blocks.StructValue):
    """The conversation as it is played, looked back at and printed."""

    @property
    def story(self) -> Story:
        """The graph."""
        return read(self)

    @property
    def parts(self) -> list[Part]:
        """What is played: each card, once for each state in which it can be met."""
        return parts(self.story)

    @property
    def forks(self) -> list[Fork]:
        """Every fork in the order of the cards; a draft's answer that leads nowhere yet does nothing."""
        every = {card.number: card for card in cards(self.story)}
        return [
            Fork(card, [Answer(turn, every[turn.card].after if turn.card else "") for turn in card.turns])
            for card in every.values()
            if card.is_fork
        ]


class PracticeEndBlock(EndBlock):
    """How a conversation ends: what it comes down to, and who helps the professional further."""

    blame = blocks.CharBlock(label=_("What it comes down to"), max_length=300, required=False)
    help = blocks.CharBlock(
        label=_("Who helps you further"),
        max_length=300,
        required=False,
        help_text=_("Without telephone numbers: those come from the help services."),
    )

    class Meta:
        label = _("Ending")
        icon = "check"
        collapsed = True


class PracticeMessageBlock(MessageBlock):
    """One card: what is said, and what the answer before it does."""

    lines = lines(_("What is said"), _("One to four, one bubble a line."))
    after = blocks.CharBlock(
        label=_("What this answer does"),
        max_length=400,
        required=False,
        help_text=_("To a girl, in one or two sentences. No score, and never the word wrong."),
    )
    pause = blocks.CharBlock(label=_("To think about"), max_length=300, required=False)
    end = PracticeEndBlock()


class PracticeBlock(blocks.StructBlock):
    """A practice conversation on the story engine. It may be unfinished as a draft, as a story may."""

    title = blocks.CharBlock(label=_("Title"), max_length=80)
    opening = blocks.TextBlock(
        label=_("Opening"),
        rows=2,
        max_length=400,
        help_text=_("Where you are and what happens. Says that it is made up."),
    )
    friend = FriendBlock(label=_("Who speaks"))
    limit = limit_block(_("How many cards one way through may have at most."))
    first = first_block()
    facts = facts_block()
    messages = blocks.ListBlock(
        PracticeMessageBlock(), label=_("Message cards"), min_num=1, max_num=60, collapsed=True
    )

    class Meta:
        value_class = PracticeValue
        template = "modules/course/blocks/practice.html"
        label = _("Practice conversation")
        icon = "comment"
        description = _(
            "Somebody says something. How would you answer? Each answer shows what it does to a girl."
        )
        label_format = "{title}"
        form_attrs = MAP_FORM

    def clean(self, value: Any) -> Any:
        """Refuses a conversation in which somebody could get lost; a draft may still be unfinished."""
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        story = read(cleaned)
        findings = check(story)
        if findings:
            raise as_errors(findings, story)
        return cleaned
