"""What a translation remembers of the page that it translates."""

from django.db import models

from modules.models import ModulePage


class ConfirmedSource(models.Model):
    """Of one module page in another language than the first: by text, what both said when it was last confirmed.

    `marks` is by key (block id of a step, name of a field) a list of two fingerprints: of the source, of this page.
    A page without a row was never compared, and is not behind.
    """

    page = models.OneToOneField(
        ModulePage, on_delete=models.CASCADE, primary_key=True, related_name="confirmed_source"
    )
    marks = models.JSONField(default=dict)

    def __str__(self) -> str:
        """The page whose source it is."""
        return str(self.page)
