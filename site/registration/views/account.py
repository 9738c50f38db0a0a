"""The pages of allauth where the product does more than allauth does by itself."""

from typing import Any

from allauth.account import app_settings
from allauth.account import views as allauth
from allauth.account.internal.flows.email_verification import send_verification_email_to_address
from allauth.account.models import EmailAddress
from allauth.account.signals import email_confirmed
from allauth.core import ratelimit
from django.core import signing
from django.db import IntegrityError, transaction
from django.dispatch import receiver
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic.edit import FormView

from registration import code_of_conduct, person
from registration.forms.own import AddressForm
from registration.models import User


class SignUpView(allauth.SignupView):
    """Signing up: account, registration and mail in one transaction."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Keeps all or nothing; two that come at once with one address get the same answer as a known one."""
        try:
            with transaction.atomic():
                response: HttpResponse = super().form_valid(form)
        except IntegrityError:
            form.account_already_exists = True
            with transaction.atomic():
                response = super().form_valid(form)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds the text of the code of conduct."""
        text = code_of_conduct.template_of(code_of_conduct.CURRENT)
        return {**super().get_context_data(**kwargs), "code_text": text}

    def get_success_url(self) -> str:
        """Her own page: allauth keeps the way back in Django's session, where no address of the training may stand."""
        return reverse("registration:own")


class ConfirmEmailView(allauth.ConfirmEmailView):
    """Confirming an address; a link that was used or is too old gets a clear page that offers a new one."""

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Confirms, or removes what somebody else filled in; address, registration and mail change together."""
        try:
            with transaction.atomic():
                user = self.get_object().email_address.user
                # Held, so that of a yes and a no at once the second finds what the first one did.
                list(User.objects.select_for_update().filter(pk=user.pk))
                if self.request.POST.get("answer") == "no":
                    return self._disown()
                response: HttpResponse = super().post(*args, **kwargs)
        except Http404:
            self.object = None
            response = self.render_to_response(self.get_context_data())
        return response

    def _disown(self) -> HttpResponse:
        confirmation: Any = self.get_object()
        if person.disown(confirmation.email_address.user, timezone.now()):
            return redirect("account_not_me")
        self.object = confirmation
        page: HttpResponse = self.render_to_response(self.get_context_data())
        return page

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds what was filled in with the address, and whether the link led to one that is confirmed already."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        told = person.unconfirmed(self.object.email_address.user) if self.object else None
        already = self.object is None and _was_used(self.kwargs["key"])
        return {**context, "registration": told, "already": already}


def _was_used(key: str) -> bool:
    """Whether `key` is a link of ours, still young, to an address that is confirmed."""
    try:
        found = signing.loads(key, salt=app_settings.SALT, max_age=30 * 86_400)
    except signing.BadSignature:
        return False
    return bool(EmailAddress.objects.filter(pk=found, verified=True).exists())


@receiver(email_confirmed)
def _waits_from_now_on(email_address: EmailAddress, **_: Any) -> None:
    person.confirm_address(email_address.user, timezone.now())


class PasswordChangeView(allauth.PasswordChangeView):
    """Changing the password and the mail about it are one."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Leads who has no password yet to the link that makes one."""
        if request.user.is_authenticated and not request.user.has_usable_password():
            return redirect("account_reset_password")
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def form_valid(self, form: Any) -> HttpResponse:
        """Keeps both or neither."""
        with transaction.atomic():
            response: HttpResponse = super().form_valid(form)
        return response


class PasswordResetFromKeyView(allauth.PasswordResetFromKeyView):
    """Choosing a new password and the mail about it are one."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Keeps both or neither."""
        with transaction.atomic():
            response: HttpResponse = super().form_valid(form)
        return response


class ConfirmAgainView(FormView[AddressForm]):
    """A new link to confirm an address. The page says the same whatever the address, and a mail always goes."""

    template_name = "account/confirm_again.html"
    form_class = AddressForm

    def form_valid(self, form: AddressForm) -> HttpResponse:
        """Sends what the owner of the address needs: the link, or a word about her account or the lack of one."""
        email = form.cleaned_data["email"]
        refused: HttpResponse | None = ratelimit.consume_or_429(
            self.request, action="reset_password", key=email
        )
        if refused is not None:
            return refused
        known = EmailAddress.objects.filter(email=email).order_by("-verified").select_related("user").first()
        with transaction.atomic():
            _send_what_helps(self.request, known, email)
        return redirect("account_email_verification_sent")


def _send_what_helps(request: HttpRequest, known: EmailAddress | None, email: str) -> None:
    verified = known is not None and known.verified
    address = EmailAddress(email=email) if known is None or verified else known
    send_verification_email_to_address(request, address, signup=verified)
