"""A newer code of conduct is asked of approved people at their next sign-in; the training opens again once they agree.

Nothing closes while somebody is signed in: a session with a group is not broken off by a new text. The door is one for
all her devices, so a second device that signs in while the first may still be in the room does not close it either.
"""

from datetime import timedelta
from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone

from registration import code_of_conduct
from registration.models import Registration, State, User

# A session with a group takes 90 minutes at most, and one of the browser ends two hours after its last use.
STILL_IN_THE_ROOM = timedelta(hours=4)
_KEPT_PERMISSIONS = ("_perm_cache", "_user_perm_cache", "_group_perm_cache")


@receiver(user_logged_in)
def ask(user: User, **_: Any) -> None:
    """Closes the training for who has a newer code to read, and did not sign in shortly before; her own page asks.

    Runs before Django notes this sign-in in `last_login` (`RegistrationConfig` is ready before `django.contrib.auth`).
    """
    if user.last_login and timezone.now() - user.last_login < STILL_IN_THE_ROOM:
        return
    older = Registration.objects.filter(user=user, state=State.APPROVED)
    older = older.exclude(code_version=code_of_conduct.CURRENT)
    with transaction.atomic():
        registration = older.select_for_update().first()
        if registration is None:
            return
        registration.user = user
        registration.sync_training_group()
    for name in _KEPT_PERMISSIONS:  # this request may have asked already what she may do
        vars(user).pop(name, None)
