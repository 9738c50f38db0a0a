"""How many queries one page costs in this process."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def queries(visitor: Client, address: str) -> int:
    """Queries of one visit; fails where the page is not there for her."""
    with CaptureQueriesContext(connection) as asked:
        response = visitor.get(address)
        response.getvalue()
    assert response.status_code == 200, f"{address}: {response.status_code}"
    return len(asked)


def weight(visitor: Client, address: str) -> int:
    """How many bytes the page has."""
    return len(visitor.get(address).getvalue())
