"""The modules: pages made of steps."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class ModulesConfig(AppConfig):
    """Module pages, the kinds of steps, and the media they use."""

    name = "modules"
    verbose_name = "Modules"

    def ready(self) -> None:
        """Makes a page ready for its first view when it is published, and old when a film or picture in it changes."""
        from modules.films import leftover
        from modules.films.stamp import forget, forget_picture
        from modules.ready import connect
        from modules.voices import leftover as voices_leftover

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
