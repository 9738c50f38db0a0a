"""Production's settings on plain http, so that a server can be measured on one machine."""

from squad.settings.production import *  # noqa: F403

SECRET_KEY = "bench-only"
SITE_URL = "http://localhost"
WAGTAILADMIN_BASE_URL = SITE_URL
CSRF_TRUSTED_ORIGINS = []
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME = "session"
CSRF_COOKIE_NAME = "csrf"
SCREENS_TAKEN_AS_TRIED = True  # what a screen costs is measured also while it is being changed
