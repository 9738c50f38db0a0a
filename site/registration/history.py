"""Reading a registration's history: where it stood at a moment."""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.utils import timezone

from registration.models import State


def midnight(day: date) -> datetime:
    """The first moment of `day`, here."""
    return timezone.make_aware(datetime.combine(day, time.min))


def state_at(changes: Iterable[tuple[datetime, str]], day: date) -> str:
    """The state just before `day` began, from dated changes (moment, state after) in order of time.

    Where nothing had happened yet the answer is "unverified".
    """
    limit, state = midnight(day), State.UNVERIFIED.value
    for moment, after in changes:
        if moment < limit:
            state = State(after).value
    return state
