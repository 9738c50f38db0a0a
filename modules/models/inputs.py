"""Which inputs of derived facts get a new version when a row is saved or deleted.

| name | changes with |
|---|---|
| `page/12` | the page as it is stored, live or not; not with a draft |
| `draft/12` | the newest draft of the page, and whatever changes `page/12` |
| `module/KEY` | a page of the module, in any language, that is new or gone |
| `texts/KEY` | texts, translations and their progress in the editor of translations |
| `film/3`, `image/3` | a film with what it says in each language; a picture |
| `recordings/12`, `signings/12` | the voices, and the signed films, of a page |

`KEY` is what the languages of a module have in common, its `translation_key`. Rows that are written without being saved
(`QuerySet.update`, `bulk_create`) renew their inputs where they are written.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationContext, TranslationSource

from modules.media.models.film import Film
from modules.media.models.film_in_language import FilmInLanguage
from modules.media.models.pictures import TrainingImage
from modules.models.derived_fact import DerivedFact, InputVersion
from modules.models.module_page import ModulePage
from modules.models.recording import Recording
from modules.models.signing import Signing
from modules.signals import film_measured

# What Wagtail writes on a row when a draft is saved.
DRAFT_FIELDS: Final = frozenset(
    {
        "draft_title",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "wagtail_admin_comments",
    }
)
Names = Callable[[Any], Iterable[str]]


def is_of_a_draft(update_fields: Iterable[str] | None) -> bool:
    """Whether a row was saved because of a draft alone, by the fields that were written."""
    return bool(update_fields) and set(update_fields or ()) <= DRAFT_FIELDS


def renew_with(names_of: Mapping[type[Model], Names]) -> None:
    """Renews the inputs that a row of these models names, whenever one is saved or deleted; safe to repeat."""

    def renew(sender: type[Model], instance: Any, **_: Any) -> None:
        InputVersion.renew(*names_of[sender](instance))

    for model in names_of:
        for signal in (post_save, post_delete):
            signal.connect(renew, sender=model, weak=False, dispatch_uid=f"inputs.{model.__name__}")


def connect() -> None:
    """Listens to what this package stores; safe to repeat."""
    post_save.connect(_page_saved, dispatch_uid="inputs.page_saved")
    post_delete.connect(_page_deleted, dispatch_uid="inputs.page_deleted")
    renew_with(_NAMES)
    film_measured.connect(_measured, dispatch_uid="inputs.film_measured")


def forget_version(page: int, version: int) -> None:
    """Takes away the facts of a version that is gone; those of a page go with it."""
    DerivedFact.objects.filter(page=page, version=version).delete()


def media_in(streams: Iterable[Any]) -> set[str]:
    """The inputs that stand for films and pictures in these streams of steps, and for the posters of the films.

    Two queries at most.
    """
    named: dict[type[Model], set[int]] = {}
    for stream in streams:
        for model, pk, *_path in stream.stream_block.extract_references(stream):
            named.setdefault(model, set()).add(int(pk))
    films, pictures = named.get(Film, set()), named.get(TrainingImage, set())
    if films:
        rows = Film.objects.filter(pk__in=films).values_list("poster_id", "languages__own_poster_id")
        pictures |= {pk for row in rows for pk in row if pk}
    return {f"film/{pk}" for pk in films} | {f"image/{pk}" for pk in pictures}


def texts_of(key: Any) -> str:
    """The name of the input that stands for the texts of a module and their translations."""
    return f"texts/{key}"


def _is_module(page: Page) -> bool:
    return issubclass(page.specific_class or type(page), ModulePage)


def _page_saved(
    instance: Any, created: bool = False, update_fields: Iterable[str] | None = None, **_: Any
) -> None:
    if not isinstance(instance, Page) or not _is_module(instance):
        return
    names = [f"draft/{instance.pk}"]
    if not is_of_a_draft(update_fields):
        names.append(f"page/{instance.pk}")
    if created:
        names.append(f"module/{instance.translation_key}")
    InputVersion.renew(*names)


def _page_deleted(instance: Any, **_: Any) -> None:
    if isinstance(instance, ModulePage):
        InputVersion.renew(f"page/{instance.pk}", f"module/{instance.translation_key}")


def _measured(sender: type[Model], instance: Any, **_: Any) -> None:
    InputVersion.renew(*_NAMES[sender](instance))


def _of_translation(row: StringTranslation) -> list[str]:
    found = TranslationContext.objects.filter(pk=row.context_id).values_list("object_id", flat=True)
    return [texts_of(key) for key in found]


def _of_source(row: Translation) -> list[str]:
    found = TranslationSource.objects.filter(pk=row.source_id).values_list("object_id", flat=True)
    return [texts_of(key) for key in found]


_NAMES: Final[dict[type[Model], Names]] = {
    Film: lambda row: [f"film/{row.pk}"],
    FilmInLanguage: lambda row: [f"film/{row.film_id}"],
    TrainingImage: lambda row: [f"image/{row.pk}"],
    Recording: lambda row: [f"recordings/{row.page_id}"],
    Signing: lambda row: [f"signings/{row.page_id}"],
    StringTranslation: _of_translation,
    Translation: _of_source,
    TranslationSource: lambda row: [texts_of(row.object_id)],
}
