"""The guard of films: what live pages and versions show of it keeps what their rules ask.

A film stands in no revision, so what is saved is shown at once. It is looked at before and after, as it is kept; where
a rule blocks more than before in a page or a version that is live, nothing is kept. What was wrong already may stay:
whoever mends one caption of three is not sent away.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import ReferenceIndex

from accessibility.gate.report import FindingView, views_of
from accessibility.gate.run import checked
from accessibility.models import Adaptation
from modules.models import Film, FilmInLanguage, ModulePage, Signing

Key = tuple[int, int, int, str, str]  # the page, the version, the rule, the step, the field or caption


@contextmanager
def film_guard(film: Any) -> Iterator[None]:
    """Answers the hook `module_film_guard`: raises ValidationError where a live page or version would be stopped."""
    before = Counter(key for key, _view in _blocks(film.pk))
    yield
    lost: list[FindingView] = []
    for key, view in _blocks(film.pk):
        before[key] -= 1
        if before[key] < 0:
            lost.append(view)
    if lost:
        on_top = _("It is not saved: live pages show this film, and would no longer be allowed to.")
        raise ValidationError([on_top, *(one.words for one in lost)])


def _blocks(film: int) -> Iterator[tuple[Key, FindingView]]:
    """What stops the live pages and versions that show a film, of what is found in a film."""
    pages = _pages_with(film)
    versions = Adaptation.objects.filter(page__in=pages, live=True).select_related("audience", "page__locale")
    posters = _posters(film)
    for one in checked(pages, versions):
        subject = one.subject
        module = f"{subject.title} ({subject.language})"
        own_forms = (f"film/{film}", f"captions/{film}/{subject.language}", *posters)
        for view in views_of(one, one.blocks):
            place = view.finding.place
            # the spoken words of a step may be signed in this film
            if place.form in own_forms or place.form.startswith("signs/"):
                key = (
                    subject.page_pk,
                    subject.version_pk,
                    view.finding.rule.number,
                    place.step_id,
                    place.path,
                )
                yield key, replace(view, module=module)


def _posters(film: int) -> list[str]:
    """The forms of its posters, `image/PK`: what a poster lacks is found there."""
    own = FilmInLanguage.objects.filter(film=film, own_poster__isnull=False)
    pictures = {*Film.objects.filter(pk=film).values_list("poster", flat=True)}
    return [f"image/{pk}" for pk in sorted(pictures | {*own.values_list("own_poster", flat=True)})]


def reason_not_to_delete(film: Any) -> str:
    """Why `film` is not deleted: the live pages that show it, themselves or in a version; empty where none does."""
    pages = ", ".join(f"{page.title} ({page.locale.language_code})" for page in _pages_with(film.pk))
    words = _(
        "“%(film)s” is not deleted, because live pages show it: %(pages)s. Choose another film there first."
    )
    return words % {"film": film.title, "pages": pages} if pages else ""


def _pages_with(film: int) -> list[ModulePage]:
    """The live pages that show it themselves, or in one of their versions."""
    uses = ReferenceIndex.get_references_to(Film(pk=film)).values_list("content_type__model", "object_id")
    own = {int(pk) for model, pk in uses if model == ModulePage._meta.model_name}
    adapted = {int(pk) for model, pk in uses if model == Adaptation._meta.model_name}
    of_versions = Adaptation.objects.filter(pk__in=adapted, live=True).values_list("page", flat=True)
    signed = Signing.objects.filter(film=film).values_list("page", flat=True)
    found = ModulePage.objects.filter(pk__in=own | set(of_versions) | set(signed), live=True)
    return list(found.select_related("locale").order_by("number", "locale__language_code"))
