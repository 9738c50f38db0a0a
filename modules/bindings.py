"""What is bound from above when the site starts: forms to pages, and what follows when a row is saved or published."""

from django.db.models.signals import post_delete, post_save

from modules.editing import page_panels
from modules.media.films import film_signals
from modules.media.shared_version import forget, forget_picture
from modules.models import Film, FilmInLanguage, Recording, Signing, TrainingImage, inputs, recording_signals
from modules.pages import warm_up

KEPT_PAGES_SHOW = (
    (Film, forget),
    (FilmInLanguage, forget),
    (Recording, forget),
    (Signing, forget),
    (TrainingImage, forget_picture),
)


def connect() -> None:
    """Binds all of it; safe to repeat."""
    page_panels.bind()
    film_signals.connect()
    recording_signals.connect()
    warm_up.connect()
    inputs.connect()
    for model, renew in KEPT_PAGES_SHOW:
        post_save.connect(renew, sender=model, dispatch_uid=f"modules.{model.__name__}.saved")
        post_delete.connect(renew, sender=model, dispatch_uid=f"modules.{model.__name__}.deleted")
