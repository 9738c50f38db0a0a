"""Settings for work on the product: plain http on localhost, mails in a folder, demo accounts."""

from squad.settings.production import *

DEBUG = True
DEVELOPMENT = True
# Who works on a screen has to see it before it can be tried; script/test asks whether it was.
SCREENS_TAKEN_AS_TRIED = env.bool("SCREENS_TAKEN_AS_TRIED", default=True)
SECRET_KEY = env.str("SECRET_KEY", default="development-only")
CERTIFICATE_KEY = env.str("CERTIFICATE_KEY", default="development-only-certificates")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", ".localhost"]
SITE_URL = env.str("SITE_URL", default=f"http://localhost:{env.str('PORT', default='8000')}")
WAGTAILADMIN_BASE_URL = SITE_URL
CSRF_TRUSTED_ORIGINS = [SITE_URL]

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME = "session"
CSRF_COOKIE_NAME = "csrf"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "OPTIONS": {"file_path": str(VAR_DIR / "mail")},
    }
}
# The second factor of a demo account accepts this code; allauth refuses it outside DEBUG.
MFA_TOTP_INSECURE_BYPASS_CODE = "000000"
