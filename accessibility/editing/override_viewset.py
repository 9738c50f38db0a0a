"""Exceptions to rules in the admin: asked for, looked at, agreed to by a second person, never changed."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, DeleteView, IndexView, InspectView

from accessibility.editing.override_form import OverrideForm
from accessibility.editing.panels import OverrideRequestPanel
from accessibility.gate.rules import RULES
from accessibility.models import Override
from accessibility.overrides import agreement, override_request
from help_services.snippet_viewset import MenuSnippetViewSet

INSPECT = "wagtailsnippets_accessibility_override:inspect"


class StateColumn(Column):
    """The state of an exception, in words."""

    def get_value(self, instance: Override) -> str:
        """Whether it waits, holds, ends or is over."""
        return str(agreement.state_of(instance).words)


class LastDayColumn(Column):
    """Until when it holds."""

    def get_value(self, instance: Override) -> Any:
        """The last day; nothing while it waits."""
        return instance.term.last or ""


class OverrideIndex(IndexView):
    """The list, in a fixed number of queries."""

    def get_base_queryset(self) -> Any:
        """Each with its module and audience."""
        return super().get_base_queryset().select_related("page__locale", "audience")


class OverrideCreate(CreateView):
    """Asking for one, from the list of what keeps a module or a version from going live; the log keeps who asked."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Redirects with a message where the address names no finding: there is nothing to ask then."""
        if not request.user.has_perm(override_request.PERMISSION):
            raise PermissionDenied
        self.wanted: Override | None = override_request.requested_override(request.GET)
        if self.wanted is None:
            words = (
                _(
                    "Nothing of the kind is found any more in what was last saved, or this rule never gives way."
                )
                if request.GET.get("finding")
                else _(
                    "Open a module or a version. Under “Before going live”, choose “Ask for an exception”."
                )
            )
            messages.info(request, words)
            return redirect(f"{reverse('modules_state')}?{urlencode({'state': 'work'})}")
        return super().dispatch(request, *args, **kwargs)

    def get_initial_form_instance(self) -> Override | None:
        """What was found, which she cannot change."""
        return self.wanted

    def get_add_url(self) -> str:
        """The form comes back to the same finding."""
        return f"{super().get_add_url()}?{self.request.GET.urlencode()}"

    def save_instance(self) -> Override:
        """Keeps it, and who asked."""
        made: Override = super().save_instance()
        agreement.ask(made, self.request.user)
        return made

    def get_success_url(self) -> str:
        """The page that says what comes next."""
        return reverse(INSPECT, args=[self.object.pk])


class OverrideDelete(DeleteView):
    """Taking it back; what is live by it alone goes off then (`accessibility.editing.findings.hooks`)."""

    @property
    def confirmation_message(self) -> str:
        """Says beforehand what happens."""
        return _("Take this exception back? If a version or a module is live by it alone, that goes off.")


class OverrideInspect(InspectView):
    """What is asked, what the rule finds, and the button for the second person."""

    template_name = "accessibility/override.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The exception with its findings; why she cannot agree, where she cannot."""
        try:
            agreement.may_agree(self.object, self.request.user)
            reason = ""
        except agreement.NotAgreed as refused:
            reason = str(refused.reason)
        own = {
            "override": self.object,
            "about": RULES[self.object.rule].about if self.object.rule in RULES else "",
            "state": agreement.state_of(self.object),
            "now": [finding.sentence for finding in override_request.still_found(self.object)][:1],
            "refused": reason,
            "again": override_request.address_again(self.object, timezone.localdate())
            if self.request.user.has_perm(override_request.PERMISSION)
            else "",
        }
        return {**super().get_context_data(**kwargs), **own}


class OverrideViewSet(MenuSnippetViewSet):
    """Exceptions."""

    model = Override
    edit_handler = ObjectList(
        [OverrideRequestPanel(heading=gettext_lazy("What is set aside")), FieldPanel("reason")],
        base_form_class=OverrideForm,
    )
    icon = "squad-exceptions"
    menu_label = gettext_lazy("Exceptions")
    index_view_class = OverrideIndex
    add_view_class = OverrideCreate
    delete_view_class = OverrideDelete
    inspect_view_class = OverrideInspect
    inspect_template_name = "accessibility/override.html"
    list_display = (
        "__str__",
        StateColumn("state", label=gettext_lazy("State")),
        LastDayColumn("last", label=gettext_lazy("Until")),
    )
    copy_view_enabled = False
    inspect_view_enabled = True


@require_POST
def agree_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Agrees by the second person's button (POST); who may not agree reads why."""
    if not request.user.has_perm("accessibility.view_override"):
        raise PermissionDenied
    override = get_object_or_404(Override, pk=pk)
    try:
        agreement.agree(override, request.user, timezone.localdate())
    except agreement.NotAgreed as refused:
        messages.error(request, str(refused.reason))
    else:
        messages.success(request, _("You agreed. The exception holds for 90 days."))
    return redirect(INSPECT, pk)
