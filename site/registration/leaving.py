"""How an account goes: all of it, and of its registration only numbers stay."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from django.utils import timezone

from registration.history import state_at
from registration.models import Registration, State, Tally, User

WITHDRAWN = "withdrawn"


def half_year_of(moment: datetime) -> tuple[date, date]:
    """The first day of the half-year that holds `moment`, and the first day of the next one."""
    day = timezone.localtime(moment).date()
    if day.month <= 6:
        return date(day.year, 1, 1), date(day.year, 7, 1)
    return date(day.year, 7, 1), date(day.year + 1, 1, 1)


@transaction.atomic
def remove(user: User, now: datetime) -> None:
    """Deletes `user` and all that hangs on her, and counts her registration where it was a real one.

    The half-year in which she registered keeps its numbers. Its state is the one at the end of that half-year;
    who goes before that end counts as declined, or else as withdrawn.
    """
    registration = Registration.objects.select_for_update().filter(user=user).first()
    if registration is not None:
        _keep_numbers_of(registration, now)
        registration.delete()
    user.delete()


@receiver(pre_delete, sender=User)
def count_one_removed_elsewhere(instance: User, **_: Any) -> None:
    """An administrator deletes accounts in Wagtail's own screens; the numbers of those stay as well.

    Runs in the transaction that deletes. Of who goes by `remove` no registration is left here: each counts once.
    """
    registration = Registration.objects.select_for_update().filter(user=instance).first()
    if registration is not None:
        _keep_numbers_of(registration, timezone.now())


def _keep_numbers_of(registration: Registration, now: datetime) -> None:
    if registration.confirmed_at is None:
        return
    starts, ends = half_year_of(registration.confirmed_at)
    changes = [(change.at, change.after) for change in registration.changes.all()]
    state = state_at(changes, ends) if timezone.localtime(now).date() >= ends else _ended_as(registration)
    for dimension, code in (
        ("state", state),
        ("background", registration.background),
        ("province", registration.organisation_province),
        ("kind", registration.organisation_kind),
    ):
        _count(starts, dimension, code)


def _ended_as(registration: Registration) -> str:
    return State.DECLINED.value if registration.standing is State.DECLINED else WITHDRAWN


def _count(starts: date, dimension: str, code: str) -> None:
    tally, _made = Tally.objects.get_or_create(half_year_start=starts, dimension=dimension, code=code)
    Tally.objects.filter(pk=tally.pk).update(number=F("number") + 1)
