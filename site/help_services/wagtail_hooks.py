"""Help services in the admin: a list that shows what is out of date, and a reminder on the start page."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet

from help_services.models import HelpService, HelpServiceQuerySet
from help_services.overdue import overdue
from help_services.snippet_viewset import MenuSnippetViewSet


def state(service: HelpService) -> str:
    """In words whether this one can be trusted: never checked, checked too long ago, or checked."""
    if service.checked_on is None:
        return gettext("Not yet checked")
    day = date_format(service.checked_on, "DATE_FORMAT")
    if service.overdue(timezone.now()):
        return gettext("Check again: last checked on %(day)s") % {"day": day}
    return gettext("Checked on %(day)s") % {"day": day}


class HelpServiceFilter(WagtailFilterSet):
    """Narrows the list; "to check" is what the reminder leads to."""

    to_check = ChoiceFilter(label=_("Checked"), choices=[("yes", _("To check"))], method="only_overdue")

    class Meta:
        model = HelpService
        fields = ["serves", "emergency"]

    def only_overdue(self, services: HelpServiceQuerySet, name: str, value: str) -> HelpServiceQuerySet:
        """Those that an editor has to check now."""
        return services.overdue(timezone.now())


class HelpServiceViewSet(MenuSnippetViewSet):
    """The list for editors, in the order of the page."""

    model = HelpService
    icon = "squad-help-services"
    menu_label = _("Help services")
    menu_order = 250
    add_to_admin_menu = True
    list_display = [
        "name",
        "locale",
        "phone",
        "serves",
        Column("checked", label=_("Checked"), accessor=state),
    ]
    filterset_class = HelpServiceFilter
    search_fields = ["name", "for_whom", "phone"]
    ordering = ["locale", "order", "name"]
    panels = [
        FieldPanel("name"),
        FieldPanel("for_whom"),
        MultiFieldPanel(
            [FieldPanel("serves"), FieldPanel("emergency"), FieldPanel("order")], heading=_("Where it stands")
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("phone", "chat", "email", "website", "address")],
            heading=_("Ways to reach it"),
        ),
        FieldPanel("when_busy"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("what_happens", "hours", "cost", "languages")],
            heading=_("What to expect"),
        ),
        MultiFieldPanel([FieldPanel("owner"), FieldPanel("checked_on")], heading=_("Who keeps it true")),
    ]


register_snippet(HelpServiceViewSet)


class OverduePanel(Component):
    """On the admin's start page: how many help services have to be checked."""

    name = "help_services_overdue"
    template_name = "help_services/admin/overdue_panel.html"
    order = 30
    waits = True

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The number, and the list that shows which."""
        return {
            "count": overdue(timezone.now()),
            "address": reverse(HelpService.snippet_viewset.get_url_name("list")) + "?to_check=yes",
        }


@hooks.register("construct_homepage_panels")
def show_overdue(request: HttpRequest, panels: list[Component]) -> None:
    """Shows the reminder to who can do something about it, as long as there is something to do."""
    if request.user.has_perm("help_services.change_helpservice") and overdue(timezone.now()):
        panels.append(OverduePanel())
