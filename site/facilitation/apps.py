"""The room `facilitation`."""

from django.apps import AppConfig


class FacilitationConfig(AppConfig):
    """See the house in ARCHITECTURE.md."""

    name = "facilitation"
