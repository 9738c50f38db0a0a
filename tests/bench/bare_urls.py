"""Wagtail's admin and pages, and a name that our blocks ask for."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls


def nothing(request: HttpRequest) -> HttpResponse:
    """Where a story's form would ask for its map."""
    return HttpResponse()


urlpatterns = [
    path("admin/story-map/", nothing, name="story_map"),
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("", include(wagtail_urls)),
]
