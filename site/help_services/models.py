"""A help service: one row a language, because the French list is another list and not a translation.

Stores: what the service itself tells the public, the role that keeps it true, the day it was last checked.
Nothing about anybody who looked at it.
"""

from __future__ import annotations

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin

from help_services.freshness import is_overdue, last_good_day

PHONE = RegexValidator(r"^\+?[0-9][0-9 ./-]*$", _("Write only digits, spaces and a + at the start."))


class Serves(models.TextChoices):
    """Who may turn to it; decides where on the help page it stands."""

    EVERYBODY = "everybody", _("Girls and professionals")
    GIRLS = "girls", _("Girls")
    PROFESSIONALS = "professionals", _("Professionals")


class HelpServiceQuerySet(models.QuerySet["HelpService"]):
    """The questions that pages, editors and the clock ask."""

    def in_language(self, language: str) -> HelpServiceQuerySet:
        """The services of the list for `language`, in their order."""
        return self.filter(locale__language_code=language).order_by("order", "name")

    def overdue(self, now: datetime.datetime) -> HelpServiceQuerySet:
        """Those that nobody checked in the last half-year before `now`, or ever."""
        day = last_good_day(timezone.localdate(now))
        return self.filter(models.Q(checked_on__isnull=True) | models.Q(checked_on__lt=day))


class HelpService(TranslatableMixin, models.Model):
    """Where help is, for whom, and what to do when it does not answer."""

    name = models.CharField(_("name"), max_length=80, help_text=_("As the service calls itself."))
    for_whom = models.CharField(
        _("for whom, about what"),
        max_length=250,
        help_text=_("Who can turn to it, and with what, in one sentence."),
    )
    serves = models.CharField(
        _("for"),
        max_length=20,
        choices=Serves,
        default=Serves.GIRLS,
        help_text=_("Where it stands on the help page: for girls, for professionals, or for both."),
    )
    emergency = models.BooleanField(
        _("emergency number"), default=False, help_text=_("Stands on top, for who is in danger now.")
    )
    phone = models.CharField(
        _("phone"),
        max_length=30,
        blank=True,
        validators=[PHONE],
        help_text=_("The number as one dials it in Belgium."),
    )
    chat = models.URLField(
        _("address of the chat"), blank=True, help_text=_("The page on which the chat begins.")
    )
    email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("Only when somebody reads it every working day.")
    )
    website = models.URLField(
        _("website"), blank=True, help_text=_("The first page of the service, in this language.")
    )
    address = models.CharField(
        _("where it is"),
        max_length=250,
        blank=True,
        help_text=_("Empty for a service with a secret address."),
    )
    languages = models.CharField(
        _("languages spoken"),
        max_length=150,
        blank=True,
        help_text=_("The languages in which somebody answers."),
    )
    hours = models.CharField(
        _("hours"), max_length=150, blank=True, help_text=_("Empty as long as nobody is sure.")
    )
    cost = models.CharField(
        _("cost"), max_length=80, blank=True, help_text=_("What calling costs; say it when it is free.")
    )
    what_happens = models.TextField(
        _("what happens when you call"), blank=True, help_text=_("Only what the service itself promises.")
    )
    when_busy = models.CharField(
        _("when it is busy"), max_length=250, help_text=_("A second way, always: lines can be busy.")
    )
    order = models.PositiveSmallIntegerField(
        _("place in the list"), default=100, help_text=_("The smallest number comes first.")
    )
    owner = models.CharField(
        _("owner"), max_length=80, help_text=_("The role that keeps this true, not a name.")
    )
    checked_on = models.DateField(
        _("checked on"), null=True, blank=True, help_text=_("The day on which somebody called or asked.")
    )

    objects = HelpServiceQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("help service")
        verbose_name_plural = _("help services")
        ordering = ["locale", "order", "name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keeps the phone number as it is read aloud: single spaces, none at the ends."""
        self.phone = " ".join(self.phone.split())
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Refuses a check in the future: it would hide that nobody checked."""
        super().clean()
        if self.checked_on and self.checked_on > timezone.localdate():
            raise ValidationError({"checked_on": _("This day is still to come.")})

    def overdue(self, now: datetime.datetime) -> bool:
        """Whether an editor has to look at it again."""
        return is_overdue(self.checked_on, timezone.localdate(now))
