"""The column of a recording's file: whatever the way in, what is stored was listened to."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import models
from django.db.models.fields.files import FieldFile
from django.forms.fields import FileField as FileFormField
from wagtail.utils.file import hash_filelike

from modules.media.voices.sound import CheckedVoice, VoiceRefused, check_voice

FOLDER = "voices"


class VoiceFile(FieldFile):
    """A stored recording."""

    def save(self, name: str, content: File[bytes], save: bool = True) -> None:
        """Stores `content`, listened to unless it was; `VoiceRefused` when it is no recording that can be kept."""
        clean = content if isinstance(content, CheckedVoice) else check_voice(content)
        setattr(self.instance, f"{self.field.name}_hash", hash_filelike(clean))
        super().save(str(clean.name), clean, save=save)


class VoiceUpload(FileFormField):
    """A file that must be a recording by what is in it; its name is not asked."""

    def to_python(self, data: Any) -> CheckedVoice | None:
        """The recording that may be kept, or an error that says what to do."""
        upload = super().to_python(data)
        if upload is None:
            return None
        try:
            return check_voice(upload)
        except VoiceRefused as refused:
            raise ValidationError(str(refused.reason), code="invalid_voice") from refused


class VoiceFileField(models.FileField):
    """The one gate that every recording goes through."""

    attr_class = VoiceFile

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("upload_to", FOLDER)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        """A field of a form that listens before anything is stored."""
        return super().formfield(**{"form_class": VoiceUpload, **kwargs})
