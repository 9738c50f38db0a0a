"""The room `help_services`."""

from django.apps import AppConfig


class HelpServicesConfig(AppConfig):
    """See the house in ARCHITECTURE.md."""

    name = "help_services"
