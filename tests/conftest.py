"""What every test may lean on."""

from __future__ import annotations

import os

import pytest
from django.core.cache import cache

# Playwright's sync API keeps an event loop in the main thread, which Django mistakes for async code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """No test reads what another left in the cache."""
    cache.clear()
