"""What registration forgets, and when. `tick` runs it; doing it twice changes nothing.

| what | goes |
|---|---|
| an account whose address was never confirmed | 30 days after it was made |
| a declined registration, with its account | 30 days after it was declined |
| an account nobody signs in to | 24 months after the last sign-in; a mail warns a month before |
| the text of a mail | when the mail has left |
| the mark of a suspension (a keyed hash of the address, and its day) | 24 months after the suspension |
| the row of a mail (to whom, which kind, when) | 30 days after it left or was given up |
| an organisation that nobody is linked to | at the next run |

Accounts of staff stay until an administrator removes them. Of a removed registration numbers stay (`Tally`).
Sessions that ended are removed by Django's `clearsessions`.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import CharField, DateTimeField, F, Q, QuerySet
from django.db.models.functions import Cast, Coalesce, Greatest
from django.utils import timezone, translation
from django.utils.formats import date_format
from wagtail.models import ModelLogEntry

from registration import mails
from registration.leaving import remove
from registration.models import Mail, Organisation, Registration, State, SuspensionMark, User
from registration.staff import is_staff

UNCONFIRMED = timedelta(days=30)
DECLINED = timedelta(days=30)
IDLE_WARNED = timedelta(days=700)  # 23 months
IDLE_REMOVED = timedelta(days=730)  # 24 months
NOTICE = timedelta(days=30)  # nobody is removed sooner than this after the warning
MAIL_ROWS = timedelta(days=30)
# As long as an idle account: who is suspended and withdraws is remembered no shorter and no longer than who stays away.
SUSPENSION_MARKS = IDLE_REMOVED
_WARNED = Q(warned_at__gte=F("last_use"))  # since she was here last; an older warning is of another time


def forget(now: datetime) -> dict[str, int]:
    """Removes and warns all that is due at `now`; returns how many of each."""
    return {
        "unconfirmed": _remove(_unconfirmed(now), now),
        "declined": _remove(_declined(now), now),
        "idle removed": _remove(_long_warned(now), now, tell=True),
        "idle warned": _warn(_idle(now - IDLE_WARNED).exclude(_WARNED), now),
        "suspension marks": _remove_expired_suspensions(now),
        "mails": _forget_mails(now),
        "log of accounts": _forget_log_of_gone_accounts(),
        "organisations": Organisation.objects.filter(registrations=None).delete()[0],
    }


def suspension_expires_on(registration: Registration) -> date | None:
    """The day on which the mark of its suspension goes, where it has one: it stays when the account goes."""
    newest = registration.suspension_marks.order_by("-day").first()
    return newest.day + SUSPENSION_MARKS if newest else None


def _unconfirmed(now: datetime) -> QuerySet[Registration]:
    return Registration.objects.filter(state=State.UNVERIFIED, created_at__lte=now - UNCONFIRMED)


def _declined(now: datetime) -> QuerySet[Registration]:
    return Registration.objects.filter(state=State.DECLINED, state_since__lte=now - DECLINED)


def _idle(since: datetime) -> QuerySet[Registration]:
    """Registrations whose last sign-in, and whose last change, lie before `since`."""
    return (
        Registration.objects.filter(state__in=[State.PENDING, State.APPROVED, State.SUSPENDED])
        .annotate(
            last_use=Greatest(
                Coalesce("user__last_login", "created_at"), "state_since", output_field=DateTimeField()
            )
        )
        .filter(last_use__lte=since)
    )


def _long_warned(now: datetime) -> QuerySet[Registration]:
    return _idle(now - IDLE_REMOVED).filter(_WARNED, warned_at__lte=now - NOTICE)


def _without_staff(registrations: QuerySet[Registration]) -> Iterator[Registration]:
    """Those of professionals: the one guard that keeps accounts of staff from being warned and removed."""
    return (one for one in registrations.select_related("user") if not is_staff(one.user))


def _remove(registrations: QuerySet[Registration], now: datetime, *, tell: bool = False) -> int:
    gone = 0
    for registration in _without_staff(registrations):
        with transaction.atomic():
            if tell:
                _say_removed(registration.user, now)
            remove(registration.user, now)
        gone += 1
    return gone


def _say_removed(user: User, now: datetime) -> None:
    mails.write("removed", user.email, user.language, now)


def _remove_expired_suspensions(now: datetime) -> int:
    before = timezone.localtime(now).date() - SUSPENSION_MARKS
    return SuspensionMark.objects.filter(day__lte=before).delete()[0]


def _warn(registrations: QuerySet[Registration], now: datetime) -> int:
    warned = 0
    for registration in _without_staff(registrations):
        # The row is claimed by its condition: two runs at once write one mail.
        as_read = Registration.objects.filter(pk=registration.pk, warned_at=registration.warned_at)
        with transaction.atomic():
            if as_read.update(warned_at=now):
                with translation.override(registration.user.language):
                    day = date_format(timezone.localtime(now + NOTICE), "j F Y")
                mails.write_to(registration.user, "idle", now, day=day)
                warned += 1
    return warned


def _forget_log_of_gone_accounts() -> int:
    """What Wagtail noted of an account in the admin, under its name; it would stay when the account is gone."""
    there = User.objects.annotate(as_text=Cast("pk", CharField())).values("as_text")
    entries = ModelLogEntry.objects.filter(content_type=ContentType.objects.get_for_model(User))
    gone: int = entries.exclude(object_id__in=there).delete()[0]
    return gone


def _forget_mails(now: datetime) -> int:
    before = now - MAIL_ROWS
    return Mail.objects.filter(Q(sent_at__lte=before) | Q(given_up_at__lte=before)).delete()[0]
