"""A copy of a module or course is one of its own: it gets a code of its own."""

from itertools import chain, count
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.text import slugify
from wagtail.models import Page

LONGEST: Final = 40  # as the field has it
ROOM: Final = 4  # for a number behind it
WITHOUT_LETTERS: Final = "copy"  # where the address has no plain letter, as in Greek


class CodeOfItsOwn:
    """For a page with a code. Wagtail saves a copy without looking at it when the page above it is copied, too."""

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Gives a copy that is live from the start a code first."""
        if self._state.adding and self.live and self.slug and self.needs_a_code():  # type: ignore[attr-defined]  # a page has them
            self.code = code_for(self)
        super().save(*args, **kwargs)  # type: ignore[misc]

    def needs_a_code(self) -> bool:
        """Whether it has none."""
        return not self.code


def code_for(page: Page) -> str:
    """The code of a page that has none: that of its other languages, or one of its own, made of its address.

    An address may have any letters (Wagtail's choice), a code has the plain ones alone.
    """
    others: QuerySet[Any] = type(page)._default_manager.exclude(pk=page.pk)
    same: str | None = (
        others.filter(translation_key=page.translation_key)
        .exclude(code="")
        .values_list("code", flat=True)
        .first()
    )
    if same:
        return same
    taken = set(others.values_list("code", flat=True))
    base = slugify(page.slug)[: LONGEST - ROOM] or WITHOUT_LETTERS
    tries = chain([base], (f"{base}-{number}" for number in count(2)))
    return next(code for code in tries if code not in taken)
