"""Every address of the site: the rooms', Wagtail's admin and its pages."""

from __future__ import annotations

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from django.views.decorators.csp import csp_override
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.utils.urlpatterns import decorate_urlpatterns

from modules import media
from squad.not_in_this_language import says_where_it_is

# Wagtail's admin writes inline scripts; its looser policy stays on its own addresses.
decorate_urlpatterns(wagtailadmin_urls.urlpatterns, csp_override(settings.ADMIN_CSP))
decorate_urlpatterns(wagtail_urls.urlpatterns, says_where_it_is)

handler404 = "squad.not_in_this_language.page_not_found"

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", media.serve, name="media"),
]
if settings.DEVELOPMENT:
    urlpatterns.append(path("dev/", include("squad.dev_urls")))
urlpatterns += i18n_patterns(
    # rooms come here, Wagtail's pages last
    path("", include("registration.urls")),
    path("", include("help_services.urls")),
    path("", include(wagtail_urls)),
)
