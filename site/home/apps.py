"""The app `home`."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Public pages, and the settings of safety."""

    name = "home"
