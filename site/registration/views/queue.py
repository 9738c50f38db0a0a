"""The manager's queue: who waits, and one case at a time."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, OuterRef, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from registration.case import case_of
from registration.decisions import Overtaken, Refused, decide
from registration.forms.decision import DecisionForm, FilterForm
from registration.http import SignedInRequest
from registration.mail_domains import is_private
from registration.models import Question, Registration, State
from registration.organisation_choice import described, first_choice, known_for, posted, search

PERMISSION = "registration.decide_registration"
ON_A_PAGE = 50
BESIDE_A_CASE = 12
DONE = {
    "approve": gettext_lazy("Approved. A mail is on its way."),
    "ask": gettext_lazy("Asked. A mail is on its way; the registration stays here."),
    "decline": gettext_lazy("Declined. A mail with your reason is on its way."),
    "suspend": gettext_lazy("Suspended. From now on nothing opens for this person."),
    "reinstate": gettext_lazy("Reinstated. A mail is on its way."),
    "link": gettext_lazy("Linked."),
}


def _listed() -> Any:
    """Registrations as a list needs them, each with whether a question waits for the person."""
    asked = Question.objects.waiting().filter(registration=OuterRef("pk"))
    return Registration.objects.select_related("user").annotate(is_asked=Exists(asked))


def _flagged(registrations: Any) -> list[Registration]:
    found: list[Registration] = list(registrations)
    for registration in found:
        registration.is_private = is_private(registration.user.email)  # type: ignore[attr-defined]
    return found


@require_safe
@login_required
@permission_required(PERMISSION, raise_exception=True)
def queue(request: SignedInRequest) -> HttpResponse:
    """The list, by state and by search; without a choice those who wait."""
    form = FilterForm(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {}
    state, words = chosen.get("state") or State.PENDING, chosen.get("q", "")
    listed = _listed() if state == "all" else _listed().filter(state=state)
    for word in words.split():
        listed = listed.filter(_matches(word))
    order = ("state_since", "pk") if state == State.PENDING else ("-state_since", "-pk")
    page: Page[Any] = Paginator(listed.order_by(*order), ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "state": state,
        "words": words,
        "tabs": _tabs(),
        "page": page,
        "registrations": _flagged(page.object_list),
        "now": timezone.now(),
    }
    return render(request, "registration/queue.html", context)


def _matches(word: str) -> Q:
    places = (
        "user__first_name",
        "user__last_name",
        "user__email",
        "organisation_name",
        "organisation__name",
    )
    found = Q()
    for place in places:
        found |= Q(**{f"{place}__icontains": word})
    return found


def _tabs() -> list[tuple[str, Any, int]]:
    """Each state with its word and number, the waiting ones first, and all of them last."""
    numbers = dict(Registration.objects.values_list("state").annotate(number=Count("pk")))
    order = [State.PENDING, State.APPROVED, State.DECLINED, State.SUSPENDED, State.UNVERIFIED]
    tabs: list[tuple[str, Any, int]] = [(state.value, state.label, numbers.get(state, 0)) for state in order]
    return [*tabs, ("all", _("all"), sum(numbers.values()))]


@require_safe
@login_required
@permission_required(PERMISSION, raise_exception=True)
def case(request: SignedInRequest, pk: int) -> HttpResponse:
    """One registration, with all that a decision needs."""
    return _case_page(request, pk)


@require_POST
@login_required
@permission_required(PERMISSION, raise_exception=True)
def decision(request: SignedInRequest, pk: int) -> HttpResponse:
    """Carries out a decision; shows the case again, with what was typed, where it cannot stand."""
    form = DecisionForm(request.POST, known=described(posted(request.POST)))
    if not form.is_valid():
        return _case_page(request, pk)
    ruling = form.ruling(request.user)
    try:
        decide(pk, ruling, timezone.now())
    except Registration.DoesNotExist:
        messages.error(request, _("This registration is gone: the person withdrew it, or its time was over."))
        return redirect("registration:queue")
    except Refused as refused:
        return _case_page(request, pk, str(refused.sentence), 409 if isinstance(refused, Overtaken) else 403)
    messages.success(request, DONE[ruling.decision.value])
    return redirect("registration:case", pk=pk)


def _case_page(request: SignedInRequest, pk: int, refused: str = "", status: int = 200) -> HttpResponse:
    """The case as it is now; a form that came is kept, and counts from here for what is on the screen."""
    registration = get_object_or_404(Registration.objects.select_related("user", "organisation"), pk=pk)
    words = request.GET.get("organisation", "").replace("\x00", "")[:100].strip()
    shown = case_of(registration, [*search(words), *posted(request.POST)])
    data = {**request.POST.dict(), "version": registration.version} if request.POST else None
    form = DecisionForm(data, known=described(known_for(shown)), initial=first_choice(shown))
    if refused and form.is_valid():
        form.add_error(None, refused)
    waiting = _listed().filter(state=State.PENDING).order_by("state_since", "pk")[:BESIDE_A_CASE]
    context = {
        "case": shown,
        "registration": registration,
        "form": form,
        "words": words,
        "waiting": _flagged(waiting),
        "own": registration.user_id == request.user.pk,
        "now": timezone.now(),
    }
    return render(request, "registration/case.html", context, status=status)
