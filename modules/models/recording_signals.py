"""A recording that was saved is measured; its file goes out of the storage with its row.

A voice that is taken away is nowhere any more.
"""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save

from modules.models.recording import Recording
from modules.models.recording_tasks import delete_voice_file, measure_voice


def connect() -> None:
    """Listens for recordings that are saved, that get another file, and that are deleted."""
    post_save.connect(measure_saved, sender=Recording, dispatch_uid="modules.Recording.measured")
    pre_save.connect(note_replaced, sender=Recording, dispatch_uid="modules.Recording.replaced")
    post_delete.connect(note_deleted, sender=Recording, dispatch_uid="modules.Recording.left")


def measure_saved(instance: Recording, **_: Any) -> None:
    """Asks for the measuring of a recording as soon as its row is there for others."""
    transaction.on_commit(partial(measure_voice.enqueue, instance.pk))


def note_replaced(instance: Recording, **_: Any) -> None:
    """Lets go of the file that stands in the row and not in what is about to be saved."""
    if instance.pk is None:
        return
    before = Recording.objects.filter(pk=instance.pk).values_list("file", flat=True).first()
    if before and before != instance.file.name:
        _let_go(before)


def note_deleted(instance: Recording, **_: Any) -> None:
    """Lets go of the file of a row that is gone."""
    if instance.file.name:
        _let_go(str(instance.file.name))


def _let_go(name: str) -> None:
    transaction.on_commit(partial(delete_voice_file.enqueue, name))
