"""The project: joins the rooms."""

from django.apps import AppConfig
from django.core.cache import caches
from django.db.models.signals import post_migrate
from django.utils.connection import ConnectionProxy


class SquadConfig(AppConfig):
    """Settings, addresses, shell, and what crosses from one room to another."""

    name = "squad"
    verbose_name = "Squad"

    def ready(self) -> None:
        """Connects what joins the rooms."""
        from wagtail import coreutils, signal_handlers
        from wagtail.models import sites

        from squad import (
            cache_version,
            checks,  # noqa: F401  (registers the checks of a deployment)
        )
        from squad.fallback import changes
        from squad.groups import after_migrations

        cache_version.connect()
        changes.connect()
        for module in (sites, coreutils, signal_handlers):
            # Wagtail keeps where pages stand and how languages are called in `default`, which is strict here
            module.cache = ConnectionProxy(caches, "pages")
        post_migrate.connect(after_migrations, dispatch_uid="squad.groups")
