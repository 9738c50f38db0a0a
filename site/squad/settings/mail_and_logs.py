"""How mails leave, how people sign in by allauth, and what may be written to a log."""

from __future__ import annotations

import environ

env = environ.Env()

# --- mails: subject and sender say nothing about the subject of the site
_smtp = env.email("EMAIL_URL", default="smtp://localhost:25")
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": _smtp.get("EMAIL_HOST", "localhost"),
            "port": _smtp.get("EMAIL_PORT", 25),
            "username": _smtp.get("EMAIL_HOST_USER") or "",
            "password": _smtp.get("EMAIL_HOST_PASSWORD") or "",
            "use_tls": bool(_smtp.get("EMAIL_USE_TLS", False)),
            "use_ssl": bool(_smtp.get("EMAIL_USE_SSL", False)),
            "timeout": 10,
        },
    }
}
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default="Squad <noreply@squad.example>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# --- allauth
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_CONFIRMATION_EXPIRE_DAYS = 3
ACCOUNT_CONFIRM_EMAIL_ON_GET = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_CHANGE_EMAIL = True  # an account has one address: a confirmed one takes the place of the old
ACCOUNT_ADAPTER = "registration.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "signup": "registration.forms.sign_up.SignUpForm",
    "login": "registration.forms.sign_in.SignInForm",
    "reset_password": "registration.forms.password.ResetForm",
    "reset_password_from_key": "registration.forms.password.NewPasswordForm",
    "change_password": "registration.forms.password.ChangeForm",
    "reauthenticate": "registration.forms.password.AgainForm",
}
MFA_ADAPTER = "registration.adapter.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "registration.forms.code.CodeForm",
    "reauthenticate": "registration.forms.code.CodeAgainForm",
    "activate_totp": "registration.forms.code.FirstCodeForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Squad"
# A code typed while it changes is still good: one step, as RFC 6238 (5.2) advises. It can be used once all the same.
MFA_TOTP_TOLERANCE = 1

# --- registration: who may use the training, who belongs to the staff, where each goes after signing in
REGISTRATION_APPROVED_GROUP = "Approved professionals"
REGISTRATION_STAFF_PERMISSIONS = [
    "wagtailadmin.access_admin",
    "registration.decide_registration",
    "evaluation.read_figures",
    "evaluation.release_figures",
]
REGISTRATION_OPEN_WITHOUT_SECOND_FACTOR = ["help_services:help"]
REGISTRATION_AFTER_SIGN_IN = [
    ("wagtailadmin.access_admin", "/admin/"),
    ("registration.decide_registration", "/{language}/registration/queue/"),
    ("evaluation.read_figures", "/{language}/figures/"),
    ("modules.use_training", "/{language}/modules/"),
]

# --- logs: an error, never who opened what. Addresses name modules and versions, so no address is logged.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_address": {"()": "squad.logs.WithoutAddress"}},
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["without_address"]}
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "django.security.csrf": {"level": "ERROR"},
        "django.server": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "django.tasks": {"level": "WARNING"},
        "squad": {"level": "INFO"},
    },
}
