"""What an editor fills in for one adapted step."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from accessibility.neutral import names_of_audiences
from accessibility.sources import step_choices
from modules.steps import step_blocks


class StepChoiceBlock(blocks.ChoiceBlock):
    """A step of any module, for an editor to choose; the list is read when the form is shown."""

    def normalize_choice(self, value: Any) -> Any:
        """Ids are texts already: reading a version must not read every module to learn that."""
        return value


class AdaptedStepBlock(blocks.StructBlock):
    """One step replaced for an audience: which one, what changed, why, who advised, and the step itself."""

    step_id = StepChoiceBlock(
        choices=step_choices,
        label=_("Step"),
        help_text=_(
            "The step that this one replaces. A step that is not in this list flows through as it is."
        ),
    )
    what = blocks.TextBlock(
        label=_("What changed"),
        rows=2,
        max_length=400,
        help_text=_("For the facilitator: what she does differently."),
    )
    why = blocks.TextBlock(
        label=_("Why"), rows=2, max_length=400, help_text=_("For the facilitator: what it helps with.")
    )
    advised_by = blocks.CharBlock(
        label=_("Who advised"),
        required=False,
        max_length=200,
        help_text=_(
            "A role and an organisation of people who know it from life. Leave it empty until somebody did: "
            "facilitators then see that the step still waits for advice."
        ),
    )
    compared = blocks.BooleanBlock(
        label=_("I compared it with the step as it is now"),
        required=False,
        help_text=_("Tick this when the general step changed and this one still fits, or fits again."),
    )
    replacement = blocks.StreamBlock(
        step_blocks(),
        label=_("The adapted step"),
        min_num=1,
        max_num=1,
        help_text=_(
            "The whole step as this audience gets it, also what stays the same. Leave it empty and save the draft: "
            "the general step is copied here, for you to change."
        ),
    )

    class Meta:
        label = _("Adapted step")
        icon = "edit"
        label_format = "{what}"

    def clean(self, value: Any) -> Any:
        """Refuses words that name an audience in what girls read or hear: nobody is labelled in a room."""
        cleaned = super().clean(value)
        raw = [(child.block_type, child.get_prep_value()["value"]) for child in cleaned["replacement"]]
        found = [name for kind, step in raw for name in names_of_audiences(kind, step)]
        if found:
            message = _("Girls read or hear this step, so it may not name them: %(words)s") % {
                "words": ", ".join(sorted(set(found)))
            }
            raise StructBlockValidationError(
                block_errors={
                    "replacement": blocks.StreamBlockValidationError(
                        non_block_errors=[ValidationError(message)]
                    )
                }
            )
        return cleaned
