"""What a page of the course is made of: text, points, words, facts with their source, the law, who helps, practice."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from help_services.freshness import is_overdue
from modules.course.practice import PracticeBlock
from modules.steps.lines import lines

HEADING = {"label": _("Heading"), "max_length": 80}


class TextBlock(blocks.StructBlock):
    """A heading and a few paragraphs."""

    heading = blocks.CharBlock(required=False, **HEADING)
    lines = lines(_("Paragraphs"), _("One a line, two to four."), required=True)

    class Meta:
        template = "modules/course/blocks/text.html"
        label = _("Text")
        icon = "pilcrow"
        label_format = "{heading}"


class PointsBlock(blocks.StructBlock):
    """A heading and points; numbered where their order counts."""

    heading = blocks.CharBlock(**HEADING)
    intro = blocks.TextBlock(label=_("Before the points"), rows=2, max_length=400, required=False)
    numbered = blocks.BooleanBlock(label=_("In this order"), required=False)
    lines = lines(_("Points"), _("One point a line."), required=True)

    class Meta:
        template = "modules/course/blocks/points.html"
        label = _("Points")
        icon = "list-ul"
        label_format = "{heading}"


class WordsBlock(blocks.StructBlock):
    """Words that help, and words that close the door."""

    heading = blocks.CharBlock(**HEADING)
    say = lines(_("Words that help"), _("As they are said aloud, one breath a line."), required=True)
    rather_not = lines(_("Words that close the door"), _("With what they do to a girl."))

    class Meta:
        template = "modules/course/blocks/words.html"
        label = _("Words to say")
        icon = "openquote"
        label_format = "{heading}"


class FactBlock(blocks.StructBlock):
    """Something that is known, with where it comes from and when that was read."""

    text = blocks.TextBlock(label=_("What is known"), rows=2, max_length=400)
    source = blocks.CharBlock(
        label=_("Where it comes from"), max_length=200, help_text=_("Who says so, where, and of which year.")
    )
    read_on = blocks.DateBlock(label=_("Read on"))

    class Meta:
        template = "modules/course/blocks/fact.html"
        label = _("Fact with its source")
        icon = "info-circle"
        label_format = "{text}"


class LawValue(blocks.StructValue):
    """What the law says, and whether somebody looked lately."""

    @property
    def is_old(self) -> bool:
        """Whether nobody compared the text with its sources in the last half-year, or ever."""
        return is_overdue(self["checked_on"], timezone.localdate())


class LawBlock(blocks.StructBlock):
    """What a professional may and must do by law; the page says when it was compared, and that no lawyer read it."""

    heading = blocks.CharBlock(**HEADING)
    may = lines(_("What you may do"), required=True)
    must = lines(_("What you must do"), required=True)
    articles = lines(_("Which law"), _("Articles and their date, for who wants to look them up."))
    checked_on = blocks.DateBlock(label=_("Compared with its sources on"), required=False)
    lawyer = blocks.CharBlock(
        label=_("Which lawyer has read it"),
        max_length=120,
        required=False,
        help_text=_("Left empty, the page says that no lawyer has read this text."),
    )

    class Meta:
        value_class = LawValue
        template = "modules/course/blocks/law.html"
        label = _("What the law says")
        icon = "doc-full"
        label_format = "{heading}"


class WhoHelpsBlock(blocks.StructBlock):
    """The help services for professionals, as they stand in the list: no number is ever written here."""

    heading = blocks.CharBlock(**HEADING)

    class Meta:
        template = "modules/course/blocks/who_helps.html"
        label = _("Who helps you further")
        icon = "help"
        label_format = "{heading}"


class CourseBlock(blocks.StreamBlock):
    """The parts of a page of the course, in their order."""

    text = TextBlock()
    points = PointsBlock()
    words = WordsBlock()
    fact = FactBlock()
    law = LawBlock()
    who_helps = WhoHelpsBlock()
    practice = PracticeBlock()

    class Meta:
        block_counts = {"practice": {"max_num": 1}}  # the player plays one on a page
