"""Measuring recordings after they were uploaded. A task that failed is not tried again: `tick` looks for them."""

import logging
from datetime import datetime

from django.core.files.storage import default_storage
from django.db import transaction
from django.tasks import task

from modules.media.voices.measuring import measure
from modules.media.voices.sound import VoiceRefused
from modules.models.derived_fact import InputVersion
from modules.models.recording import Recording

logger = logging.getLogger("modules.voices")


@task()
def measure_voice(pk: int) -> None:
    """Measures a recording that was not measured yet; nothing to do for one that is gone."""
    one = Recording.objects.filter(pk=pk).first()
    if one is None or one.measured is not None:
        return
    name = str(one.file.name)
    try:
        with one.file.storage.open(name) as opened:
            facts = measure(opened, name).as_json()
    except (OSError, VoiceRefused):
        logger.exception("A recording could not be measured.")
        return
    with transaction.atomic():
        Recording.objects.filter(pk=pk, file=name).update(facts=facts)
        InputVersion.renew(f"recordings/{one.page_id}")


@task()
def delete_voice_file(name: str) -> None:
    """Takes the file of a recording out of the storage, unless a row names it."""
    if Recording.objects.filter(file=name).exists():
        return
    try:
        default_storage.delete(name)
    except OSError:
        logger.exception("The file of a recording could not be deleted.")


def measure_waiting(now: datetime) -> None:
    """Measures what a task left behind: a worker that stopped, a storage that did not answer."""
    for one in Recording.objects.order_by("pk"):
        if one.measured is None:
            measure_voice.enqueue(one.pk)
