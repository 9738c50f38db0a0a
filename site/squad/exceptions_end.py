"""The end of an exception to a rule of the gate: editors are told two weeks before, then what it kept live goes off.

Their mails hold a number or a kind and a link, and name no module.
"""

import logging
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from accessibility.editing.status_overview.page import TO_DO
from accessibility.overrides.agreement import ended, ending_soon
from accessibility.overrides.ending import take_off_after_override
from modules.models import ModulePage
from registration.mails import write_to
from registration.models import User

logger = logging.getLogger("squad.exceptions")
KIND: Final = "exception_ends"
ENDED: Final = "exception_ended"


@transaction.atomic
def tell_editors(now: datetime) -> int:
    """Writes to each editor who may ask for exceptions; each ending is told once. Returns how many mails."""
    today = timezone.localdate(now)
    ending = list(ending_soon(today).select_for_update())
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


def end_exceptions(now: datetime) -> int:
    """Takes off what each exception that is over kept live, and tells the editors; returns how much went off.

    Each stands alone: one that fails is logged, tried again next time, and keeps no other waiting.
    """
    gone = 0
    for pk in ended(timezone.localdate(now)).values_list("pk", flat=True):
        try:
            gone += _end(pk, now)
        except Exception:
            logger.exception("What an exception kept live could not be taken off")
    return gone


@transaction.atomic
def _end(pk: int, now: datetime) -> bool:
    """Whether something went off with this exception."""
    today = timezone.localdate(now)
    one = ended(today).select_for_update().filter(pk=pk).first()
    if one is None:
        return False
    one.ended_on = today
    one.save(update_fields=["ended_on"])
    off = take_off_after_override(one, None, now)
    if off is None:
        return False
    page = f"{settings.SITE_URL}{reverse('modules_state')}?{urlencode({'state': TO_DO})}"
    for editor in _editors():
        write_to(editor, ENDED, now, is_module=isinstance(off, ModulePage), state_page=page)
    return True


def _editors() -> list[User]:
    """Those who hold the permission to ask. An administrator is none because she may do anything."""
    permission = {"content_type__app_label": "accessibility", "codename": "add_override"}
    own = Q(**{f"user_permissions__{name}": value for name, value in permission.items()})
    by_group = Q(**{f"groups__permissions__{name}": value for name, value in permission.items()})
    return list(User.objects.filter(own | by_group, is_active=True).order_by("pk").distinct())
