"""Another e-mail address for an account. allauth's own page is not mounted: it lets no manager look again."""

from __future__ import annotations

from typing import Any

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from registration import person
from registration.forms.own import NewAddressForm
from registration.http import SignedInRequest


@login_required
def change_address(request: SignedInRequest) -> HttpResponse:
    """Asks for the new address and the password; the page answers the same whosever the address is."""
    form = NewAddressForm(request.user, request.POST or None)
    if request.method == "POST":
        refused: HttpResponse | None = ratelimit.consume_or_429(
            request, action="manage_email", user=request.user
        )
        if refused is not None:
            return refused
        if form.is_valid():
            with transaction.atomic():
                person.ask_for_new_address(request.user, form.cleaned_data["email"], timezone.now())
            messages.success(
                request, _("We sent a mail to the new address. Your account moves once you open its link.")
            )
            return redirect("registration:own")
    return render(request, "registration/change_address.html", {"form": form})


@login_required
def new_address(request: SignedInRequest, token: str) -> HttpResponse:
    """Shows where a link leads, and moves the account there when she says so."""
    email = person.new_address_in(token, request.user)
    context: dict[str, Any] = {"email": email}
    if request.method == "POST" and email:
        if person.move_to_new_address(request.user, email, timezone.now()):
            messages.success(request, _("From now on you sign in with your new address."))
            return redirect("registration:own")
        context["email"] = ""
    return render(request, "registration/new_address.html", context)
