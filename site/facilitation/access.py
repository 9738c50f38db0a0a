"""The one guard of the training, asked by every view of this package."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from modules.permission import private_response, refusal

type View = Callable[..., HttpResponse]


def training(view: View) -> View:
    """Lets only those through who may use the training; what comes back is stored nowhere and listed nowhere."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return refusal(request) or private_response(view(request, *args, **kwargs))

    return guarded
