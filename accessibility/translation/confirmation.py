"""Records what translations confirm of their source: at publishing, at loading a package, when an editor agrees."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from wagtail.signals import page_published

from accessibility.models import ConfirmedSource
from accessibility.translation.confirmed_texts import confirmed_now, outdated, texts_of, with_keys
from modules.models import ModulePage
from modules.packages.untouched import untouched
from modules.signals import package_loaded
from modules.translation.first_language import first_of, first_page_of


def connect() -> None:
    """Listens to each publishing of a module and each load of a package; safe to repeat."""
    page_published.connect(
        _on_publish, sender=ModulePage, dispatch_uid="accessibility: confirmed source, publish"
    )
    package_loaded.connect(_on_load, dispatch_uid="accessibility: confirmed source, load")


def _on_publish(instance: ModulePage, **_kwargs: Any) -> None:
    """A translation remembers what it says anew; of a source, those that were never compared are as they should be."""
    source = first_page_of(instance)
    if source.pk != instance.pk:
        row = ConfirmedSource.objects.filter(page=instance).first()
        _keep(instance, confirmed_now(texts_of(source), texts_of(instance), row.marks if row else None))
        return
    others = ModulePage.objects.filter(translation_key=instance.translation_key, live=True)
    for page in others.filter(confirmed_source=None).exclude(pk=instance.pk):
        _keep(page, confirmed_now(texts_of(instance), texts_of(page)))


def _on_load(pages: Mapping[str, ModulePage], **_kwargs: Any) -> None:
    """Texts that came together in a package fit each other, where no editor changed one of the two."""
    source = first_of(pages.values())
    for page in pages.values():
        row = ConfirmedSource.objects.filter(page=page).first()
        if source is not None and row is not None and page.pk != source.pk:
            both = untouched(source) & untouched(page)
            _keep(page, with_keys(row.marks, texts_of(source), texts_of(page), both))


def outdated_texts(page: ModulePage) -> list[str]:
    """The keys of texts of `page` whose source changed since; none for the page that was first written."""
    row = ConfirmedSource.objects.filter(page=page).first()
    if row is None:
        return []
    source = first_page_of(page)
    return outdated(row.marks, texts_of(source)) if source.pk != page.pk else []


def confirm(page: ModulePage, keys: Iterable[str]) -> list[str]:
    """Remembers that these texts of `page`, as it is live, fit their source; gives those that were behind."""
    fits = [key for key in outdated_texts(page) if key in set(keys)]
    if fits:
        row = ConfirmedSource.objects.get(page=page)
        _keep(page, with_keys(row.marks, texts_of(first_page_of(page)), texts_of(page), fits))
    return fits


def _keep(page: ModulePage, marks: Mapping[str, Collection[str]]) -> None:
    ConfirmedSource.objects.update_or_create(page=page, defaults={"marks": dict(marks)})
