"""What this room answers when others ask, and its place in the admin."""

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from evaluation.access import READ
from evaluation.report_fields import session_report_fields

hooks.register("session_report_fields", session_report_fields)


class FiguresMenuItem(MenuItem):
    """In the side bar of those who read the figures."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For those who hold the permission."""
        return bool(request.user.has_perm(READ))


@hooks.register("register_admin_menu_item")
def menu_item() -> MenuItem:
    """Leads out of the admin, to the page of the figures."""
    url = reverse_lazy("evaluation:figures")  # asked anew in each language
    return FiguresMenuItem(_("Figures"), url, name="figures", icon_name="squad-figures", order=262)
