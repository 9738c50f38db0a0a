"""The address of a static file, worked out once: its hash cannot change while a process runs."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage of hashed and compressed files, which a page asks for a dozen addresses."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._known: dict[str, str] = {}

    def url(self, name: str | None, force: bool = False) -> str:
        """The address of the file called `name`; an unknown one is an error, as ever."""
        if not name or force or settings.DEBUG:
            return str(super().url(name, force))
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = str(super().url(name))
        return known

    def post_process(self, *args: Any, **kwargs: Any) -> Iterator[Any]:
        """Hashes anew what was collected, in a process that may have asked for addresses before."""
        self._known.clear()
        yield from super().post_process(*args, **kwargs)
