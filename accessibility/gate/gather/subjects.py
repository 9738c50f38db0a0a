"""Makes what the rules look at, of pages and versions as they are given: live, a revision, or a form not yet saved.

However many there are, the database is asked a fixed number of times: all their steps are turned into values at once,
so that the pictures and films of all are looked up together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import prefetch_related_objects

from accessibility.gate.gather import form_paths
from accessibility.gate.gather.context import Context, context_of
from accessibility.gate.gather.form_paths import FormPaths
from accessibility.gate.gather.signatures import sign_offs
from accessibility.gate.gather.signs import with_signs
from accessibility.gate.gather.steps import FilmAt, Part, facts_of, parts_of
from accessibility.gate.gather.voices import with_voices
from accessibility.gate.kind_hashes import current_proofs
from accessibility.gate.required import only_warned, rules_of, rules_of_everybody
from accessibility.gate.subject import (
    FACILITATOR,
    GIRLS,
    Behind,
    Services,
    Subject,
    Text,
    Translated,
)
from accessibility.models import Adaptation
from accessibility.overlay.overlaid import overlaid
from modules.models import ModulePage
from modules.models.preparation import Preparation
from modules.sessions.steps import Step, steps_of
from modules.translation.progress import Progress


@dataclass(frozen=True)
class _Gathered:
    """A page with its steps, or with those of a version, and the parts of each with their paths."""

    page: ModulePage
    version: Adaptation | None
    steps: list[Step]
    paths: FormPaths
    parts: list[list[Part]]
    changes: Sequence[Any] = ()


def subjects(pages: Iterable[ModulePage], versions: Iterable[Adaptation] = ()) -> list[Subject]:
    """A subject for each page, then one for each version; a version lies over its page as it is given here.

    Give pages with their `locale`, versions with their `audience` and, where that page is not given, `page__locale`.
    """
    own, adapted = list(pages), list(versions)
    given = {page.pk: page for page in own if page.pk}
    over = [given.get(one.page_id, one.page) for one in adapted]
    every = list({id(page): page for page in (*own, *over)}.values())
    general = {id(page): steps_of(stream) for page, stream in zip(every, _values(every), strict=True)}
    found = [_gathered(page, None, general[id(page)], ()) for page in own]
    for version, page, stream in zip(adapted, over, _values(adapted), strict=True):
        changes = [child.value for child in stream]
        found.append(_gathered(page, version, general[id(page)], changes))
    _bring_films(found)
    context = context_of(every, adapted)
    return [_subject(one, context) for one in found]


def _values(holders: Sequence[Any]) -> list[Any]:
    """The streams of steps of pages, or of versions, turned into values together."""
    if not holders:
        return []
    block = holders[0].steps.stream_block
    return list(block.bulk_to_python([holder.steps.get_prep_value() for holder in holders]))


def _gathered(
    page: ModulePage, version: Adaptation | None, general: list[Step], changes: Sequence[Any]
) -> _Gathered:
    forms = form_paths.of_page(step.id for step in general)
    steps = general
    if version is not None:
        forms = form_paths.of_version(forms, changes)
        steps = overlaid(general, changes)
    return _Gathered(page, version, steps, forms, [parts_of(step, forms) for step in steps], changes)


def _bring_films(found: Iterable[_Gathered]) -> None:
    """Looks up what all films say, and their posters: three queries at most."""
    films = [part.film for one in found for parts in one.parts for part in parts if isinstance(part, FilmAt)]
    if films:
        prefetch_related_objects(films, "poster", "languages__own_poster")


def _subject(one: _Gathered, context: Context) -> Subject:
    page, version = one.page, one.version
    language = page.locale.language_code
    done = context.progress.get((page.translation_key, page.locale_id), Progress())
    facts = [
        facts_of(step, parts, one.paths, language) for step, parts in zip(one.steps, one.parts, strict=True)
    ]
    code = version.audience.code if version else ""
    general = Subject(
        module=page.code,
        language=language,
        number=page.number or 1,
        title=page.title,
        slug=page.slug or "",
        rules=rules_of_everybody(),
        texts=tuple(_texts(page)),
        steps=with_signs(facts, one.steps, context.signings.get(page.pk, ()), code),
        translated=Translated(done.missing, done.to_look_at, done.newer),
        services=context.services.get(language, Services()),
        unexplained=context.unexplained.get(language, ()),
        overridden=context.overridden.get((page.pk or 0, 0), ()),
        proofs=current_proofs(),
        page_pk=page.pk or 0,
        is_live=bool(page.live),
    )
    return general if version is None else _over(general, version, one, context)


def _over(general: Subject, version: Adaptation, one: _Gathered, context: Context) -> Subject:
    """What a version adds: its audience with its needs and rules, who signed it, and what has fallen behind."""
    audience = version.audience
    first = context.first.get(one.page.pk, one.page)
    of_first = {} if first.pk == one.page.pk else context.sources_of(first)
    late = version.behind_of(one.changes, context.sources_of(one.page), of_first)
    steps = general.steps
    if audience.needs_pictures:
        recordings = context.recordings.get(one.page.pk, ())
        steps = with_voices(steps, one.steps, recordings, audience.code, general.language)
    return replace(
        general,
        steps=steps,
        audience=audience.code,
        rules=rules_of(audience.needed),
        overridden=context.overridden.get((one.page.pk or 0, audience.pk), ()),
        only_warned=only_warned(audience.key, audience.needed),
        needs=tuple(audience.needed),
        guidance=tuple(audience.guidance_in(general.language)),
        behind=tuple(
            Behind(step.step_id, step.title, step.reason.value, one.paths.answer(step.step_id, step.reason))
            for step in late
        ),
        sign_offs=sign_offs(context.signed.get(version.pk, ()), one.steps, context.today),
        version_pk=version.pk or 0,
        is_live=bool(version.live),
        label=audience.label,
    )


def _texts(page: ModulePage) -> Iterable[Text]:
    """The texts of the module itself: girls can see its title, all the rest is for the professional."""
    for name in ("title", "summary", *Preparation.TEXTS):
        column = name if name in ("title", "summary") else f"{name}_text"
        label = getattr(page._meta.get_field(column), "verbose_name", column)
        reader = GIRLS if name in ("title", "summary") else FACILITATOR
        yield Text(str(getattr(page, column) or ""), reader, label, name, f"id_{column}")
