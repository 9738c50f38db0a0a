"""What stands on top of a form that was refused: every problem, with the way to its field."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import Panel

from modules.editing.problems import problems_of


class ProblemsPanel(Panel):
    """Lists what has to be mended; nothing typed is lost by it."""

    class BoundPanel(Panel.BoundPanel):
        """The list for one form."""

        template_name = "modules/editing/problems.html"

        def is_shown(self) -> bool:
            """Only above a form that was sent and refused."""
            return bool(self.form is not None and self.form.is_bound and self.form.errors)

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Adds the problems."""
            return {**super().get_context_data(parent_context), "problems": problems_of(self.form)}
