"""What went off because it was stopped, and is being mended: a module, or a version of one."""

from typing import Any

from django.db import models


class Mended(models.Model):
    """For what is live or not: since when it is off to be mended. Nothing is mended any more once it is live again."""

    mending_since = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Forgets it as soon as this is live."""
        if self.live and self.mending_since is not None:  # type: ignore[attr-defined]  # both have it
            self.mending_since = None
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "mending_since"}
        super().save(*args, **kwargs)

    @property
    def is_being_mended(self) -> bool:
        """Whether it was taken off to be mended, and is not back yet."""
        return self.mending_since is not None and not self.live  # type: ignore[attr-defined]

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """A revision of it; since when it is mended is told by the row and not by its text."""
        made: Any = super().with_content_json(content)  # type: ignore[misc]
        made.mending_since = self.mending_since
        return made
