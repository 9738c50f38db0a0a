"""What a film must have before a page shows it: captions in the language of the page."""

from typing import Any

from django.utils.translation import gettext


def lacking(film: Any, language: str) -> str:
    """What is wrong with showing `film` on a page in `language` and what to do; empty where nothing is wrong.

    A film with something to hear needs captions (WCAG 1.2.2, level A); one without may be shown as it is.
    """
    if film is None or not film.has_sound:
        return ""
    words = film.in_language(language)
    if words is not None and words.captions:
        return ""
    return gettext(
        "The film “%(film)s” has sound, but no captions in the language of this page. Open the film under “Films” "
        "in the menu, add the captions, then publish."
    ) % {"film": film.title}
