"""Staff must have shown a second factor in this session, not only own one.

Until then somebody of the staff gets her own page, the pages of the second factor, signing out and the pages
named in a setting (help), and is led there from everywhere else.
"""

from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from django.conf import settings
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from django.utils.http import urlencode

from registration.models import User
from registration.staff import is_staff

OPEN = frozenset(
    {
        "account_login",
        "account_logout",
        "account_reauthenticate",
        "account_confirm_email",
        "mfa_activate_totp",
        "mfa_authenticate",
        "mfa_index",
        "mfa_reauthenticate",
        "registration:own",
    }
)


class SecondFactorMiddleware:
    """Leads staff without a second factor in this session to where it is set up or shown."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on, or answers with the way to the second factor."""
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
            return self.get_response(request)
        if not is_staff(request.user) or has_shown(request, request.user) or _is_open(request.path_info):
            return self.get_response(request)
        return HttpResponseRedirect(_where_to(request, request.user))


def has_shown(request: HttpRequest, user: User) -> bool:
    """Whether a factor that `user` still has was shown in this session."""
    shown = {
        record.get("id")
        for record in get_authentication_records(request, user)
        if record.get("method") == "mfa"
    }
    return bool(shown) and Authenticator.objects.filter(user_id=user.pk, pk__in=shown).exists()


def _is_open(path: str) -> bool:
    try:
        name = resolve(path).view_name
    except Resolver404:
        return False
    return name in OPEN or name in settings.REGISTRATION_OPEN_WITHOUT_SECOND_FACTOR


def _where_to(request: HttpRequest, user: User) -> str:
    """Showing the factor that she has, or setting one up; back to where she was afterwards."""
    owns_one = Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP).exists()
    where = reverse("mfa_reauthenticate" if owns_one else "mfa_activate_totp")
    back = urlencode({"next": request.get_full_path()}) if request.method == "GET" and owns_one else ""
    return f"{where}?{back}" if back else where


@receiver(authenticator_added)
def _setting_up_is_showing(request: HttpRequest, user: User, authenticator: Authenticator, **_: Any) -> None:
    """Who just typed the code of a new authenticator app has shown it, and sees her recovery codes at once."""
    if authenticator.type == Authenticator.Type.TOTP:
        record_authentication(
            request, user, "mfa", id=authenticator.pk, type=authenticator.type, reauthenticated=True
        )
