"""Real modules, as many as wanted: copies of the delivered five, with films, stories, both versions and languages.

They stand as they would after publishing, but no rule looks at them on the way: what the gate costs has its own rows.
"""

import copy
from typing import Any
from uuid import uuid4

from wagtail.signal_handlers import disable_reference_index_auto_update


class RealModules:
    """The modules of a site with the starter content, which `to(50)` copies until there are fifty."""

    def __init__(self) -> None:
        """Nothing is refused from now on in this process."""
        from accessibility.gate.guards import publishing
        from modules.models import ModulePage

        publishing.disconnect()
        self.delivered = list(
            ModulePage.objects.filter(locale__language_code="nl")
            .order_by("number")
            .values_list("code", flat=True)
        )
        self.number = len(self.delivered)

    def to(self, modules: int) -> None:
        """Copies one of the delivered ones after the other; what refers to what is left out, as no desk reads it."""
        with disable_reference_index_auto_update():
            while self.number < modules:
                code = self.delivered[self.number % len(self.delivered)]
                self.number += 1
                self._copy(code)

    def _copy(self, code: str) -> None:
        from accessibility.models import Adaptation
        from modules.models import ModulePage

        key = uuid4()
        for page in ModulePage.objects.filter(code=code).select_related("locale"):
            made = _anew(page)
            made.code, made.number = f"{code}-{self.number}", self.number
            made.slug, made.title = f"{page.slug}-{self.number}", f"{page.title} {self.number}"
            made.translation_key = key
            page.get_parent().add_child(instance=made)
            made.save_revision(clean=False).publish()
            for version in Adaptation.objects.filter(page=page):
                other = _anew(version)
                other.page = made
                other.save()
                other.save_revision(clean=False).publish()


def _anew(row: Any) -> Any:
    """A copy of a row that was not saved yet."""
    made = copy.deepcopy(row)
    made.pk = made.id = None
    made._state.adding = True
    made.latest_revision = made.live_revision = None
    if hasattr(made, "path"):
        made.path, made.depth, made.numchild = "", 0, 0
        made.page_ptr_id = None
    return made
