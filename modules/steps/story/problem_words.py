"""What an editor reads about a problem in a story: what is wrong, where, and what to do."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from modules.story.findings import Finding, Place, Problem
from modules.story.graph import Story

WORDS: dict[Problem, str | Promise] = {
    Problem.NO_MESSAGES: _("The story has no message cards yet. Add the first one."),
    Problem.NO_KEY: _(
        "This card has no key. Give it one, such as “hello”, so that other cards can lead to it."
    ),
    Problem.DOUBLE_KEY: _("Two cards have the key “%(about)s”. Give one of them another key."),
    Problem.DOUBLE_FACT: _("Two facts have the key “%(about)s”. Give one of them another key."),
    Problem.UNKNOWN_FACT: _("There is no fact “%(about)s”. Add it to the facts, or name one that is there."),
    Problem.UNKNOWN_KEY: _("There is no card “%(about)s”. Make that card, or lead to one that is there."),
    Problem.NOWHERE: _("This choice leads nowhere. Fill in the key of the card that follows."),
    Problem.MISSING_TEXT: _("A text is missing here. Write it, or take the empty part away."),
    Problem.ONE_CHOICE: _("One choice is no choice. Add a second one, or use “goes on to” instead."),
    Problem.MIXED: _(
        "This card has more than one way on. Keep one of the three: choices, “goes on to”, or an ending."
    ),
    Problem.NO_HELP: _("This ending does not say where help is. Every way ends at help: write where it is."),
    Problem.DEAD_END: _(
        "The story stops here without an ending. Add choices, a card to go on to, or an ending with help."
    ),
    Problem.UNREACHABLE: _("No way leads to this card. Lead to it from another card, or take it away."),
    Problem.CLOSED_OFF: _(
        "Nobody ever gets to this card: the conditions on the ways to it never hold. Change a condition, "
        "or a choice that changes the fact."
    ),
    Problem.STUCK: _(
        "Here it can happen that no choice is open. Leave at least one choice without a condition."
    ),
    Problem.LOOP: _(
        "From here the story goes round and round and never ends. Add a way out that leads to an ending."
    ),
    Problem.TOO_LONG: _(
        "The longest way has %(about)s cards, more than the limit. From here on it is too long: "
        "shorten it, or raise the limit."
    ),
    Problem.TANGLED: _(
        "The facts make too many different stories (more than %(about)s) to check and to play. "
        "Use fewer facts, or fewer conditions."
    ),
}


SHORT: dict[Problem, str | Promise] = {
    Problem.DOUBLE_KEY: _("key twice"),
    Problem.UNKNOWN_FACT: _("unknown fact"),
    Problem.UNKNOWN_KEY: _("unknown card"),
    Problem.NOWHERE: _("leads nowhere"),
    Problem.MISSING_TEXT: _("text missing"),
    Problem.ONE_CHOICE: _("one choice"),
    Problem.MIXED: _("two ways on"),
    Problem.NO_HELP: _("no help"),
    Problem.DEAD_END: _("dead end"),
    Problem.UNREACHABLE: _("not reached"),
    Problem.CLOSED_OFF: _("never open"),
    Problem.STUCK: _("no choice open"),
    Problem.LOOP: _("no way out"),
    Problem.TOO_LONG: _("too long"),
}


def in_short(finding: Finding) -> str:
    """A problem in two or three words, for the map."""
    return str(SHORT.get(finding.problem, ""))


def where(finding: Finding, story: Story) -> str:
    """The card of a finding, in words: its number and its key."""
    if not finding.key:
        number = finding.place[1] if len(finding.place) > 1 else None
        if finding.place[0] == "messages" and isinstance(number, int):
            return gettext("Card %(number)s in the form") % {"number": number + 1}
        return gettext("The story")
    number = story.numbers.get(finding.key, "?")
    return gettext("Card %(number)s, “%(key)s”") % {"number": number, "key": finding.key}


def sentence(finding: Finding) -> str:
    """What is wrong and what to do."""
    return str(WORDS[finding.problem]) % {"about": finding.about}


def as_errors(findings: Iterable[Finding], story: Story) -> StructBlockValidationError:
    """The findings as Wagtail wants them: each at its own field, and all of them listed at the top."""
    root: dict[Any, Any] = {}
    listed = []
    for finding in findings:
        words = sentence(finding)
        listed.append(ValidationError(f"{where(finding, story)}: {words}"))
        _put(root, finding.place, ValidationError(words))
    tree = _tree(root)
    return StructBlockValidationError(block_errors=tree.block_errors, non_block_errors=listed)


def _put(node: dict[Any, Any], place: Place, error: ValidationError) -> None:
    for part in place:
        node = node.setdefault(part, {})
    node.setdefault("", []).append(error)


def _tree(node: dict[Any, Any]) -> Any:
    """A part of the form with its errors: a field, a list (its parts are numbers) or a group of fields."""
    own = node.pop("", [])
    inner = {name: _tree(part) for name, part in node.items()}
    if not inner:
        return ValidationError(own)
    if all(isinstance(name, int) for name in inner):
        return ListBlockValidationError(block_errors=inner, non_block_errors=own)
    return StructBlockValidationError(block_errors=inner, non_block_errors=own)
