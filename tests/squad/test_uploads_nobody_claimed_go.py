"""A picture that waits for its title lies there as it came, so it does not wait for long."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import UploadedFile

from squad.uploads import forget_unclaimed

pytestmark = pytest.mark.django_db


def _waiting() -> UploadedFile:
    waiting = UploadedFile()
    waiting.file.save("IMG_2041.jpg", ContentFile(b"a picture with a place in it"))
    return waiting


def test_it_stays_for_a_day_and_then_goes_with_its_file() -> None:
    waiting = _waiting()
    storage, name = waiting.file.storage, waiting.file.name
    forget_unclaimed(timezone.now() + timedelta(hours=23))
    assert UploadedFile.objects.count() == 1
    forget_unclaimed(timezone.now() + timedelta(hours=25))
    assert UploadedFile.objects.count() == 0
    assert not storage.exists(name)


def test_a_row_without_its_file_goes_too() -> None:
    waiting = _waiting()
    waiting.file.storage.delete(waiting.file.name)
    forget_unclaimed(timezone.now())
    assert UploadedFile.objects.count() == 0
