"""What stands before Wagtail's admin: who may come in at all, and two pages that are ours."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csp import csp_override
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.account import AccountView, AvatarSettingsPanel, LocaleSettingsPanel
from wagtail.users.models import UserProfile

from registration.forms.admin_language import AdminLanguageForm


def no_strangers(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Refuses who is signed in and has no business in the admin.

    Wagtail would send her to sign in, and signing in would send her back, without end.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The view, for whom it is."""
        if request.user.is_authenticated and not request.user.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def sign_in(request: HttpRequest) -> HttpResponse:
    """Wagtail's own form would pass by the limits on trying and the second factor: everybody signs in at one."""
    back = urlencode({"next": request.GET.get("next", reverse("wagtailadmin_home"))})
    return redirect(f"{reverse('account_login')}?{back}")


class LanguagePanel(LocaleSettingsPanel):
    """One language for the admin and for the mails to her."""

    title = _("Language")
    form_class = AdminLanguageForm


@method_decorator(csp_override(settings.ADMIN_CSP), name="dispatch")
@method_decorator(no_strangers, name="dispatch")
@method_decorator(require_admin_access, name="dispatch")
class OwnAccountView(AccountView):
    """The account page without the upload of a picture, and with a language that is also that of mails.

    The upload would be a second door for files: it passes by the image model, which checks and re-writes every picture.
    """

    def get_panels(self) -> list[Any]:
        """Wagtail's panels, the one for a picture left out, ours in place of the one for the language."""
        left_out = (AvatarSettingsPanel, LocaleSettingsPanel)
        panels: list[Any] = [panel for panel in super().get_panels() if not isinstance(panel, left_out)]
        user = self.request.user
        return [*panels, LanguagePanel(self.request, user, UserProfile.get_for_user(user))]
