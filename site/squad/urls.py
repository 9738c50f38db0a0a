"""Every address of the site: the rooms', Wagtail's admin and its pages."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.decorators.csp import csp_override
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents.views.serve import serve as serve_document
from wagtail.urls import serve_pattern
from wagtail.utils.urlpatterns import decorate_urlpatterns
from wagtail.views import serve as serve_page

from home.statement_address import to_the_statement
from modules.media import serving as media
from registration.views.admin import no_strangers
from squad.figures import release_view
from squad.not_in_this_language import says_where_it_is

# Wagtail's admin writes inline scripts; its looser policy stays on its own addresses.
decorate_urlpatterns(wagtailadmin_urls.urlpatterns, csp_override(settings.ADMIN_CSP))
decorate_urlpatterns(wagtailadmin_urls.urlpatterns, no_strangers)

handler500 = "squad.fallback.serving.server_error"
handler404 = "squad.not_in_this_language.page_not_found"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("home.urls")),
    path("admin/", include("registration.admin_urls")),
    path("admin/", include(wagtailadmin_urls)),
    re_path(r"^documents/(\d+)/(.*)$", serve_document, name="wagtaildocs_serve"),
    path("media/films/<int:film>/<slug:language>/<slug:kind>.vtt", media.serve_track, name="film_track"),
    path("media/<path:path>", media.serve, name="media"),
]
if settings.DEVELOPMENT:
    urlpatterns.append(path("dev/", include("squad.dev_urls")))
urlpatterns += i18n_patterns(
    # rooms come here, Wagtail's pages last
    path("", include("registration.urls")),
    path("", include("evaluation.urls")),
    path("figures/<half_year:half_year>/release/", release_view, name="release_figures"),
    path("", include("help_services.urls")),
    path("session/", include("facilitation.urls")),
    path("certificate/", include("squad.certificate.urls")),
    path("statement/", to_the_statement, name="statement"),
    # Of Wagtail's own addresses only the pages: its sign-in page would be a way in without allauth's limits and second
    # factor, and pages with a shared password are switched off.
    path("_util/login/", RedirectView.as_view(pattern_name="account_login"), name="wagtailcore_login"),
    re_path(serve_pattern, says_where_it_is(serve_page), name="wagtail_serve"),
)
