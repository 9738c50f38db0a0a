"""The file of a recording goes out of the storage with its row: a voice that is taken away is nowhere any more."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, pre_save

from modules.models.recording import Recording


def connect() -> None:
    """Listens for recordings that get another file, and for those that are deleted."""
    pre_save.connect(note_replaced, sender=Recording, dispatch_uid="modules.Recording.replaced")
    post_delete.connect(note_deleted, sender=Recording, dispatch_uid="modules.Recording.left")


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
    from modules.models.recording_tasks import delete_voice_file  # the task reads the model

    transaction.on_commit(partial(delete_voice_file.enqueue, name))
