"""The film in sign language that a step has in a version: found by what is spoken in it."""

from dataclasses import replace

from wagtail.images.shortcuts import get_rendition_or_not_found

from modules.media.films.film_view import POSTER
from modules.media.films.sign_view import Signed
from modules.media.films.source import source_of
from modules.models import ModulePage
from modules.models.signing import Signing
from modules.models.versions import GENERAL
from modules.sessions.steps import Step


def with_signs(step: Step, page: ModulePage, version: str) -> Step:
    """The step with the film for its words, if there is one: one query, and three more where there is.

    A version's own film comes before the general one.
    """
    if not step.spoken:
        return step
    found = Signing.objects.filter(page=page, version__in={GENERAL, version}, mark=step.spoken[0].words_hash)
    rows = sorted(found.select_related("film__poster"), key=lambda one: one.version == GENERAL)
    if not rows:
        return step
    one = rows[0]
    one.page = page
    return replace(step, signed=_signed_film(one))


def _signed_film(one: Signing) -> Signed:
    film, facts = one.film, one.film.measured
    text = film.in_language(one.page.locale.language_code)
    return Signed(
        source=source_of(film.file),
        poster=get_rendition_or_not_found(film.poster, POSTER),
        width=facts.width if facts else 1280,
        height=facts.height if facts else 720,
        language=one.language,
        words=one.words.splitlines(),
        credits=(text.credits if text else "") or film.credits,
        licence=film.get_licence_display(),
    )
