"""The room `home`."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """See the house in ARCHITECTURE.md."""

    name = "home"
