"""A suspension cannot be wiped out by who was suspended: its address stays marked when the account goes.

The mark is a keyed hash. It is compared with an address that somebody brings before a manager, and shown to her
alone. Without the key it says nothing, and no form answers otherwise because of it.
"""

from datetime import date, datetime

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from registration.models import Registration, SuspensionMark

_SALT = "registration.suspension-mark"


def digests(email: str) -> list[str]:
    """The hashes of `email` in small letters: with the key of now, then with each that was used before."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [salted_hmac(_SALT, email.casefold(), secret=key, algorithm="sha256").hexdigest() for key in keys]


def record_address(case: Registration, since: datetime) -> None:
    """Stores a mark of the address that a suspended `case` has now; its day is the one of the suspension, `since`.

    Must run inside the transaction of what caused it.
    """
    digest, day = digests(case.user.email)[0], timezone.localtime(since).date()
    SuspensionMark.objects.get_or_create(registration=case, digest=digest, day=day)


def lift(case: Registration) -> None:
    """Takes the marks of `case` away, and what is left of an account with its address that is gone."""
    gone = Q(registration=None, digest__in=digests(case.user.email))
    SuspensionMark.objects.filter(Q(registration=case) | gone).delete()


def suspended_before(case: Registration) -> date | None:
    """The day on which another registration with the address of `case` was suspended; the newest, or None."""
    marked = SuspensionMark.objects.filter(digest__in=digests(case.user.email))
    newest = marked.exclude(registration=case).order_by("-day").first()
    return newest.day if newest else None
