"""Who belongs to the staff: whoever may do more than use the training."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser

from registration.models import User


def is_staff(user: User | AnonymousUser) -> bool:
    """Whether `user` is an administrator or holds one of the permissions of staff (a setting lists them)."""
    if not user.is_authenticated:
        return False
    return user.is_superuser or any(user.has_perm(name) for name in settings.REGISTRATION_STAFF_PERMISSIONS)
