"""Which code of conduct holds now. Each version is a folder of three texts that never changes afterwards:
`templates/registration/code_of_conduct/VERSION/LANGUAGE.html`. A registration keeps which version was accepted; a new
CURRENT is asked of approved people at their next sign-in.
"""

from __future__ import annotations

from django.utils.translation import get_language

CURRENT = "2026-11"
VERSIONS = ("2026-11",)
LANGUAGES = ("nl", "fr", "en")


def template_of(version: str, language: str | None = None) -> str:
    """The template with the text of `version`, in `language` or in the one that is in use.

    Raises KeyError where there is no such version.
    """
    if version not in VERSIONS:
        raise KeyError(version)
    language = language or get_language() or "nl"
    return f"registration/code_of_conduct/{version}/{language if language in LANGUAGES else 'nl'}.html"
