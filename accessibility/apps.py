"""Versions of the modules for each audience."""

from django.apps import AppConfig


class AccessibilityConfig(AppConfig):
    """Audiences, adaptations and what keeps them fresh."""

    name = "accessibility"
