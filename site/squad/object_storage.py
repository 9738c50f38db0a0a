"""Media in a bucket, served by the same view as media in a folder."""

from typing import Any

from django.conf import settings
from django.utils.encoding import filepath_to_uri


class OwnUrlMixin:
    """For a storage whose files are shown by our own view, which asks who may see them."""

    def url(self, name: str, *_args: Any, **_options: Any) -> str:
        """Our address of the file; a bucket's own would open to whoever has it, on another host."""
        return f"{settings.MEDIA_URL}{filepath_to_uri(name)}"
