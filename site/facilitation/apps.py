"""The app `facilitation`."""

from django.apps import AppConfig


class FacilitationConfig(AppConfig):
    """A group session: facilitator's view, big screen and report; no tables."""

    name = "facilitation"
