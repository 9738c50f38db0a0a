"""Talk: questions and examples about a girl who does not exist."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from modules.steps.common import StepBlock, lines
from modules.steps.registry import register


class TalkBlock(StepBlock):
    """A talk that never asks a girl about herself."""

    questions = lines(_("Questions"), _("Ask what, where, who, when. Never why."), required=True)
    examples = lines(
        _("Examples"), _("Each about a made-up girl; the group chooses two or three."), required=True
    )

    own_fields = ["questions", "examples"]

    class Meta:
        label = _("Talk")
        icon = "comment"
        group = _("Methods")
        description = _("Questions and short examples on the screen, one at a time.")
        manner = _("Talk, with examples on screen or on cards")


register("talk", TalkBlock)
