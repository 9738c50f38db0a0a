"""Forms of the admin without Wagtail's side panel "Checks".

That panel asks the userbar inside the preview for axe and for the words of the page. Our pages have no userbar, so it
would say "Issues found 0" of anything. What may go live is decided by the gate, which has a panel of its own.
"""

from typing import Any

from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import ChecksSidePanel


class WithoutChecks:
    """For a view with side panels: all of them but Wagtail's checks."""

    def get_side_panels(self) -> MediaContainer:
        """Wagtail's panels, the one that cannot work here left out."""
        panels: Any = super().get_side_panels()  # type: ignore[misc]  # the view beside this class has them
        return MediaContainer([panel for panel in panels if not isinstance(panel, ChecksSidePanel)])
