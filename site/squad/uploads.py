"""Pictures that wait for a title in Wagtail's upload of many: as they came, so not for long."""

from datetime import datetime, timedelta
from typing import Final

from wagtail.models import UploadedFile

LONGEST: Final = timedelta(days=1)


def forget_unclaimed(now: datetime) -> None:
    """Deletes what was uploaded more than `LONGEST` ago and never got its title, row and file.

    Wagtail keeps no day, so the storage says how old the file is; a row whose file is gone goes too.
    """
    for waiting in UploadedFile.objects.all():
        storage, name = waiting.file.storage, waiting.file.name
        if storage.exists(name) and storage.get_modified_time(name) > now - LONGEST:
            continue
        waiting.delete()
        storage.delete(name)
