"""The modules: pages made of steps."""

from django.apps import AppConfig


class ModulesConfig(AppConfig):
    """Module pages, the kinds of steps, and the media they use."""

    name = "modules"
    verbose_name = "Modules"

    def ready(self) -> None:
        """Binds forms and signals to the models, which are there only now, and finds the kinds of steps.

        A folder with a part missing stops the site here, and not at somebody's page.
        """
        from modules import bindings
        from modules.steps.registry import kinds

        kinds()
        bindings.connect()
