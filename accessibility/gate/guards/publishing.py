"""The guard of publishing: no module and no version is saved live with something that blocks, whichever the way.

Every way of publishing ends in a save, also those that call no publishing: a copy that stays live, an alias and its
updates. What is being made (copied, aliased) arrives as a draft, because whoever made it did not ask to publish; all
else is refused with `Refused`, and what is live stays as it was. Loading of fixtures (`raw`) and saves of other columns
than the text are left alone. `QuerySet.update` sends no signal: nothing here publishes by it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import pre_save
from wagtail.models import Page

from accessibility.gate.report import FindingView, Refused, blocking
from accessibility.models import Adaptation
from modules.models import ModulePage

UID: Final = "accessibility: publishing guard"
OF_A_PAGE: Final = frozenset(
    {"live", "title", "slug", "locale"}
)  # what rules read of it besides its own columns
NOT_READ: Final = frozenset(
    {"page_ptr", "latest_revision", "has_unpublished_changes", "live_revision", "first_published_at"}
    | {"last_published_at", "go_live_at", "expire_at", "expired", "mending_since", "loaded_marks", "compared"}
)  # columns of ours that say when and how something was saved
_held: ContextVar[set[tuple[type[Any], int]] | None] = ContextVar("held", default=None)


def connect() -> None:
    """Guards every saving; safe to repeat."""
    for sender in (ModulePage, Adaptation):
        pre_save.connect(guard_save, sender=sender, dispatch_uid=UID)
    pre_save.connect(guard_plain_page_save, sender=Page, dispatch_uid=UID)


def disconnect() -> None:
    """Guards nothing: for tests of other things than the gate."""
    for sender in (ModulePage, Adaptation, Page):
        pre_save.disconnect(sender=sender, dispatch_uid=UID)


def guard_save(
    sender: type[Any], instance: Any, *, raw: bool = False, update_fields: Any = None, **_more: Any
) -> None:
    """Receives `pre_save`: raises `Refused` where it would make live what is blocked; a new page becomes a draft."""
    if not raw and not instance.live:
        _tidy(instance)
    if raw or not instance.live or not _shows_something(sender, update_fields):
        return
    held = _held.get()
    if held is not None and instance.pk:
        held.add((sender, instance.pk))
        return
    if held is not None:
        return  # it is saved once more as soon as it has a key
    blocks = blocking(instance)
    if not blocks:
        return
    if isinstance(instance, ModulePage) and (instance._state.adding or instance.alias_of_id):
        _arrive_as_draft(instance)
        return
    raise Refused(blocks)


def guard_plain_page_save(
    sender: type[Any], instance: Page, *, raw: bool = False, update_fields: Any = None, **_more: Any
) -> None:
    """The same for a module that is saved as a plain page, of which the text is not at hand."""
    if raw or not instance.live or instance._state.adding or not _shows_something(sender, update_fields):
        return
    if instance.content_type_id != ContentType.objects.get_for_model(ModulePage).pk:
        return
    page = ModulePage.objects.get(pk=instance.pk)
    if not page.live and (blocks := blocking(page)):
        raise Refused(blocks)


@contextmanager
def all_together() -> Iterator[None]:
    """What is saved live inside is looked at when all of it is there, and not one by one; raises `Refused` then.

    Answers the hook `module_package_guard`, as a package brings a page and its versions: the new page with a version of
    before is nothing that anybody sees. Use it inside a transaction.
    """
    token = _held.set(set())
    try:
        yield
        held = _held.get() or set()
    finally:
        _held.reset(token)
    blocks = list(_of_all(held))
    if blocks:
        raise Refused(blocks)


def _of_all(held: set[tuple[type[Any], int]]) -> Iterator[FindingView]:
    """What stops the rows that were saved live, of those that are there and live; a page brings its versions."""
    pages = {pk for sender, pk in held if sender is ModulePage}
    alone = {pk for sender, pk in held if sender is Adaptation}
    for page in ModulePage.objects.filter(pk__in=pages, live=True).select_related("locale").order_by("pk"):
        yield from (replace(one, module=_named(page)) for one in blocking(page))
    versions = Adaptation.objects.filter(pk__in=alone, live=True).exclude(page__in=pages, page__live=True)
    for version in versions.select_related("audience", "page__locale").order_by("pk"):
        yield from (replace(one, module=_named(version.page)) for one in blocking(version))


def _named(page: ModulePage) -> str:
    return f"{page.title} ({page.locale.language_code})"


def _shows_something(sender: type[Any], update_fields: Any) -> bool:
    """Whether a save can change what is shown: all columns are saved, or one that girls or professionals read."""
    if update_fields is None:
        return True
    own = set() if sender is Page else {one.name for one in sender._meta.local_fields} - NOT_READ
    return bool((OF_A_PAGE | own) & {str(name) for name in update_fields})


def _arrive_as_draft(page: ModulePage) -> None:
    """What Wagtail gives a copy that is not to be live; whoever made it goes on believing that it is."""
    page.live = False
    page.has_unpublished_changes = True
    page.__dict__["_arrived_as_draft"] = True
    _tidy(page)


def _tidy(instance: Any) -> None:
    """Wagtail sets the live revision of a copy after it was made a draft: takes that off again."""
    if instance.__dict__.get("_arrived_as_draft"):
        instance.live_revision = instance.first_published_at = instance.last_published_at = None
