"""Images and documents of the training: private, like the modules that use them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image, get_upload_to

from modules.media.licences import LICENCES
from modules.media.pictures.field import PictureFileField


class TrainingImage(AbstractImage):
    """A picture of a module. Its file is written anew whatever the way in (see `modules.media.pictures.rewrite`)."""

    file = PictureFileField(_("file"), upload_to=get_upload_to, width_field="width", height_field="height")

    credit = models.CharField(
        _("credit"), max_length=200, blank=True, help_text=_("Who made it, and under which licence.")
    )

    licence = models.CharField(
        _("licence"),
        max_length=20,
        choices=LICENCES,
        blank=True,
        help_text=_("What the maker allows. Without one no page that shows the picture can go live."),
    )

    admin_form_fields = (*Image.admin_form_fields, "credit", "licence")


class TrainingRendition(AbstractRendition):
    """A picture in the size that a page needs."""

    image = models.ForeignKey(TrainingImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_filter"
            )
        ]


class TrainingDocument(AbstractDocument):
    """A file to print."""

    credit = models.CharField(
        _("credit"), max_length=200, blank=True, help_text=_("Who made it, and under which licence.")
    )

    admin_form_fields = (*Document.admin_form_fields, "credit")
