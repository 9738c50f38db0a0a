"""What the form of an adapted version says about itself."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import Panel


class BehindPanel(Panel):
    """Says which adapted steps have fallen behind the general ones, and what to do about each."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one adapted version."""

        template_name = "accessibility/behind_panel.html"

        def is_shown(self) -> bool:
            """A version that was never saved cannot be behind."""
            return self.instance.pk is not None

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """The steps that are behind; none when all still fit."""
            return {**super().get_context_data(parent_context), "behind": self.instance.behind()}
