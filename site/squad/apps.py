"""The project: joins the rooms."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SquadConfig(AppConfig):
    """Settings, addresses, shell, and what crosses from one room to another."""

    name = "squad"
    verbose_name = "Squad"

    def ready(self) -> None:
        """Connects what joins the rooms."""
        from squad import (
            checks,  # noqa: F401  (registers the checks of a deployment)
            content_stamp,
        )
        from squad.groups import after_migrations

        content_stamp.connect()
        post_migrate.connect(after_migrations, dispatch_uid="squad.groups")
