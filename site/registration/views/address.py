"""Another e-mail address for an account. allauth's own page is not mounted: it lets no manager look again."""

from typing import Any

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from registration import new_address as addresses
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
                addresses.ask_for(request.user, form.cleaned_data["email"], timezone.now())
            messages.success(
                request, _("We sent a mail to the new address. Your account moves once you open its link.")
            )
            return redirect("registration:own")
    return render(request, "registration/change_address.html", {"form": form})


@never_cache
def new_address(request: HttpRequest, token: str) -> HttpResponse:
    """Asks whether she wanted this address. Yes moves the account, for who is signed in to it; no forgets the address.

    Who reads the mail need not be the one who asked for it, so "no" needs the link alone.
    """
    asked, stranger = addresses.asked_in(token), not request.user.is_authenticated
    if asked is not None and not stranger and request.user != asked.user:
        asked = None
    refuses = request.POST.get("answer") == "no"
    if stranger and not refuses and (asked is None or request.method == "POST"):
        return redirect_to_login(request.get_full_path())
    if request.method == "POST" and asked is not None:
        done = _refuse(request, asked) if refuses else _move(request, asked)
        if done is not None:
            return done
        asked = None
    context: dict[str, Any] = {"email": asked.email if asked else ""}
    if stranger:
        context["sign_in"] = redirect_to_login(request.get_full_path()).url
    return render(request, "registration/new_address.html", context)


def _move(request: HttpRequest, asked: addresses.AskedAddress) -> HttpResponse | None:
    if not addresses.move_to(asked, timezone.now()):
        return None
    messages.success(request, _("From now on you sign in with your new address."))
    return redirect("registration:own")


def _refuse(request: HttpRequest, asked: addresses.AskedAddress) -> HttpResponse | None:
    if not addresses.refuse(asked):
        return None
    if not request.user.is_authenticated:
        return redirect("account_address_forgotten")
    messages.success(
        request,
        _("The new address is forgotten, and your account stays as it is. Choose another password too."),
    )
    return redirect("registration:own")
