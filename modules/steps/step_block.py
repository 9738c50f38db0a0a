"""What every kind of step has: a title, a goal, minutes, words to say, what to watch for, what the group sees."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from modules.starter.text import example_of
from modules.steps.folders import style_of, template_of
from modules.steps.line_pictures import shown_lines
from modules.steps.lines import lines
from modules.steps.readers import FACILITATOR
from modules.steps.ways import WayBlock

SHORTEST, LONGEST = 1, 45
MUST = "must"
NEEDS = [
    (MUST, _("Always")),
    ("can", _("May be left out")),
    ("safe", _("Only if it is safe in this group today")),
]


class StepValue(blocks.StructValue):
    """The values of a step, with what templates ask of every kind."""

    @property
    def on_sheets(self) -> dict[str, Any]:
        """What the sheet to print needs beside the fields themselves (`sheet.typ` of the kind)."""
        return {}

    @property
    def shown_pictures(self) -> list[Any]:
        """The uploaded pictures in the size of a screen; most kinds have drawings alone."""
        return []

    @property
    def length(self) -> int:
        """How many minutes the step takes; a draft without minutes counts as one."""
        return max(SHORTEST, int(self.get("minutes") or 0))

    @property
    def manner(self) -> str:
        """How the step is done, in a few words: with the group, on screen or on paper."""
        return str(self.block.meta.manner)


class StepBlock(blocks.StructBlock):
    """One step of a module. A kind is a folder with a block that adds its own fields (see `folders`)."""

    title = blocks.CharBlock(
        label=_("Title"), max_length=80, help_text=_("What the step is called in the run sheet.")
    )
    goal = blocks.TextBlock(
        label=_("Goal"),
        rows=2,
        max_length=300,
        help_text=_("What a girl takes from it, in one sentence."),
        reader=FACILITATOR,
    )
    minutes = blocks.IntegerBlock(
        label=_("Minutes"),
        min_value=SHORTEST,
        max_value=LONGEST,
        help_text=_("The run sheet adds them up into clock times."),
    )
    need = blocks.ChoiceBlock(
        choices=NEEDS,
        default=MUST,
        label=_("How much it is needed"),
        help_text=_("What may be left out falls away first when time is short. The group never sees this."),
    )
    materials = lines(_("Needed"), _("What must lie ready: one thing a line."), reader=FACILITATOR)
    say = lines(
        _("Say"), _("Words to say aloud, one breath a line. The group hears them, it does not read them.")
    )
    watch_for = lines(
        _("Watch for"), _("For the facilitator alone. Never shown to the group."), reader=FACILITATOR
    )
    if_tired = lines(
        _("If the group is tired, busy or quiet"),
        _("For the facilitator alone: how to make the step smaller."),
        reader=FACILITATOR,
    )
    ways = blocks.ListBlock(
        WayBlock(),
        label=_("Other ways of working"),
        help_text=_("For the facilitator alone: the same step in pairs, moving, on paper."),
        default=[],
        reader=FACILITATOR,
    )
    group_heading = blocks.CharBlock(
        label=_("Heading on the big screen"), max_length=60, help_text=_("At most seven words.")
    )
    group_text = lines(_("Lines on the big screen"), _("At most ten words a line."))

    order: int  # its number in the picker, where the lowest stands first; in steps of ten, so that one fits between
    own_fields: list[str | BlockGroup] = []
    # What the group's screen shows of these fields, each thing that a voice can say by itself (`voices.instructions`).
    voiced: tuple[str, ...] = ()
    on_paper = True  # whether the step has sheets to print
    shows_lines = True  # whether its big screen has room for the lines: a picture can stand beside one
    deck = ""  # the field whose lines the big screen shows one at a time, each with room for a picture

    class Meta:
        value_class = StepValue
        label_format = "{title}"
        manner = _("Together, in the circle")
        report_label = None  # how the report of a session calls the kind, where that is not its label

    def get_form_layout(self) -> BlockGroup:
        """The order of the form: what it is, what the facilitator needs, what the group sees."""
        facilitator = BlockGroup(
            ["say", "watch_for", "if_tired", "ways"],
            heading=_("For the facilitator"),
            icon="user",
            help_text=_("The group never sees this."),
            label_format="",
        )
        group = BlockGroup(
            ["group_heading", "group_text", *self.own_fields],
            heading=_("What the group sees"),
            icon="desktop",
            label_format="",
        )
        return BlockGroup(["title", "goal", "minutes", "need", "materials", facilitator, group])

    def get_preview_value(self) -> Any:
        """An example for the block picker: this kind's step of the starter module, in the editor's language."""
        return self.to_python(example_of(self.name))

    def get_preview_template(self, value: Any, context: Any = None) -> str:
        """The page on which the picker shows the example."""
        return "steps/preview.html"

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Adds the step as the group's screen wants it."""
        step = {
            "value": value,
            "anchor": "example",
            "group_template": template_of(self.name, "group"),
            "style": style_of(self.name),
            "lines": shown_lines(value),
            "deck": shown_lines(value, field=self.deck) if self.deck else [],
        }
        return {**(parent_context or {}), "step": step}
