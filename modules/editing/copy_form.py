"""The form of a copy of a module or a course."""

from typing import Any

from wagtail.admin.forms.pages import CopyForm


class CopyWithoutAlias(CopyForm):
    """An alias would be the same module or course twice in one list, under one code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leaves the choice out."""
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)
