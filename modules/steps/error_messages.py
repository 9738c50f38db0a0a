"""What a field of a step says when it is empty, too long, too little: its own name, and what to do about it."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


def with_words[Kind: blocks.Block](block: Kind) -> Kind:
    """`block`, with sentences of our own in each field below it; safe to repeat."""
    if getattr(block, "words_later", False):  # its field needs the models, which are not loaded yet
        return block
    if isinstance(block, blocks.FieldBlock):
        name_problems(block.field, block.label)
    elif isinstance(block, blocks.BaseStructBlock | blocks.BaseStreamBlock):
        for child in block.child_blocks.values():
            with_words(child)
    elif isinstance(block, blocks.ListBlock):
        with_words(block.child_block)
    return block


def name_problems(field: forms.Field, label: Any) -> None:
    """Puts the sentences into a field of a form: each names the field, and says what to do."""
    chosen = isinstance(field, forms.ChoiceField)
    field.error_messages |= {
        "required": _named(_("“{field}” is not chosen yet. Choose one."), label)
        if chosen
        else _named(_("“{field}” is empty. Fill it in."), label),
        "min_value": _named(_("“{field}” is %(show_value)s. Make it %(limit_value)s or more."), label),
        "max_value": _named(_("“{field}” is %(show_value)s. Make it %(limit_value)s or less."), label),
        "max_length": _named(
            _("“{field}” has %(show_value)s signs. Shorten it to %(limit_value)s at most."), label
        ),
    }


def _named(sentence: Any, label: Any) -> Any:
    return format_lazy("{}", sentence) if not label else format_lazy(sentence, field=label)
