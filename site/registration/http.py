"""The type of a request after `login_required`."""

from django.http import HttpRequest

from registration.models import User


class SignedInRequest(HttpRequest):
    """A request by somebody who is signed in."""

    user: User
