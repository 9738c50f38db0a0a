"""What search engines ask for: which pages are for everybody."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page

from home.models import HomePage, InformationPage

# Addresses that ask who you are; each of their pages also says noindex.
PRIVATE = ("account", "registration", "modules", "session", "figures")


def robots(request: HttpRequest) -> HttpResponse:
    """The public pages may be found; the rest is nobody's business."""
    closed = [f"/{code}/{part}/" for code, _name in settings.LANGUAGES for part in PRIVATE]
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in ["/admin/", "/documents/", "/media/", *closed]),
    ]
    lines.append(f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def sitemap(request: HttpRequest) -> HttpResponse:
    """The addresses of the public pages, in every language."""
    shown = Page.objects.live().public().type(HomePage, InformationPage).order_by("path")
    addresses = [page.get_url(request) for page in shown]
    for code, _name in settings.LANGUAGES:
        with override(code):
            addresses.append(reverse("help_services:help"))
    whole = [request.build_absolute_uri(address) for address in addresses if address]
    return render(request, "home/sitemap.xml", {"addresses": whole}, content_type="application/xml")
