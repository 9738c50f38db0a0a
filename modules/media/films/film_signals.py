"""A film that was saved is measured; files that no row names any more go out of the storage: films are large."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save

from modules.media.films.stored_files import FILES
from modules.media.films.tasks import delete_film_file, measure_film
from modules.media.models.film import Film


def connect() -> None:
    """Listens for films that are saved, that get another file, and that are deleted."""
    post_save.connect(measure_saved, sender=Film, dispatch_uid="modules.Film.measured")
    for model in FILES:
        name = model.__name__
        pre_save.connect(note_replaced, sender=model, dispatch_uid=f"modules.{name}.replaced")
        post_delete.connect(note_deleted, sender=model, dispatch_uid=f"modules.{name}.left")


def measure_saved(sender: Any, instance: Film, **_: Any) -> None:
    """Asks for the measuring of a film as soon as its row is there for others."""
    transaction.on_commit(partial(measure_film.enqueue, instance.pk))


def note_replaced(sender: Any, instance: Any, **_: Any) -> None:
    """Lets go of the files that stand in the row and not in what is about to be saved."""
    if instance.pk is None:
        return
    before = sender.objects.filter(pk=instance.pk).values_list(*FILES[sender]).first() or ()
    _let_go(set(before) - _names(instance))


def note_deleted(sender: Any, instance: Any, **_: Any) -> None:
    """Lets go of the files of a row that is gone."""
    _let_go(_names(instance))


def _names(instance: Any) -> set[str]:
    return {getattr(instance, field).name for field in FILES[type(instance)]}


def _let_go(names: Iterable[str | None]) -> None:
    for name in filter(None, names):
        transaction.on_commit(partial(delete_film_file.enqueue, name))
