"""Files of films that no row names any more go out of the storage, as Wagtail does with pictures: films are large."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any, Final

from django.db import transaction
from django.db.models.signals import post_delete, pre_save

from modules.media.models.film import Film
from modules.media.models.film_in_language import FilmInLanguage

FILES: Final[dict[type[Film | FilmInLanguage], tuple[str, ...]]] = {
    Film: ("file",),
    FilmInLanguage: ("own_file", "sign_file", "described_file"),
}


def connect() -> None:
    """Listens for films that get another file, and for those that are deleted."""
    for model in FILES:
        name = model.__name__
        pre_save.connect(note_replaced, sender=model, dispatch_uid=f"modules.{name}.replaced")
        post_delete.connect(note_deleted, sender=model, dispatch_uid=f"modules.{name}.left")


def note_replaced(sender: Any, instance: Any, **_: Any) -> None:
    """Lets go of the files that stand in the row and not in what is about to be saved."""
    if instance.pk is None:
        return
    before = sender.objects.filter(pk=instance.pk).values_list(*FILES[sender]).first() or ()
    _let_go(set(before) - _names(instance))


def note_deleted(sender: Any, instance: Any, **_: Any) -> None:
    """Lets go of the files of a row that is gone."""
    _let_go(_names(instance))


def is_used(name: str) -> bool:
    """Whether a row names this file: a copy of a film names the same one."""
    return any(
        model.objects.filter(**{field: name}).exists() for model, fields in FILES.items() for field in fields
    )


def _names(instance: Any) -> set[str]:
    return {getattr(instance, field).name for field in FILES[type(instance)]}


def _let_go(names: Iterable[str | None]) -> None:
    from modules.media.films.tasks import delete_film_file  # the task asks `is_used`

    for name in filter(None, names):
        transaction.on_commit(partial(delete_film_file.enqueue, name))
