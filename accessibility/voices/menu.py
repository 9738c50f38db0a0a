"""The voices in the menu of the admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

MAY_SEE = "modules.view_recording"


class VoicesMenuItem(MenuItem):
    """In the side bar of those who keep the voices."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For editors."""
        return bool(request.user.has_perm(MAY_SEE))


def menu_item() -> MenuItem:
    """Below the versions."""
    return VoicesMenuItem(_("Voices"), reverse("voices"), name="voices", icon_name="squad-voices", order=222)
