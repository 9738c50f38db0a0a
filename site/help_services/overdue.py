"""Which help services nobody checked for too long: for the editors' pages and for the clock."""

import datetime
import logging

from django.core.cache import cache
from django.utils import timezone

from help_services.models import HelpService

logger = logging.getLogger("squad.help_services")


def overdue(now: datetime.datetime) -> int:
    """How many help services an editor has to check, at `now`."""
    return HelpService.objects.overdue(now).count()


def remind(now: datetime.datetime) -> int:
    """Says so in the log, once a day; returns how many. Editors see which ones on their start page."""
    count = overdue(now)
    day = timezone.localdate(now).isoformat()
    if count and cache.add(f"help_services:reminded:{day}", True, 24 * 60 * 60):
        logger.warning("%d help services have to be checked by an editor", count)
    return count
