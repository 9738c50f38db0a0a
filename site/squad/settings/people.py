"""People and their way in: passwords, allauth, and who may do what."""

import environ
from django.urls import reverse_lazy

env = environ.Env()

AUTH_USER_MODEL = "registration.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "registration.passwords.LengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "registration.passwords.OwnAddressValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
WAGTAILADMIN_LOGIN_URL = reverse_lazy("account_login")  # in the language of her browser
WAGTAIL_FRONTEND_LOGIN_URL = "/nl/account/login/"

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

# The secrets of second factors are encrypted with the first of these and read with each of them (`registration.factor_secrets`).
# Without any, SECRET_KEY and its fallbacks do: then a new SECRET_KEY needs the old one as a fallback.
SECOND_FACTOR_KEYS = env.list("SECOND_FACTOR_KEYS", default=[])

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
