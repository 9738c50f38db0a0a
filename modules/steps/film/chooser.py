"""Choosing a film in a step."""

from collections.abc import Iterable
from typing import Any

from django.utils.functional import cached_property
from wagtail.snippets.blocks import SnippetChooserBlock

from modules.steps.error_messages import name_problems


class FilmChooserBlock(SnippetChooserBlock):
    """One of the films. Text that names a film by its key in a package, as starter files do, has no row yet."""

    words_later = True

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("modules.Film", **kwargs)

    @cached_property
    def field(self) -> Any:
        """The field of the form, with sentences of our own."""
        field = super().field
        name_problems(field, self.label)
        return field

    def to_python(self, value: Any) -> Any:
        """The film of a row's number."""
        return super().to_python(value) if isinstance(value, int) else None

    def bulk_to_python(self, values: Iterable[Any]) -> list[Any]:
        """The films of several numbers in one query."""
        numbers = list(values)
        known = iter(super().bulk_to_python([one for one in numbers if isinstance(one, int)]))
        return [next(known) if isinstance(one, int) else None for one in numbers]

    def deconstruct(self) -> Any:
        """As any chooser, without its model: this block knows it."""
        name, _args, kwargs = super().deconstruct()
        return name, [], {key: value for key, value in kwargs.items() if key != "target_model"}
