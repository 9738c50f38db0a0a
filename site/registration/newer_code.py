"""A newer code of conduct is asked of approved people at their next sign-in; the training opens again once they agree.

Nothing closes while somebody is signed in: a session with a group is not broken off by a new text.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.db import transaction
from django.dispatch import receiver

from registration import code_of_conduct
from registration.models import Registration, State, User

_KEPT_PERMISSIONS = ("_perm_cache", "_user_perm_cache", "_group_perm_cache")


@receiver(user_logged_in)
def ask(user: User, **_: Any) -> None:
    """Closes the training for who has a newer code to read; her own page says so and asks."""
    older = Registration.objects.filter(user=user, state=State.APPROVED)
    older = older.exclude(code_version=code_of_conduct.CURRENT)
    with transaction.atomic():
        registration = older.select_for_update().first()
        if registration is None:
            return
        registration.user = user
        registration.set_door()
    for name in _KEPT_PERMISSIONS:  # this request may have asked already what she may do
        vars(user).pop(name, None)
