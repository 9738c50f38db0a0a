"""What every page's shell needs besides its own content."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context for the shell: nothing about the person, only what each page shows in the same place."""
    return {}
