"""Where the cards of a story stand on its map: in rows, each card below those that lead to it. Pure arithmetic."""

from dataclasses import dataclass

from modules.story.graph import LETTERS, Story
from modules.story.ranks import Ranks, rank

WIDTH, HEIGHT = 148, 64  # a card
GAP, ROW, EDGE = 20, 52, 12  # between cards, between rows, round the map


@dataclass(frozen=True)
class Box:
    """A card on the map: its key, its number, and its left upper corner."""

    key: str
    number: int
    x: int
    y: int

    @property
    def middle(self) -> int:
        """Half way across."""
        return self.x + WIDTH // 2


@dataclass(frozen=True)
class Line:
    """An arrow on the map: from which card to which, the letters of the choices, and its path. `back`: it goes up."""

    start: str
    end: str
    letters: str
    path: str
    x: int
    y: int
    back: bool


@dataclass(frozen=True)
class Map:
    """The whole map."""

    width: int
    height: int
    boxes: list[Box]
    lines: list[Line]


def draw(story: Story) -> Map:
    """The map of a story, finished or not."""
    letters = _letters(story)
    ranks = rank(list(story.numbers), list(letters))
    across = ranks.across({key: WIDTH for key in story.numbers}, GAP)
    left = min((x - WIDTH / 2 for x in across.values()), default=0)
    boxes = {
        key: Box(
            key,
            story.numbers[key],
            round(across[key] - WIDTH / 2 - left + EDGE),
            EDGE + ranks.row[key] * (HEIGHT + ROW),
        )
        for key in story.numbers
    }
    lines = [
        _line(boxes[start], boxes[end], words, ranks, {key: x - left + EDGE for key, x in across.items()})
        for (start, end), words in letters.items()
    ]
    # an arrow back runs at the right of the cards
    right = max((box.x + WIDTH for box in boxes.values()), default=0) + EDGE
    over = GAP * 2 if any(line.back for line in lines) else 0
    down = max((box.y + HEIGHT for box in boxes.values()), default=0) + EDGE
    return Map(right + over, down, list(boxes.values()), lines)


def _letters(story: Story) -> dict[tuple[str, str], str]:
    """Each arrow once, with the letters of all choices that take it."""
    found: dict[tuple[str, str], list[str]] = {}
    for message in story.by_key.values():
        for place, way in enumerate(message.ways):
            if way.to in story.by_key:
                letter = [LETTERS[place % len(LETTERS)]] if message.choices else []
                found[(message.key, way.to)] = found.get((message.key, way.to), []) + letter
    return {arrow: " ".join(letters) for arrow, letters in found.items()}


def _line(start: Box, end: Box, letters: str, ranks: Ranks, across: dict[str, float]) -> Line:
    if (start.key, end.key) not in ranks.through:
        return _back(start, end, letters)
    x, y = start.middle, start.y + HEIGHT
    path = f"M{x} {y}"
    word_x = x
    for number, key in enumerate([*ranks.through[(start.key, end.key)], end.key]):
        to_x, to_y = round(across[key]), y + ROW
        path += f"C{x} {y + ROW // 2} {to_x} {to_y - ROW // 2} {to_x} {to_y}"
        if number == 0:
            word_x = round(x + (to_x - x) * 0.3)
        x, y = to_x, to_y
        if key != end.key:
            path += f"V{y + HEIGHT}"
            y += HEIGHT
    return Line(start.key, end.key, letters, path, word_x, start.y + HEIGHT + ROW * 2 // 5, False)


def _back(start: Box, end: Box, letters: str) -> Line:
    """An arrow to a card that stands higher, or to itself: out at the right side, and in at the right side."""
    x, y = start.x + WIDTH, start.y + HEIGHT // 2
    to_x, to_y = end.x + WIDTH, end.y + HEIGHT // 3
    out = max(x, to_x) + GAP
    path = f"M{x} {y}C{out} {y} {out} {to_y} {to_x} {to_y}"
    return Line(start.key, end.key, letters, path, out - 4, (y + to_y) // 2, True)
