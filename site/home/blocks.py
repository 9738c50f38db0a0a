"""The blocks of public pages: few and simple, each with its own template."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class EntryBlock(blocks.StructBlock):
    """One of the three entries of the start page. Where it leads is a purpose, not a page: it fits each language."""

    LEADS_TO = [
        ("register", _("Registering and signing in")),
        ("help", _("Where help is")),
        ("what_is_this", _("What this is")),
        ("how_it_works", _("How it works")),
        ("contact", _("Contact")),
    ]

    title = blocks.CharBlock(max_length=40, label=_("Title"))
    text = blocks.CharBlock(max_length=160, label=_("Text"))
    go = blocks.CharBlock(max_length=40, label=_("Words of the link"))
    leads_to = blocks.ChoiceBlock(choices=LEADS_TO, label=_("Leads to"))

    class Meta:
        icon = "link"
        label = _("Door")


class ModuleLineBlock(blocks.StructBlock):
    """A module in short. It becomes a link, and says how long it takes, once the module itself is live."""

    number = blocks.IntegerBlock(min_value=1, max_value=5, label=_("Number"))
    title = blocks.CharBlock(max_length=60, label=_("Title"))
    question = blocks.CharBlock(max_length=120, label=_("Its question, in one sentence"))

    class Meta:
        icon = "form"
        label = _("Module")


class StepBlock(blocks.StructBlock):
    """One of the steps to begin."""

    title = blocks.CharBlock(max_length=40, label=_("Title"))
    text = blocks.CharBlock(max_length=160, label=_("Text"))

    class Meta:
        icon = "list-ol"
        label = _("Step")


class NoticeBlock(blocks.StructBlock):
    """What must not be missed."""

    heading = blocks.CharBlock(max_length=80, label=_("Heading"))
    text = blocks.RichTextBlock(features=["bold", "link"], label=_("Text"))

    class Meta:
        icon = "warning"
        label = _("Notice")
        template = "home/blocks/notice.html"


class FactBlock(blocks.StructBlock):
    """A row of a table of facts."""

    name = blocks.CharBlock(max_length=80, label=_("What"))
    value = blocks.CharBlock(max_length=400, label=_("Which"))


def _text(**options: Any) -> blocks.RichTextBlock:
    return blocks.RichTextBlock(features=["bold", "link"], **options)


BODY_BLOCKS = [
    (
        "heading",
        blocks.CharBlock(max_length=80, icon="title", label=_("Heading")),
    ),
    ("text", _text(icon="pilcrow", label=_("Text"), template="home/blocks/text.html")),
    (
        "list",
        blocks.ListBlock(
            blocks.CharBlock(max_length=300),
            icon="list-ul",
            label=_("List"),
            template="home/blocks/list.html",
        ),
    ),
    ("notice", NoticeBlock()),
    (
        "facts",
        blocks.ListBlock(
            FactBlock(), icon="table", label=_("Table of facts"), template="home/blocks/facts.html"
        ),
    ),
    (
        "contact",
        blocks.StaticBlock(
            icon="mail",
            label=_("Contact address"),
            admin_text=_("Shows the address of the setting “Safety and contact”."),
            template="home/blocks/contact.html",
        ),
    ),
]
