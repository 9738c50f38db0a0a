"""Which code of conduct holds now. Each version is a folder with a text for each language, which never changes:
`templates/registration/code_of_conduct/VERSION/LANGUAGE.html`. A registration keeps which version was accepted; a new
CURRENT is asked of approved people at their next sign-in.
"""

from django.conf import settings
from django.utils.translation import get_language

CURRENT = "2026-11"
VERSIONS = ("2026-11",)


def template_of(version: str, language: str | None = None) -> str:
    """The template with the text of `version`, in `language` or in the one that is in use.

    Raises KeyError where there is no such version.
    """
    if version not in VERSIONS:
        raise KeyError(version)
    language = language or get_language()
    known = language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    return f"registration/code_of_conduct/{version}/{known}.html"
