"""A Django project with one view that returns a string of 30 kB: what a cached public page is measured against.

Settings and addresses in one file; the middleware is that of a new Wagtail project.
"""

from django.http import HttpRequest, HttpResponse
from django.urls import path

SECRET_KEY = "bench-only"
DEBUG = False
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "tests.bench.plain_django"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
USE_TZ = True
TEXT = "<!doctype html><title>30 kB</title><p>" + "thirty kilobytes " * 1800


def thirty_kilobytes(request: HttpRequest) -> HttpResponse:
    """The string."""
    return HttpResponse(TEXT)


urlpatterns = [path("", thirty_kilobytes)]
