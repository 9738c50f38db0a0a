"""An organisation that a manager knows: what makes "how many different organisations" answerable."""

from typing import Any, Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from registration.likeness import simple
from registration.models.codes import OrganisationKind, Province

FOLDED: Final = 480  # a sign may become several; what is longer is cut


class Organisation(models.Model):
    """One organisation with professionals in it.

    The list is a target list: only a manager ever sees or searches it, it has no page in the admin, and a row
    goes when nobody is linked to it any more.
    """

    name = models.CharField(_("name"), max_length=160)
    # `likeness.simple` of the name: likely doubles are looked up by it
    folded = models.CharField(max_length=FOLDED, editable=False, default="")
    kind = models.CharField(_("kind"), max_length=32, choices=OrganisationKind)
    province = models.CharField(_("province"), max_length=32, choices=Province)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        default_permissions = ()
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Folds the name anew."""
        self.folded = simple(self.name)[:FOLDED]
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "folded"}
        super().save(*args, **kwargs)
