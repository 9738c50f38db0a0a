"""The room `help_services`: where help is. The lowest room; it imports nothing of ours."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class HelpServicesConfig(AppConfig):
    """Numbers and addresses that an editor owns, with the day on which somebody checked them."""

    name = "help_services"
    verbose_name = "Help services"

    def ready(self) -> None:
        """A changed number is shown at the next request, so every change ends the cached lists."""
        from help_services.lines import LINES

        service = self.get_model("HelpService")
        post_save.connect(LINES.renew, sender=service, dispatch_uid="help_services.saved")
        post_delete.connect(LINES.renew, sender=service, dispatch_uid="help_services.deleted")
