"""The editor of bare Wagtail with the same fields: our blocks and columns in a project that has nothing else."""

from tests.bench.empty_wagtail import *  # noqa: F403

INSTALLED_APPS = ["tests.bench.bare_pages", *INSTALLED_APPS]  # noqa: F405
ROOT_URLCONF = "tests.bench.bare_urls"
WSGI_APPLICATION = "tests.bench.floor_wsgi.application"
WAGTAIL_SITE_NAME = "bare"
WAGTAILADMIN_BASE_URL = "http://localhost"
LANGUAGE_CODE = "nl"
