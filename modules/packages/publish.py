"""What is loaded goes live with an entry in the history that holds its revision, so that it can be brought back."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

LOADED: Final = "modules.load"


def publish_loaded(instance: Any) -> None:
    """Saves a revision of a page or an adaptation under the action `LOADED`, and publishes it.

    Wagtail's history offers to look at, compare and bring back a revision only in the row of an entry that names it.
    """
    instance.save_revision(log_action=LOADED).publish()


@hooks.register("register_log_actions")
def history_words(actions: LogActionRegistry) -> None:
    """How the history says it."""
    actions.register_action(LOADED, _("Load the text of a package"), _("Text of a package loaded"))
