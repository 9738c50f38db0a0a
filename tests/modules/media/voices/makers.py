"""Recordings in the database, for tests."""

from collections.abc import Iterable
from typing import Any

from django.core.files.base import ContentFile

from modules.models import ModulePage, Recording
from tests.modules.media.voices.tones import tone


def recording(page: ModulePage, words: str | Iterable[str], language: str = "nl", **fields: Any) -> Recording:
    """A voice of Vera, a mediator, for these words of a page: three seconds of a tone."""
    data = fields.pop("data", None) or tone(3)
    said = words if isinstance(words, str) else "\n".join(words)
    made = Recording(
        page=page, words=said, language=language, **{"speaker": "mediator", "agreed": True, **fields}
    )
    made.file.save("vera.mp3", ContentFile(data), save=False)
    made.save()
    return made
