"""Settings for the tests: production's, with what makes them quick and quiet."""

import tempfile
from pathlib import Path

from squad.settings.production import *

SECRET_KEY = "test-only"  # noqa: S105
CERTIFICATE_KEY = "test-only-certificates"
SCREENS_TAKEN_AS_TRIED = True
SITE_URL = "http://localhost"
WAGTAILADMIN_BASE_URL = SITE_URL
CSRF_TRUSTED_ORIGINS = []
ALLOWED_HOSTS = ["localhost", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME = "session"
CSRF_COOKIE_NAME = "csrf"
CACHES = {"default": {"BACKEND": "squad.failing_cache.StrictLocMemCache"}}
CACHES["pages"] = CACHES["renditions"] = {"BACKEND": "squad.failing_cache.MissingLocMemCache"}
# Tests run in several processes, and none may meet what another writes.
VAR_DIR = Path(tempfile.mkdtemp(prefix="squad-test-"))
FALLBACK_DIR = VAR_DIR / "fallback"
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir()
MEDIA_ROOT = str(VAR_DIR / "media")
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # In memory all threads of a live server share one connection, and two windows that load at once break it.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
else:
    # A transaction that nobody ends, or a lock that nobody gives back, becomes an error that says so, not a run without end.
    DATABASES["default"].setdefault("OPTIONS", {})["options"] = (
        "-c idle_in_transaction_session_timeout=120s -c lock_timeout=240s"
    )
