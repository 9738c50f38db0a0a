"""The form of every place where a picture is uploaded: adding one, adding many, and adding in the chooser."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms.fields import FileField
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from modules.media.pictures.rewrite import CleanPicture, PictureRefused, rewrite


class PictureUpload(WagtailImageField):
    """A file that must be a picture by what is in it; its name is not asked."""

    def to_python(self, data: Any) -> CleanPicture | None:
        """The picture written anew, or an error that says what to do."""
        upload = FileField.to_python(self, data)
        if upload is None:
            return None
        self.check_image_file_size(upload)
        upload.seek(0)
        try:
            return rewrite(upload.read())
        except PictureRefused as refused:
            raise ValidationError(str(refused.reason), code="invalid_image") from refused


class PictureForm(BaseImageForm):
    """Wagtail's form of a picture, with our own way of reading the file."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            usual = self.fields["file"]
            self.fields["file"] = PictureUpload(
                label=usual.label, required=usual.required, widget=usual.widget, help_text=usual.help_text
            )
