"""What the first view of a module needs is made when it is published: its pictures in their size, and what is kept.

Plain Wagtail makes a picture's sizes while the first visitor waits: 20 to 40 times a later view. A facilitator opens a
module with a group in the room, so here it is ready before anybody asks.
"""

from functools import partial
from typing import Any

from django.db import transaction
from django.tasks import task
from django.utils.translation import override
from wagtail.signals import published

from modules.models import ModulePage
from modules.models.versions import versions_of
from modules.pages.module import PREPARE, SCREEN, SHEETS, parts
from modules.sessions.module_view import ModuleView
from modules.sessions.steps import steps_for


def warm_up(page: ModulePage) -> None:
    """Makes the pictures of every version and draws the pages that visitors share; safe to repeat."""
    with override(page.locale.language_code):
        for version in versions_of(page):
            for step in steps_for(page, version.code):
                step.value.shown_pictures  # noqa: B018  (asking for the pictures makes their sizes)
            for templates in (SCREEN, PREPARE, SHEETS):
                parts(templates, ModuleView(page, version))


@task()
def warm_up_page(pk: int) -> None:
    """The same for the page with this key, if it is still there and live."""
    page = ModulePage.objects.live().filter(pk=pk).first()
    if page is not None:
        warm_up(page)


def warm_up_after_commit(pk: int) -> None:
    """Makes a page ready once what was published is stored; that it fails keeps nobody from publishing."""
    transaction.on_commit(partial(warm_up_page.enqueue, pk), robust=True)


def _when_published(instance: ModulePage, **_more: Any) -> None:
    warm_up_after_commit(instance.pk)


def connect() -> None:
    """Listens to every way of publishing."""
    published.connect(_when_published, sender=ModulePage, dispatch_uid="modules.pages.warm_up")
