"""Registrations in the admin, for who may decide: an entry of the side bar, and what waits on the start page."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from registration.models import User
from registration.views.queue import PERMISSION
from registration.waiting import waiting_for


class RegistrationsMenuItem(MenuItem):
    """In the side bar of those who decide on registrations."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For those who hold the permission."""
        return bool(request.user.has_perm(PERMISSION))


@hooks.register("register_admin_menu_item")
def menu_item() -> MenuItem:
    """Leads out of the admin, to the manager's own list."""
    url = reverse_lazy("registration:queue")  # asked anew in each language
    return RegistrationsMenuItem(
        _("Registrations"), url, name="registrations", icon_name="squad-registrations", order=260
    )


class WaitingPanel(Component):
    """How many registrations she can decide on now."""

    order = 40
    waits = True
    template_name = "registration/admin/waiting_panel.html"

    def __init__(self, number: int) -> None:
        """`number` of them, one or more."""
        self.number = number

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The number and the list."""
        return {"number": self.number, "url": reverse("registration:queue")}


@hooks.register("construct_homepage_panels")
def remind(request: HttpRequest, panels: list[Component]) -> None:
    """Shows the panel while somebody waits."""
    user = request.user
    if isinstance(user, User) and user.has_perm(PERMISSION) and (number := waiting_for(user).count()):
        panels.append(WaitingPanel(number))
