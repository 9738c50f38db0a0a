"""The editor's live map of a story: what she typed so far, drawn as boxes and arrows. Nothing of it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST
from wagtail.permissions import page_permission_policy

from modules.models import CoursePartPage, ModulePage
from modules.steps.story.cards import cards
from modules.steps.story.problem_words import in_short, sentence, where
from modules.story.checks import check
from modules.story.findings import Finding, Place
from modules.story.graph import Message, Story
from modules.story.layout import HEIGHT, WIDTH, Box, draw
from modules.story.lengths import longest
from modules.story.parse import read
from modules.story.scenes import unroll

MOST = 200  # cards that are drawn; the form takes fewer
LISTS = ("messages", "choices", "lines", "facts", "sets", "only_if")


@dataclass(frozen=True)
class CardProblem:
    """A problem for the editor: which card, what to do, and the field where she does it."""

    where: str
    words: str
    field: str


@dataclass(frozen=True)
class Drawn:
    """A box with its words: the first message, what is wrong in short, how the card goes on, the field of its key."""

    box: Box
    first_line: str
    wrong: str
    kind: str
    field: str


@require_POST
def story_map(request: HttpRequest) -> HttpResponse:
    """The map of the story whose fields are posted; `prefix` says how their names begin."""
    if not page_permission_policy.user_has_any_permission(request.user, {"add", "change"}):
        raise PermissionDenied
    prefix = request.POST.get("prefix", "")
    block = _block_of(request.POST, prefix)
    try:
        story = read(block.value_from_datadict(request.POST, request.FILES, prefix))
    except (KeyError, ValueError, TypeError):
        return HttpResponseBadRequest()
    if len(story.messages) > MOST:
        return HttpResponseBadRequest()
    return render(request, "steps/story/map.html", context(story, request.POST, prefix))


def _block_of(data: Mapping[str, Any], prefix: str) -> Any:
    """The block whose form it is: a story of a module, which has a goal, or a practice conversation of the course."""
    if f"{prefix}-goal" in data:
        return ModulePage._meta.get_field("steps").stream_block.child_blocks["story"]
    return CoursePartPage._meta.get_field("body").stream_block.child_blocks["practice"]


def context(story: Story, data: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    """What the map's template needs."""
    findings = check(story)
    drawn = draw(story)
    of_key = {message.key: number for number, message in reversed(list(enumerate(story.messages)))}
    wrong: dict[str, list[str]] = {}
    for finding in findings:
        wrong.setdefault(finding.key, []).append(in_short(finding))
    boxes = [
        _box(box, story.by_key[box.key], wrong, field(data, prefix, ("messages", of_key[box.key], "key")))
        for box in drawn.boxes
    ]
    before, groups = longest(unroll(story))
    return {
        "map": drawn,
        "boxes": boxes,
        "size": (WIDTH, HEIGHT),
        "cards": cards(story),
        "problems": [_card_problem(finding, story, data, prefix) for finding in findings],
        "longest": max((count + len(group) for count, group in zip(before, groups, strict=True)), default=0),
        "limit": story.limit,
    }


def _box(box: Box, message: Message, wrong: Mapping[str, list[str]], where_to: str) -> Drawn:
    first = _cut(message.lines[0], 19) if message.lines else ""
    kind = gettext("Ending") if message.end else gettext("Talk") if message.pause else ""
    return Drawn(box, first, ", ".join(dict.fromkeys(wrong.get(box.key, []))), kind, where_to)


def _card_problem(finding: Finding, story: Story, data: Mapping[str, Any], prefix: str) -> CardProblem:
    return CardProblem(where(finding, story), sentence(finding), field(data, prefix, finding.place))


def field(data: Mapping[str, Any], prefix: str, place: Place) -> str:
    """The id of the form's field at a place: parts of a list keep the number under which they were made.

    A list has no field of its own; the field is then the one before it that has.
    """
    found = name = prefix
    for part in place:
        if isinstance(part, int):
            numbers = _numbers_in_form(data, name)
            if part >= len(numbers):
                break
            name = f"{name}-{numbers[part]}-value"
            found = f"{name}-key" if f"{name}-key" in data else name
        else:
            name = f"{name}-{part}"
            found = found if part in LISTS or name not in data else name
    return found


def _numbers_in_form(data: Mapping[str, Any], name: str) -> list[int]:
    """The parts of a list that stand in the form, in their order there, each by the number in its fields' names."""
    count = str(data.get(f"{name}-count", "0"))
    numbers = [n for n in range(int(count) if count.isdigit() else 0) if not data.get(f"{name}-{n}-deleted")]
    return sorted(numbers, key=lambda n: int(data.get(f"{name}-{n}-order") or n))


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
