"""Under which licences a film may be shown: those that let a group watch it, and a package carry it."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

LICENCES: Final = [
    ("own", _("Made for this training")),
    ("cc0-1.0", "CC0 1.0"),
    ("cc-by-4.0", "CC BY 4.0"),
    ("cc-by-sa-4.0", "CC BY-SA 4.0"),
    ("cc-by-nc-4.0", "CC BY-NC 4.0"),
    ("cc-by-nc-sa-4.0", "CC BY-NC-SA 4.0"),
    ("permission", _("With written permission of who made it")),
]
ALLOWED: Final = frozenset(code for code, _word in LICENCES)
