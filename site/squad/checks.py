"""What must not be so on a real site, found by `check --deploy`."""

from __future__ import annotations

from typing import Any

from django.core.checks import Error, Tags, register
from django.db.utils import DatabaseError

DEMO_DOMAIN = "@squad.example"


@register(Tags.security, deploy=True)
def no_demo_accounts(app_configs: Any, **kwargs: Any) -> list[Error]:
    """An error where a demo account exists: its password is in the README."""
    from registration.models import User

    try:
        found = list(User.objects.filter(email__endswith=DEMO_DOMAIN).values_list("email", flat=True)[:10])
    except DatabaseError:  # nothing is migrated yet, so nobody can sign in either
        return []
    return [
        Error(
            f"The demo account {email} exists, and its password is public.",
            hint="Delete it, or start from an empty database.",
            id="squad.E001",
        )
        for email in found
    ]
