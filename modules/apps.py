"""The modules: pages made of steps."""

from django.apps import AppConfig


class ModulesConfig(AppConfig):
    """Module pages, the kinds of steps, and the media they use."""

    name = "modules"
    verbose_name = "Modules"

    def ready(self) -> None:
        """Binds forms and signals to the models, which are there only now."""
        from modules import bindings

        bindings.connect()
