"""What a professional reads before a session, and what she does when a girl tells something."""

from typing import Any, ClassVar, Final

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from help_services.freshness import is_overdue

A_LINE: Final = _("One point a line.")


def points(text: str) -> list[str]:
    """The points of a field that holds one a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def points_of(field: str) -> Any:
    """A property: the points of the text field `field`, as templates want them."""
    return property(lambda page: points(getattr(page, field)))


class Preparation(models.Model):
    """The part of a module that is for the professional alone; never on the group's screen.

    Each text holds one point a line. No telephone number stands in it: those come from the help services.
    """

    goals_text = models.TextField(
        _("goals"),
        blank=True,
        help_text=_(
            "What a girl knows, feels or can do afterwards; modest. One point a line, three to five."
        ),
    )
    theory_text = models.TextField(
        _("theory"),
        blank=True,
        help_text=_("One page, 250 to 400 words. Each line is a paragraph."),
    )
    not_now_text = models.TextField(
        _("who had better not join now"),
        blank=True,
        help_text=_("Who, and what she is offered instead. One point a line."),
    )
    youngest_text = models.TextField(
        _("not for the youngest"),
        blank=True,
        help_text=_("What is not for girls of 11 to 13, and what to do instead. One point a line."),
    )
    preparation_text = models.TextField(_("preparation"), blank=True, help_text=A_LINE)
    readiness_text = models.TextField(
        _("is the group ready?"),
        blank=True,
        help_text=_(
            "Questions to yourself that can be answered with yes, one a line. The page shows them first, as advice: "
            "nothing is kept and nothing is closed. Leave it empty for a module that needs no such check."
        ),
    )
    told_now_text = models.TextField(
        _("now"), blank=True, help_text=_("In the moment, in this order. One point a line.")
    )
    told_today_text = models.TextField(_("today"), blank=True, help_text=_("The same day. One point a line."))
    told_week_text = models.TextField(
        _("this week"), blank=True, help_text=_("In the days after. One point a line.")
    )
    may_text = models.TextField(
        _("what you may do"),
        blank=True,
        help_text=_("What the law lets a professional do, in plain words. No article numbers: they change."),
    )
    must_text = models.TextField(
        _("what you must do"),
        blank=True,
        help_text=_("What the law asks of a professional, in plain words. No article numbers: they change."),
    )
    law_checked = models.DateField(
        _("law checked on"),
        null=True,
        blank=True,
        help_text=_(
            "The day on which somebody last compared these two texts with the law. It stands beside them; after half "
            "a year the page says that they are old."
        ),
    )

    goals = points_of("goals_text")
    theory = points_of("theory_text")
    not_now = points_of("not_now_text")
    youngest = points_of("youngest_text")
    preparation = points_of("preparation_text")
    readiness = points_of("readiness_text")
    told_now = points_of("told_now_text")
    told_today = points_of("told_today_text")
    told_week = points_of("told_week_text")
    may = points_of("may_text")
    must = points_of("must_text")

    TEXTS: ClassVar[tuple[str, ...]] = (
        "goals", "theory", "not_now", "youngest", "preparation", "readiness",
        "told_now", "told_today", "told_week", "may", "must",
    )  # fmt: skip

    class Meta:
        abstract = True

    @property
    def disclosure_advice(self) -> list[tuple[Any, list[str]]]:
        """What to do when a girl tells something: a heading and its points, for each time that has some."""
        times = ((_("Now"), self.told_now), (_("Today"), self.told_today), (_("This week"), self.told_week))
        return [(heading, found) for heading, found in times if found]

    @property
    def law_is_old(self) -> bool:
        """Whether nobody compared the text on the law with the law in the last half-year, or ever."""
        return is_overdue(self.law_checked, timezone.localdate())

    def clean(self) -> None:
        """A check of the law lies in the past: one to come would hide that nobody checked."""
        super().clean()
        if self.law_checked and self.law_checked > timezone.localdate():
            raise ValidationError({"law_checked": _("This day is still to come.")})
