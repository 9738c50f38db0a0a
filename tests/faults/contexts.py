"""A plugin of pytest for the coverage map: what runs during a test, its fixtures included, belongs to its file."""

from collections.abc import Iterator

import pytest
from coverage import Coverage


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Names the file of `item` as the context of all lines that run from here on."""
    measuring = Coverage.current()
    if measuring is not None:
        measuring.switch_context(item.nodeid.partition("::")[0])
    return (yield)
