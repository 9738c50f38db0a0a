"""The modules: pages made of steps."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class ModulesConfig(AppConfig):
    """Module pages, the kinds of steps, and the media they use."""

    name = "modules"
    verbose_name = "Modules"

    def ready(self) -> None:
        """Makes a page ready for its first view when it is published, and old when a film or picture in it changes."""
        from modules.media.films import leftover
        from modules.media.shared_version import forget, forget_picture
        from modules.models import recording_files as voices_leftover
        from modules.pages.warm_up import connect

        connect()
        leftover.connect()
        voices_leftover.connect()
        for name, old in (
            ("Film", forget),
            ("FilmInLanguage", forget),
            ("TrainingImage", forget_picture),
        ):
            model = self.get_model(name)
            post_save.connect(old, sender=model, dispatch_uid=f"modules.{name}.saved")
            post_delete.connect(old, sender=model, dispatch_uid=f"modules.{name}.deleted")
