"""Words of other packages that are ours to say: Django reads our catalogues over those of apps.

`script/manage messages` gathers them with ours. `WAGTAIL_LOCALIZE` is what its own catalogues lack, so that an editor
meets no English on a translation: what stands on the screens of a translation and in its messages, not what only an
administrator meets (locales, aliases). `REPLACED` is what would be false here; what takes its place is in the catalogue
of each language, English too.
"""

from typing import Final

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

WAGTAIL_LOCALIZE: Final = (
    _(
        "Apply the updates and publish immediately. The changes will use the original language until translated."
    ),
    _("Editing %(object_type)s %(title)s"),
    _("No translations found."),
    _("Source"),
    _("Source title"),
    _("Target"),
    _("Translation of %(instance)s into %(locale)s"),
    _("Translations"),
    _(
        "The data model for '{model_name}' has been changed since the last translation sync. If any new fields have "
        "been added recently, these may not be visible until the next translation sync."
    ),
)
COUNTED: Final = (ngettext_lazy("Include subtree ({} page)", "Include subtree ({} pages)"),)
# Wagtail's dialog before a save over somebody else's; here the second save is held (`squad.edit_conflict`).
REPLACED: Final = (
    _("Proceeding will overwrite the changes made by %(user_name)s."),
    _("Proceeding will overwrite the changes you made in that window."),
)
