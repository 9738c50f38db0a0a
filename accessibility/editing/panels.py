"""What the form of an adaptation says about itself."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.safestring import SafeString
from wagtail.admin.panels import Panel

from accessibility.editing.findings.panel import FindingsPanel
from accessibility.overlay.word_diff import changes_between
from accessibility.versions.sign_off_notes import of_version


class BehindPanel(Panel):
    """Says which adapted steps have fallen behind the general ones, and what to do about each."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one adaptation."""

        template_name = "accessibility/behind_panel.html"

        def is_shown(self) -> bool:
            """A version that was never saved cannot be behind."""
            return self.instance.pk is not None

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """The steps that are behind, each with what changed; none when all still fit."""
            own, then = self.instance.own_sources, self.instance.compared
            behind = [
                (one, changes_between(then.get(one.step_id), own[one.step_id]) if one.is_changed else [])
                for one in self.instance.behind()
            ]
            return {**super().get_context_data(parent_context), "behind": behind}


class SignOffsPanel(Panel):
    """In the form of a version: the sign-offs of its text as it is now, and the address of their form."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one version."""

        template_name = "accessibility/sign_offs_panel.html"

        def is_shown(self) -> bool:
            """A version that was never saved was seen by nobody."""
            return self.instance.pk is not None

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """The sentences, and the address of the form."""
            add = reverse("wagtailsnippets_accessibility_signoff:add")
            own = {
                "tried": of_version(self.instance),
                "add": f"{add}?{urlencode({'adaptation': self.instance.pk})}"
                if self.request.user.has_perm("accessibility.add_signoff")
                else "",
            }
            return {**super().get_context_data(parent_context), **own}


class OverrideRequestPanel(Panel):
    """In the form that asks for an exception: what would be set aside, where, and for how long."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one exception that is asked for."""

        template_name = "accessibility/override_request_panel.html"


class GatePanel(Panel):
    """Says what stops the version from going live, while it is written and when it was refused."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one version."""

        def is_shown(self) -> bool:
            """A version that was never saved has nothing to look at yet."""
            return self.instance.pk is not None

        def render_html(self, parent_context: Any = None) -> SafeString:
            """What the gate says."""
            html: SafeString = FindingsPanel(self.form, self.instance).render_html(parent_context)
            return html
