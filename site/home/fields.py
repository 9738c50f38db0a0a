"""The field that holds the blocks of a public page."""

from modules.models.steps_field import StepsField


class BlocksField(StepsField):
    """As the steps of a module do, the blocks of a public page stay out of the migrations; the price is told there."""
