"""Rows that editors may add to: modules, their steps and versions, as they are when a half-year is released."""

from django.conf import settings
from django.utils.translation import gettext, gettext_noop, override

from evaluation.codes import STEP_KINDS, UNKNOWN
from evaluation.questions.declaration import Words
from modules.models import ModulePage
from modules.models.versions import versions_of


def module_words() -> Words:
    """Each module by its code, with its number and title; without a page in a language, its number alone."""
    found: dict[str, dict[str, str]] = {}
    for page in _pages():
        words = found.setdefault(
            page.code, _in_each_language(gettext_noop("Module %(number)s"), number=page.number)
        )
        words[page.locale.language_code] = f"{page.number}. {page.title}"
    return found


def version_words() -> Words:
    """Each version by its neutral code, with its name in each language; the general one first."""
    found: dict[str, dict[str, str]] = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            for page in _pages():
                for code, label, _version in versions_of(page):
                    found.setdefault(code, {}).setdefault(language, label)
    return found


def step_words() -> Words:
    """Each kind of step of each module, as `module:kind`, and `module:unknown`."""
    kinds: dict[str, dict[str, None]] = {}
    for page in _pages():
        kinds.setdefault(page.code, {}).update(dict.fromkeys(child.block_type for child in page.steps))
    return {
        f"{module}:{kind}": {
            language: _translated(language, STEP_KINDS.word(kind)) for language, _name in settings.LANGUAGES
        }
        for module, its in kinds.items()
        for kind in (*its, UNKNOWN)
    }


def _pages() -> list[ModulePage]:
    return list(
        ModulePage.objects.live().select_related("locale").order_by("number", "locale__language_code")
    )


def _in_each_language(message: str, **values: object) -> dict[str, str]:
    return {language: _translated(language, message) % values for language, _name in settings.LANGUAGES}


def _translated(language: str, message: object) -> str:
    with override(language):
        return gettext(str(message)) if isinstance(message, str) else str(message)
