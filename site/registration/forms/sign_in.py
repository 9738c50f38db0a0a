"""Signing in."""

from typing import Any

from allauth.account.forms import LoginForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _


class SignInForm(LoginForm):
    """E-mail address and password, with our words."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        email, password = self.fields["login"], self.fields["password"]
        email.label, password.label, password.help_text = _("E-mail address"), _("Password"), ""
        email.error_messages |= {
            "required": _("Fill in your e-mail address."),
            "invalid": _("Fill in a whole e-mail address, such as name@organisation.be."),
        }
        password.error_messages |= {"required": _("Fill in your password.")}
        for field in (email, password):
            field.widget.attrs.pop("placeholder", None)

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        """Signs in and leads to `redirect_url`, or on to the second factor.

        allauth keeps the address in Django's session until a second factor is shown or an address confirmed. It may
        name a module and a version, and that session knows who she is: so the address is not handed over. Who is not
        signed in at once comes to her usual first page afterwards.
        """
        response: HttpResponse = super().login(request, redirect_url=None)
        if redirect_url and request.user.is_authenticated:
            return HttpResponseRedirect(redirect_url)
        return response
