"""Two weeks before an exception to a rule of the gate ends, the editors get a mail: a number and a link, no module."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from accessibility.overrides import to_tell
from registration.mails import write_to
from registration.models import User

KIND: Final = "exception_ends"


@transaction.atomic
def tell_editors(now: datetime) -> int:
    """Writes to each editor who may ask for exceptions; each ending is told once. Returns how many mails."""
    today = timezone.localdate(now)
    ending = list(to_tell(today).select_for_update())
    if not ending:
        return 0
    page = f"{settings.SITE_URL}{reverse('wagtailsnippets_accessibility_override:list')}"
    editors = _editors()
    for editor in editors:
        write_to(editor, KIND, now, number=len(ending), list_page=page)
    for one in ending:
        one.told_on = today
        one.save(update_fields=["told_on"])
    return len(editors)


def _editors() -> list[User]:
    """Those who hold the permission to ask. An administrator is none because she may do anything."""
    permission = {"content_type__app_label": "accessibility", "codename": "add_override"}
    own = Q(**{f"user_permissions__{name}": value for name, value in permission.items()})
    by_group = Q(**{f"groups__permissions__{name}": value for name, value in permission.items()})
    return list(User.objects.filter(own | by_group, is_active=True).order_by("pk").distinct())
