"""What the site used to draw the pages of a test: its templates, and the Python of its views, pages and forms."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from django.conf import settings
from django.test.signals import template_rendered


class Recording:
    """Listens while it is open; `names` are sources as `tests.sweeps.sources` calls them.

    Django's tests tell of each template that is drawn, in the thread of the live server too. What a cache keeps is not
    drawn again: each test begins with an empty one.
    """

    def __init__(self) -> None:
        """Nothing yet."""
        self.names: set[str] = set()

    def __enter__(self) -> Self:
        """Begins to listen."""
        template_rendered.connect(self._note)
        return self

    def __exit__(self, *_how: object) -> None:
        """Listens no longer."""
        template_rendered.disconnect(self._note)

    def _note(self, template: Any, context: Any, **_more: object) -> None:
        if template.name:
            self.names.add(str.__str__(template.name))  # a SafeString cannot be sent to another process
        self.names.update(_python_of(context.flatten()))


def _python_of(context: dict[str, Any]) -> Iterator[str]:
    """The files of this repository that shape a page, as far as its context shows: view, page and forms."""
    from django.forms import BaseForm
    from wagtail.models import Page

    if match := getattr(context.get("request"), "resolver_match", None):
        yield from _file_of(getattr(match.func, "view_class", match.func))
    for value in context.values():
        if isinstance(value, BaseForm | Page):
            yield from _file_of(type(value))


def _file_of(thing: Any) -> Iterator[str]:
    file = getattr(sys.modules.get(getattr(thing, "__module__", "")), "__file__", None)
    root = Path(settings.BASE_DIR)
    if file and root in Path(file).parents:
        yield Path(file).relative_to(root).as_posix()
