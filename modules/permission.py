"""The one door to the training: asked by the page, by the media and by whoever shows a part of a module."""

from typing import Final

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _

PERMISSION: Final = "modules.use_training"
ADMIN: Final = "wagtailadmin.access_admin"
# Lets the page to sign in say why one signs in; it names no module and no version.
REASON: Final = "&for=training"
ONLY_APPROVED: Final = _("Only approved professionals can open this page.")


def may_enter(request: HttpRequest) -> bool:
    """Whether the visitor may use the training."""
    return request.user.has_perm(PERMISSION)


def may_see_media(request: HttpRequest) -> bool:
    """Whether the visitor may see a picture or a document of it: also those who look after them in the admin."""
    return may_enter(request) or request.user.has_perm(ADMIN)


def refusal(request: HttpRequest) -> HttpResponse | None:
    """What a visitor who may not enter gets: the way to sign in, or a page that says what to do. None for others."""
    if may_enter(request):
        return None
    if not request.user.is_authenticated:
        to_sign_in = redirect_to_login(request.get_full_path())
        to_sign_in["Location"] += REASON
        return private_response(to_sign_in)
    context = {"own_page": address_of("registration:own")}
    return private_response(render(request, "modules/refused.html", context, status=403))


def private_response[Response: HttpResponseBase](response: Response) -> Response:
    """The same response, which no cache keeps and no search engine lists."""
    add_never_cache_headers(response)
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return response


def address_of(name: str, **parts: str) -> str:
    """The address of a page of a higher room by its name; empty where that room has none."""
    try:
        return reverse(name, kwargs=parts)
    except NoReverseMatch:
        return ""
