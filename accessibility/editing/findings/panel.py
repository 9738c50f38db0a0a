"""What the gate says in the form of a module or a version: while it is written, and when it was refused."""

from typing import Any

from django.urls import reverse
from wagtail.admin.ui.components import Component

from accessibility.editing.findings.confirm_freshness import confirmed_in
from accessibility.editing.findings.finding_list import FindingList, finding_list
from accessibility.models import Adaptation
from accessibility.overrides.override_request import PERMISSION
from modules.models.versions import GENERAL
from modules.pages.row_key import key_in

MAY_LISTEN = "modules.view_recording"
TAKE_OFF = "take-off"  # the field that says which versions go off with this publishing


class FindingsPanel(Component):
    """Runs no rule when the form opens: a script fetches the findings once it is loaded, and after each save."""

    template_name = "accessibility/gate/panel.html"

    def __init__(self, form: Any, instance: Any) -> None:
        """`form` may hold the findings of a refused save in `gate_findings`; `instance` is a page or a version."""
        self.form = form
        self.instance = instance

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Where the findings and the voices are, and the findings of a form that was refused."""
        user = getattr(self.form, "for_user", None)  # a panel below others is given no request
        views = getattr(self.form, "gate_findings", None)
        page: FindingList | None = None
        if views is not None:
            asks = user is not None and user.has_perm(PERMISSION)
            fits = confirmed_in(getattr(self.form, "data", None))
            page = finding_list(
                self.instance, views, chosen_in(self.form), refused=True, asks=asks, fits=fits
            )
        may_listen = user is not None and user.has_perm(MAY_LISTEN)
        voices = voices_of(self.instance) if may_listen else ""
        return {"address": address_of(self.instance), "found": page, "voices": voices}


def address_of(instance: Any) -> str:
    """The address of the page with all findings of a module page or a version."""
    kind = "version" if isinstance(instance, Adaptation) else "page"
    return reverse(f"accessibility_gate_{kind}", args=[instance.pk])


def voices_of(instance: Any) -> str:
    """Where the voices of a page, or of a version, are listened to and recorded."""
    version = isinstance(instance, Adaptation)
    where = [instance.page_id, instance.audience.code] if version else [instance.pk, GENERAL]
    return reverse("voices_of_version", args=where)


def chosen_in(form: Any) -> set[int]:
    """The versions that an editor says go off; texts that are no numbers are nobody's."""
    sent: Any = getattr(form, "data", None)
    values = sent.getlist(TAKE_OFF) if hasattr(sent, "getlist") else []
    return {key for value in values if (key := key_in(value))}
