"""The pages of allauth that the product wants, one by one, under allauth's own names, and a few of our own.

`allauth.urls` is not included: it also mounts adding and choosing e-mail addresses, which would move somebody
past the manager.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.urls import path, re_path
from django.views.generic import TemplateView

from registration.views import account as ours
from registration.views import address

urlpatterns = [
    path("signup/", ours.SignUpView.as_view(), name="account_signup"),
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("confirm-email/", account.email_verification_sent, name="account_email_verification_sent"),
    path("confirm-email/again/", ours.ConfirmAgainView.as_view(), name="account_confirm_again"),
    path(
        "confirm-email/removed/",
        TemplateView.as_view(template_name="account/not_me.html", extra_context={"removed": True}),
        name="account_not_me",
    ),
    re_path(
        r"^confirm-email/(?P<key>[-:\w]+)/$", ours.ConfirmEmailView.as_view(), name="account_confirm_email"
    ),
    path("email/", address.change_address, name="account_change_address"),
    path(
        "email/forgotten/",
        TemplateView.as_view(template_name="account/not_me.html"),
        name="account_address_forgotten",
    ),
    path("email/<str:token>/", address.new_address, name="account_new_address"),
    path("password/reset/", account.password_reset, name="account_reset_password"),
    path("password/reset/done/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "password/reset/key/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        ours.PasswordResetFromKeyView.as_view(),
        name="account_reset_password_from_key",
    ),
    path("password/change/", ours.PasswordChangeView.as_view(), name="account_change_password"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("2fa/", mfa.index, name="mfa_index"),
    path("2fa/authenticate/", mfa.authenticate, name="mfa_authenticate"),
    path("2fa/reauthenticate/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("2fa/totp/activate/", totp.activate_totp, name="mfa_activate_totp"),
    path("2fa/totp/deactivate/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("2fa/recovery-codes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "2fa/recovery-codes/generate/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
]
