"""Versions of the modules for each audience."""

from django.apps import AppConfig


class AccessibilityConfig(AppConfig):
    """Audiences, adaptations and what keeps them fresh."""

    name = "accessibility"

    def ready(self) -> None:
        """Makes a module ready for its first view when one of its versions is published."""
        from accessibility.versions import make_ready_when_published

        make_ready_when_published()
