"""Who may read the figures: whoever holds the permission, asked by every view of this room."""

from collections.abc import Callable
from functools import wraps
from typing import Final

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import add_never_cache_headers

READ: Final = "evaluation.read_figures"
RELEASE: Final = "evaluation.release_figures"


def reads_figures[**P](view: Callable[P, HttpResponseBase]) -> Callable[P, HttpResponseBase]:
    """Lets only those through who may read the released figures."""
    return _requires(READ, view)


def releases_figures[**P](view: Callable[P, HttpResponseBase]) -> Callable[P, HttpResponseBase]:
    """Lets only those through who may release figures: to them alone a draft is shown."""
    return _requires(RELEASE, view)


def _requires[**P](permission: str, view: Callable[P, HttpResponseBase]) -> Callable[P, HttpResponseBase]:
    """Nobody yet -> sign in, anybody without `permission` -> refused. What comes back is stored and listed nowhere."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        request = args[0]
        assert isinstance(request, HttpRequest)  # noqa: S101  (for the type checker)
        if not request.user.is_authenticated:
            response: HttpResponseBase = redirect_to_login(request.get_full_path())
        elif request.user.has_perm(permission):
            response = view(*args, **kwargs)
        else:
            raise PermissionDenied
        add_never_cache_headers(response)
        response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        return response

    return guarded
