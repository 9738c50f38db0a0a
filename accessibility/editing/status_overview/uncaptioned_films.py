"""Films that a girl who reads cannot follow yet: no captions in one of the languages of the modules."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, Value, When
from wagtail.models import Locale

from modules.models import Film


@dataclass(frozen=True)
class Uncaptioned:
    """A film and the languages in which it has no captions."""

    pk: int
    title: str
    missing: list[Locale]


def without_captions(locales: Iterable[Locale]) -> list[Uncaptioned]:
    """The films that lack captions in a language, by title; one query, which does not read the captions."""
    has = Case(When(languages__captions="", then=Value("")), default="languages__language")
    there: dict[tuple[int, str], set[str]] = {}
    for pk, title, language in Film.objects.order_by("title", "pk").values_list("pk", "title", has):
        there.setdefault((pk, title), set()).add(language or "")
    wanted = list(locales)
    found = [
        Uncaptioned(pk, title, [one for one in wanted if one.language_code not in languages])
        for (pk, title), languages in there.items()
    ]
    return [one for one in found if one.missing]
