"""A copy of a module is a module of its own: it gets a code of its own, and no alias in its own language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.admin.forms.pages import CopyForm

if TYPE_CHECKING:
    from modules.models import ModulePage

LONGEST = 40  # as the field has it


class ModuleCopyForm(CopyForm):
    """An alias would be the same module twice in one list, under one code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leaves the choice out."""
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)


def code_for(page: ModulePage) -> str:
    """The code of a page that has none: that of its other languages, or one of its own, made of its address."""
    others = type(page).objects.exclude(pk=page.pk)
    same: str | None = (
        others.filter(translation_key=page.translation_key).values_list("code", flat=True).first()
    )
    if same:
        return same
    taken = set(others.values_list("code", flat=True))
    base = page.slug[: LONGEST - 3]
    tries = (base, *(f"{base}-{number}" for number in range(2, 100)))
    free: str = next(code for code in tries if code not in taken)
    return free
