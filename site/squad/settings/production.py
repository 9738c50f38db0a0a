"""The settings of the real site, and the base that development and test derive from: safe by default.

Everything that differs between installations comes from the environment (README lists the names).
"""

from pathlib import Path

import modules

# Split by family, so that each file stays readable.
from squad.settings.browsers import *
from squad.settings.editing import *
from squad.settings.mail_and_logs import *
from squad.settings.people import *
from squad.settings.storage import *

DEBUG = False
SCREENS_TAKEN_AS_TRIED = False  # a kind of step that was changed goes live when script/proofs has tried it
DEVELOPMENT = False  # demo accounts, readable mails and the gallery exist only where this is true
SECRET_KEY = env.str("SECRET_KEY", default="")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])  # older ones, with commas between them
# Signs the certificates of the course: a key of its own, so that a new SECRET_KEY leaves them good. Older keys stay in
# the fallbacks, with commas between them, as long as their certificates shall be read.
CERTIFICATE_KEY = env.str("CERTIFICATE_KEY", default="")
CERTIFICATE_KEY_FALLBACKS = env.list("CERTIFICATE_KEY_FALLBACKS", default=[])
# The addresses this site answers to, with commas between them.
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
SITE_URL = env.str("SITE_URL", default="https://example.org").rstrip("/")
CSRF_TRUSTED_ORIGINS: list[str] = [SITE_URL]
WAGTAILADMIN_BASE_URL = SITE_URL

INSTALLED_APPS = [
    "squad",
    "home",
    "evaluation",
    "facilitation",
    "accessibility",
    "modules",
    "help_services",
    "registration",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "wagtail_localize",
    "wagtail.contrib.settings",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.embeds",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.sites",
    "wagtail",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
if not DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    INSTALLED_APPS.append("django.contrib.postgres")
if TASKS["default"]["BACKEND"].startswith("django_tasks_db."):
    INSTALLED_APPS.append("django_tasks_db")  # `script/manage db_worker` runs what waits in its tables

MIDDLEWARE = [
    "squad.public_cache.PublicCacheMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "squad.fallback.assets.FallbackAssetsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "squad.private_gzip.PrivateGZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "registration.behind_login.BehindLoginMiddleware",
    "registration.idle.IdleMiddleware",
    "registration.second_factor.SecondFactorMiddleware",
    "registration.unreadable_factor.UnreadableFactorMiddleware",
    "squad.body_limit.BodyLimitMiddleware",  # nothing above it may read request.POST
    "squad.not_by_this_way.NotByThisWayMiddleware",
    "squad.preserve_form.SignedOutMiddleware",
    "squad.cache_refusal.CacheRefusalMiddleware",
]

ROOT_URLCONF = "squad.urls"
WSGI_APPLICATION = "squad.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [
            Path(modules.__path__[0])
        ],  # a kind of step has its templates in its folder: `steps/poll/group.html`
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "squad.shell.shell",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "squad.templatetags.squad_components",
            ],
        },
    }
]

# --- languages: screens in three, module text in Dutch and French
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("fr", "français"), ("en", "English")]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Brussels"
