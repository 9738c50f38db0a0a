"""What stands on top of a form that was refused: every problem, with the way to its field."""

from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks
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


class AskedPanel(Panel):
    """What other rooms say in the form of a module that was saved once.

    They answer the hook ``module_form_says(form, instance)`` with a component of Wagtail's, or with None.
    """

    class BoundPanel(Panel.BoundPanel):
        """What they say in one form."""

        def is_shown(self) -> bool:
            """A module that is not there yet is nobody's."""
            return self.instance.pk is not None

        def render_html(self, parent_context: Any = None) -> SafeString:
            """One after the other."""
            answers = [answer(self.form, self.instance) for answer in hooks.get_hooks("module_form_says")]
            shown = ((answer.render_html(parent_context),) for answer in answers if answer is not None)
            return format_html_join("", "{}", shown)
