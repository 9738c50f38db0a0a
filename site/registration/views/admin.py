"""Two pages of Wagtail's admin that are ours."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.views.decorators.csp import csp_override
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.account import AccountView, AvatarSettingsPanel


def sign_in(request: HttpRequest) -> HttpResponse:
    """Wagtail's own form would pass by the limits on trying and the second factor: everybody signs in at one."""
    back = urlencode({"next": request.GET.get("next", reverse("wagtailadmin_home"))})
    return redirect(f"{reverse('account_login')}?{back}")


@method_decorator(csp_override(settings.ADMIN_CSP), name="dispatch")
@method_decorator(require_admin_access, name="dispatch")
class OwnAccountView(AccountView):
    """The account page without the upload of a picture: it would be a second door for files.

    It passes by the image model, which checks and re-writes every picture.
    """

    def get_panels(self) -> list[Any]:
        """Wagtail's panels, the one for a picture left out."""
        return [panel for panel in super().get_panels() if not isinstance(panel, AvatarSettingsPanel)]
