"""The modules: pages made of steps."""

from django.apps import AppConfig


class ModulesConfig(AppConfig):
    """Module pages, the kinds of steps, and the media they use."""

    name = "modules"
    verbose_name = "Modules"

    def ready(self) -> None:
        """Makes a page ready for its first view when it is published."""
        from modules.ready import connect

        connect()
