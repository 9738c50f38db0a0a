"""The parts of a story in the editor's form: who writes, what is remembered, the message cards and their choices."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.media.drawings import DRAWINGS, drawing_choice
from modules.steps.lines import lines
from modules.story.fact_values import HIGH, LOW

KEY = r"^[a-z][a-z0-9-]*$"


def key_block(
    label: str | Promise, help_text: str | Promise = "", *, required: bool = True
) -> blocks.RegexBlock:
    """A key: small letters and hyphens, so that it stays the same in each language."""
    return blocks.RegexBlock(
        KEY,
        label=label,
        help_text=help_text,
        max_length=40,
        required=required,
        error_messages={"invalid": _("Use small letters, digits and hyphens, and begin with a letter.")},
    )


class FriendBlock(blocks.StructBlock):
    """Who writes: a name and a face."""

    name = blocks.CharBlock(
        label=_("Name"), max_length=30, help_text=_("A made-up first name, of no girl in the group.")
    )
    drawing = drawing_choice(_("Drawing"))

    class Meta:
        label = _("The friend")
        icon = "user"


class FactBlock(blocks.StructBlock):
    """Something the story remembers: a small number that choices change and ask for."""

    key = key_block(_("Key"), _("Small letters and hyphens; the same in each language."))
    label = blocks.CharBlock(
        label=_("What it says"), max_length=60, help_text=_("For example: told somebody.")
    )
    start = blocks.IntegerBlock(
        label=_("At the beginning"),
        min_value=LOW,
        max_value=HIGH,
        default=LOW,
        help_text=_("How large it is when the story begins."),
    )

    class Meta:
        label = _("Fact")
        icon = "tag"
        label_format = "{label}"


class ChangeBlock(blocks.StructBlock):
    """What a choice does to a fact."""

    fact = key_block(_("Fact"), _("The key of a fact above."))
    how = blocks.ChoiceBlock(
        choices=[("add", _("Add")), ("be", _("Becomes"))],
        label=_("How"),
        default="add",
        help_text=_("Whether the number is added, or takes the place of what was there."),
    )
    number = blocks.IntegerBlock(
        label=_("Number"),
        min_value=-HIGH,
        max_value=HIGH,
        default=1,
        help_text=_("May be below zero, to take something away."),
    )

    class Meta:
        label = _("Change")
        icon = "edit"
        label_format = "{fact}"


class ConditionBlock(blocks.StructBlock):
    """When a choice is there: a fact is large or small enough."""

    fact = key_block(_("Fact"), _("The key of a fact above."))
    how = blocks.ChoiceBlock(
        choices=[("at_least", _("At least")), ("at_most", _("At most"))],
        label=_("How"),
        default="at_least",
        help_text=_("Whether the fact must be so large, or may not be larger."),
    )
    number = blocks.IntegerBlock(
        label=_("Number"),
        min_value=LOW,
        max_value=HIGH,
        default=1,
        help_text=_("The number that the fact is compared with."),
    )

    class Meta:
        label = _("Condition")
        icon = "key"
        label_format = "{fact}"


class ChoiceBlock(blocks.StructBlock):
    """Something to write back, and where it leads. No choice is wrong."""

    text = blocks.CharBlock(
        label=_("What you write back"),
        max_length=80,
        required=False,
        help_text=_("A short answer, as a friend would type it. None is wrong."),
    )
    to = key_block(_("Leads to"), _("The key of the card that follows."), required=False)
    sets = blocks.ListBlock(
        ChangeBlock(),
        label=_("What it changes"),
        min_num=0,
        max_num=5,
        default=[],
        help_text=_("What the story remembers once this is chosen."),
    )
    only_if = blocks.ListBlock(
        ConditionBlock(),
        label=_("Only there if"),
        help_text=_("Without a condition the choice is always there. With more than one, all must hold."),
        min_num=0,
        max_num=5,
        default=[],
    )

    class Meta:
        label = _("Choice")
        icon = "arrow-right"
        label_format = "{text}"


class EndBlock(blocks.StructBlock):
    """How a way ends: always at help. Left empty on a card from which the story goes on."""

    blame = blocks.CharBlock(
        label=_("Where the blame belongs"),
        max_length=240,
        required=False,
        help_text=_("One sentence: with the one who did it, never with her."),
    )
    help = blocks.CharBlock(
        label=_("Where help is"),
        max_length=240,
        required=False,
        help_text=_("Without telephone numbers: those stand on the help page."),
    )

    class Meta:
        label = _("Ending")
        icon = "check"
        collapsed = True


class MessageBlock(blocks.StructBlock):
    """One message card: what she writes, and then choices, or one way on, or an ending."""

    key = key_block(
        _("Key"),
        _("A short name, such as “hello”: other cards lead here by it. The same in each language."),
    )
    lines = lines(_("Her messages"), _("One to four, one bubble a line."))
    picture = blocks.ChoiceBlock(
        choices=DRAWINGS,
        label=_("Picture"),
        required=False,
        draws=True,
        help_text=_("Only where the picture says more than her words."),
    )
    after = blocks.CharBlock(
        label=_("Then"),
        max_length=160,
        required=False,
        help_text=_("One sentence that leaves nobody with the blame."),
    )
    pause = blocks.CharBlock(
        label=_("To talk about"),
        max_length=160,
        required=False,
        help_text=_("A question for the group; the story waits."),
    )
    choices = blocks.ListBlock(
        ChoiceBlock(), label=_("Choices"), help_text=_("Two or three."), min_num=0, max_num=3, default=[]
    )
    to = key_block(
        _("Goes on to"), _("The key of the card that follows, when there are no choices."), required=False
    )
    end = EndBlock(help_text=_("Fill this in where the story stops; leave it empty where it goes on."))

    class Meta:
        label = _("Message card")
        icon = "comment"
        label_format = "{key}"
