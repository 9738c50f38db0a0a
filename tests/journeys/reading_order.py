"""In which order a page is read aloud, held against how it lies before the eye: WCAG 1.3.1, 1.3.2 and 2.4.6.

The browser's own accessibility tree says what is read and in which order, its layout says where each of it stands. What
is read later never stands above in the same column, and never before in the same row. Headings begin with one h1 and
leave no level out.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from playwright.sync_api import CDPSession, Page

# Roles of the tree that stand for something seen: words, pictures and controls.
SEEN = {
    "StaticText",
    "image",
    "img",
    "button",
    "link",
    "textbox",
    "combobox",
    "radio",
    "checkbox",
    "spinbutton",
    "Video",
}
SCROLLS, STICKS = {"auto", "scroll"}, {"fixed", "sticky"}
APART = {
    "hide",
    "skip",
    "disc",
}  # heard alone; shown for the keyboard alone; the disc that says "step 3 of 7" in a corner
EXIT = "data-quick-exit"  # last for the eye, in the corner; second for the Tab key: chosen so
SMALLEST = 3.0  # less is heard and not seen
NEAR = 80  # what is turned round is turned round among its neighbours
TOUCH = 2.0  # neighbours may overlap by the thickness of a line


class Item(NamedTuple):
    """Something that is read: its words, what it belongs to, whether it is one of a row of numbers, and its box."""

    words: str
    layer: int
    turns: bool
    left: float
    top: float
    right: float
    bottom: float


class Read(NamedTuple):
    """A page as it is read: its items in order, and its headings with their levels."""

    items: list[Item]
    headings: list[tuple[int, str]]


def reader(page: Page) -> CDPSession:
    """What asks the browser for its tree; one for all pages of a tab."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    return session


def read(session: CDPSession) -> Read:
    """The page as it stands."""
    tree = session.send("Accessibility.getFullAXTree")["nodes"]
    boxes = _boxes(
        session.send("DOMSnapshot.captureSnapshot", {"computedStyles": ["position", "overflow-y"]})
    )
    known = {node["nodeId"]: node for node in tree}
    items: list[Item] = []
    headings: list[tuple[int, str]] = []
    windows: set[int] = set()
    waiting = [tree[0]["nodeId"]]
    while waiting:
        node = known.get(waiting.pop())
        if node is None:
            continue
        waiting += reversed(node.get("childIds", []))
        if node.get("ignored"):
            continue
        role, name = node.get("role", {}).get("value"), node.get("name", {}).get("value", "")
        if role == "heading":
            headings.append((_level(node), name))
        item = boxes.items.get(node.get("backendDOMNodeId"))
        if role in SEEN and item is not None:
            if item.layer in boxes.windows and item.layer not in windows:  # it stands where its window stands
                windows.add(item.layer)
                items.append(boxes.windows[item.layer])
            items.append(item._replace(words=name or role))
    return Read(items, headings)


def _level(node: dict[str, Any]) -> int:
    return next(int(one["value"]["value"]) for one in node["properties"] if one["name"] == "level")


class Boxes(NamedTuple):
    """Each drawn node by its number in the browser, without its words; and the boxes that are scrolled in, by layer."""

    items: dict[int, Item]
    windows: dict[int, Item]


def _boxes(drawn: dict[str, Any]) -> Boxes:
    """What is drawn. A layer is what lies over the page, sticks to its edge, or is scrolled for itself."""
    words, (page, *_frames) = drawn["strings"], drawn["documents"]
    nodes, layout = page["nodes"], page["layout"]
    marks = [_marks(words, pairs) for pairs in nodes["attributes"]]
    names = [words[one] for one in nodes["nodeName"]]
    classes = [mark.get("class", "").split() for mark in marks]
    styles = {
        node: [words[one] for one in style]
        for node, style in zip(layout["nodeIndex"], layout["styles"], strict=True)
    }
    bounds = dict(zip(layout["nodeIndex"], layout["bounds"], strict=True))

    def above(node: int) -> Iterator[int]:
        while node >= 0:
            yield node
            node = nodes["parentIndex"][node]

    def lies_over(node: int) -> bool:
        over = "popover" in marks[node] or names[node] == "DIALOG"
        return over or bool(STICKS & set(styles.get(node, ())))

    def scrolls(node: int) -> bool:
        return bool(SCROLLS & set(styles.get(node, ())))

    def item(node: int, chain: list[int]) -> Item:
        left, top, width, height = bounds[node]
        layer = next((one for one in chain if lies_over(one) or scrolls(one)), 0)
        turns = any("turn" in classes[one] for one in chain)
        return Item("", layer, turns, left, top, left + width, top + height)

    items, windows = {}, {}
    for node, (_left, _top, width, height) in bounds.items():
        chain = list(above(node))
        seen = width >= SMALLEST and height >= SMALLEST and "svg" not in (names[one] for one in chain[1:])
        if seen and not any(APART & set(classes[one]) or EXIT in marks[one] for one in chain):
            items[nodes["backendNodeId"][node]] = item(node, chain)
        if scrolls(node) and not lies_over(node):
            windows[node] = item(node, chain[1:])._replace(
                words=f"what is scrolled in .{'.'.join(classes[node])}"
            )
    return Boxes(items, windows)


def _marks(words: list[str], pairs: list[int]) -> dict[str, str]:
    return {
        words[name]: words[value] if value >= 0 else ""
        for name, value in zip(pairs[::2], pairs[1::2], strict=True)
    }


def against_the_eye(items: Sequence[Item]) -> list[str]:
    """Pairs that are read in another order than they lie: above in the same column, or before in the same row.

    A row of numbers is one group of radio buttons, of which the keyboard walks one: what belongs to the chosen number
    is read right behind it, and the numbers after that. So numbers are held against numbers alone.
    """
    wrong = []
    for number, first in enumerate(items):
        for later in items[number + 1 : number + NEAR]:
            if first.layer == later.layer and first.turns == later.turns and _before(later, first):
                wrong.append(f"read after “{first.words[:50]}”, and lies before it: “{later.words[:50]}”")
    return wrong


def _before(one: Item, other: Item) -> bool:
    """Whether an item lies above another in its column, or at its left in its row."""
    column = min(one.right, other.right) - max(one.left, other.left)
    row = min(one.bottom, other.bottom) - max(one.top, other.top)
    shorter = min(one.bottom - one.top, other.bottom - other.top)
    return (column > TOUCH and one.bottom <= other.top + TOUCH) or (
        row > shorter / 2 and one.right <= other.left + TOUCH
    )


def wrong_headings(headings: Sequence[tuple[int, str]]) -> list[str]:
    """More or less than one h1, or a level that is left out on the way down."""
    first = [name for level, name in headings if level == 1]
    wrong = [] if len(first) == 1 else [f"{len(first)} headings of the first level: {first}"]
    for (above, _), (below, name) in pairwise([(0, ""), *headings]):
        if below > above + 1 and above:
            wrong.append(f"from level {above} to {below}: “{name[:50]}”")
    return wrong
