"""Exceptions to rules in the admin: asked for, looked at, agreed to by a second person, never changed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, DeleteView, IndexView, InspectView, SnippetViewSet

from accessibility.gate.gather import subjects
from accessibility.gate.rule import Finding
from accessibility.gate.rules import RULES
from accessibility.models import Adaptation, Override
from accessibility.override_form import about_of
from accessibility.overrides import NotAgreed, agree, ask, may_agree, state_of

INSPECT = "wagtailsnippets_accessibility_override:inspect"


class StateColumn(Column):
    """Where an exception stands, in words."""

    def get_value(self, instance: Override) -> str:
        """Whether it waits, holds, ends or is over."""
        return state_of(instance).words


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
    """Asking for one; the log keeps who asked."""

    def save_instance(self) -> Override:
        """Keeps it, and who asked."""
        made: Override = super().save_instance()
        ask(made, self.request.user)
        return made

    def get_success_url(self) -> str:
        """The page that says what comes next."""
        return reverse(INSPECT, args=[self.object.pk])


class OverrideDelete(DeleteView):
    """Taking it back; what is live by it alone goes off then (`accessibility.gate.hooks`)."""

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
            may_agree(self.object, self.request.user)
            reason = ""
        except NotAgreed as refused:
            reason = str(refused.reason)
        own = {
            "override": self.object,
            "about": about_of(self.object.rule),
            "state": state_of(self.object),
            "found": [finding.sentence for finding in _found(self.object)],
            "refused": reason,
        }
        return {**super().get_context_data(**kwargs), **own}


class OverrideViewSet(SnippetViewSet):
    """Exceptions."""

    model = Override
    icon = "warning"
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
    """The button of the second person; who may not is told why."""
    if not request.user.has_perm("accessibility.view_override"):
        raise PermissionDenied
    override = get_object_or_404(Override, pk=pk)
    try:
        agree(override, request.user, timezone.localdate())
    except NotAgreed as refused:
        messages.error(request, str(refused.reason))
    else:
        messages.success(request, _("You agreed. The exception holds for 90 days."))
    return redirect(INSPECT, pk)


def _found(override: Override) -> list[Finding]:
    """What the rule finds in the version as it was last saved."""
    rule = RULES.get(override.rule)
    if rule is None:
        return []
    page = override.page.get_latest_revision_as_object()
    versions: list[Adaptation] = []
    if override.audience_id:
        one = Adaptation.objects.filter(page=override.page, audience=override.audience_id).first()
        if one is None:
            return []
        versions = [one.get_latest_revision_as_object()]
    subject = subjects([page], versions)[-1]
    return [Finding(rule, rule.level, place) for place in rule.find(subject)]
