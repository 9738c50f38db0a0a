"""A translation goes live whole: no sentence of the source stands in the middle of another language."""

from typing import Any

from wagtail_localize.models import Translation

from modules.editing.findings import found_in
from modules.models.publishable import problems_in
from modules.models.untranslated import missing, missing_words


def blocking_reasons(translation: Translation) -> list[str]:
    """Why the translation cannot be published as it is, a sentence each."""
    draft: Any = translation.source.get_ephemeral_translated_instance(
        translation.target_locale, fallback=True
    )
    found = [one.words for one in found_in(draft)]
    return missing_words(missing(translation)) + problems_in(draft) + found
