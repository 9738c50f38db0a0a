"""What an editor fills in for one adapted step."""

from collections.abc import Iterator
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from accessibility.overlay.changes import change_blocks
from accessibility.overlay.freshness import CONFIRM, TAKE_OVER
from accessibility.overlay.sources import step_choices
from accessibility.words.neutral import named_in
from modules.steps import readers

ONCE: Final = ("words", "pictures", "before", "after", "leave_out", "replace")


class StepChoiceBlock(blocks.ChoiceBlock):
    """A step of any module, for an editor to choose; the list is read when the form is shown."""

    def normalize_choice(self, value: Any) -> Any:
        """Ids are texts already: reading an adaptation must not read every module to learn that."""
        return value


class AdaptedStepBlock(blocks.StructBlock):
    """One step that differs for an audience: which one, what changed, why, who advised, and the changes themselves."""

    step_id = StepChoiceBlock(
        choices=step_choices,
        label=_("Step"),
        help_text=_("The step that differs. A step that is not in this list flows through as it is."),
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
    answer = blocks.ChoiceBlock(
        choices=[
            (CONFIRM, _("I compared it: the adapted step fits the general step as it is now")),
            (TAKE_OVER, _("Take over what changed in the general step")),
        ],
        label=_("When the general step changed"),
        required=False,
        help_text=_(
            "The changes stand at the top of this form. Rewrite the step below where it no longer fits, then choose "
            "the first answer. The second puts the new words of the general step in the place of yours, field by field."
        ),
    )
    changes = blocks.StreamBlock(
        change_blocks(),
        label=_("Changes"),
        min_num=1,
        block_counts={name: {"max_num": 1} for name in ONCE},
        help_text=_(
            "Choose the smallest change that does it: all that you do not change follows the general step."
        ),
    )

    class Meta:
        label = _("Adapted step")
        icon = "edit"
        label_format = "{what}"
        form_attrs = {
            "data-controller": "step-source",
            "data-source-url": reverse_lazy("version_step_source"),
            "data-source-none": _("The chosen module has no such step. Choose another one."),
            "data-source-failed": _(
                "The general step could not be shown just now. Your text is still in the form."
            ),
        }

    def clean(self, value: Any) -> Any:
        """Refuses changes that exclude each other, and words that name an audience where girls read or hear them."""
        cleaned = super().clean(value)
        chosen = {child.block_type for child in cleaned["changes"]}
        if not self.is_deferred_validation:
            if "leave_out" in chosen and chosen - {"leave_out", "before", "after"}:
                raise _refusal(_("A step that is left out cannot also be changed. Delete one of the two."))
            if "replace" in chosen and chosen & {"words"}:
                raise _refusal(
                    _("This step is replaced as a whole: change the words there, or delete one of the two.")
                )
        found = named_in(girls_text(cleaned["changes"]))
        if found:
            raise _refusal(
                _("Girls read or hear this step, so it may not name them: %(words)s")
                % {"words": ", ".join(sorted(set(found)))}
            )
        return cleaned


def girls_text(changes: Any) -> Iterator[str]:
    """Every text of these changes that girls hear, see or hold in the hand."""
    for child in changes:
        raw = child.get_prep_value()["value"]
        if isinstance(child.block, blocks.StreamBlock):
            for one in raw:
                yield from readers.girls_text(child.block.child_blocks[one["type"]], one["value"])
        else:
            yield from readers.girls_text(child.block, raw)


def _refusal(message: Any) -> StructBlockValidationError:
    error = blocks.StreamBlockValidationError(non_block_errors=[ValidationError(message)])
    return StructBlockValidationError(block_errors={"changes": error})
