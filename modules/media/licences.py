"""Under which licences a film or a picture may be shown: those that let a group watch it, and a package carry it."""

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
# What has to go on under the very same licence: such a work and one of another licence are not made into one.
ALIKE: Final = frozenset({"cc-by-sa-4.0", "cc-by-nc-sa-4.0"})
# Where nobody has to be named.
NAMELESS: Final = frozenset({"own", "cc0-1.0"})


def may_be_one(first: str, second: str) -> bool:
    """Whether works under these two licences may be put into one work, such as a film and its poster."""
    return first == second or not {first, second} & ALIKE
