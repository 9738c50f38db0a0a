"""Ways in which what the site rests on fails, for the tests of the fallback pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import OperationalError, connection
from django.test import Client


@contextmanager
def database_down() -> Iterator[None]:
    """No query is answered."""

    def refuse(*_: Any) -> None:
        raise OperationalError("no database here")

    with connection.execute_wrapper(refuse):
        yield


def ask(path: str, method: str = "get", **headers: str) -> Any:
    """The answer of a browser of its own, also where an exception escaped."""
    client = Client(raise_request_exception=False)
    return getattr(client, method)(path, headers=headers)
