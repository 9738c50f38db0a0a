"""Which inputs of derived facts get a new version when a row of this package is saved or deleted.

| name | changes with |
|---|---|
| `version/5` | the adaptation as it is stored, live or not; not with a draft |
| `version-draft/5` | its newest draft, and whatever changes `version/5` |
| `versions/12` | an adaptation of page 12 that is new or gone |
| `audience/2` | the audience |
| `sign-offs/5` | the sign-offs of the adaptation |
| `words/nl` | the hard words of a language |
| `confirmed/12` | what the page remembers of the page that it translates |
| `exceptions/12` | the exceptions of the page and its versions; which hold today is asked anew each time |

Those of pages and media: `modules/models/inputs.py`.
"""

from collections.abc import Iterable
from typing import Any, Final

from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from accessibility.models.adaptation import Adaptation
from accessibility.models.audience import Audience
from accessibility.models.confirmed_source import ConfirmedSource
from accessibility.models.hard_word import HardWord
from accessibility.models.override import Override
from accessibility.models.sign_off import SignOff
from modules.models import InputVersion
from modules.models.inputs import Names, forget_version, is_of_a_draft, renew_with

_NAMES: Final[dict[type[Model], Names]] = {
    Audience: lambda row: [f"audience/{row.pk}"],
    SignOff: lambda row: [f"sign-offs/{row.adaptation_id}"],
    HardWord: lambda row: [f"words/{row.language}"],
    ConfirmedSource: lambda row: [f"confirmed/{row.page_id}"],
    Override: lambda row: [f"exceptions/{row.page_id}"],
}


def connect() -> None:
    """Listens to what this package stores; safe to repeat."""
    post_save.connect(_version_saved, sender=Adaptation, dispatch_uid="inputs.version_saved")
    post_delete.connect(_version_deleted, sender=Adaptation, dispatch_uid="inputs.version_deleted")
    renew_with(_NAMES)


def _version_saved(
    instance: Adaptation, created: bool = False, update_fields: Iterable[str] | None = None, **_: Any
) -> None:
    names = [f"version-draft/{instance.pk}"]
    if not is_of_a_draft(update_fields):
        names.append(f"version/{instance.pk}")
    if created:
        names.append(f"versions/{instance.page_id}")
    InputVersion.renew(*names)


def _version_deleted(instance: Adaptation, **_: Any) -> None:
    InputVersion.renew(f"version/{instance.pk}", f"versions/{instance.page_id}")
    forget_version(instance.page_id, instance.pk)
