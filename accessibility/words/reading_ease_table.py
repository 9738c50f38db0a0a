"""How easy the girls' texts read: a row a step, one for the hardest way of a story, and what misses the goal."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from accessibility.words.girls_texts import StepText
from accessibility.words.reading_ease import ADAPTED, GENERAL, Ease, Goal, ease, sentences, words
from accessibility.words.story_ease import hardest_way

LANGUAGES = ("nl", "fr")
BEGIN, END = "<!-- reading ease: written by `reading_ease --write` -->", "<!-- end of reading ease -->"
HEAD = (
    "| step | words | ease | average | longest | words | ease | average | longest |",
    "|---|---|---|---|---|---|---|---|---|",
)


@dataclass(frozen=True)
class Measured:
    """A step's text in one language, and how easy it reads."""

    text: StepText
    ease: Ease

    @property
    def name(self) -> str:
        """Module, version and step: `boundaries, roma, 04-talk-look-touch`."""
        return ", ".join(filter(None, (self.text.module, self.text.version, self.text.step)))

    @property
    def goal(self) -> Goal:
        """How easy the text must be: a version easier than the general text."""
        return ADAPTED if self.text.version else GENERAL

    @property
    def reached(self) -> bool:
        """Whether it is as easy as that."""
        return self.ease.reaches(self.goal)

    @property
    def too_long(self) -> list[str]:
        """The sentences that are longer than one should be."""
        return [said for said in sentences(self.text.lines) if len(words(said)) > self.goal.longest]


def measure(texts: Iterable[StepText]) -> list[Measured]:
    """Each text with its measure, in the same order; a story has its hardest way measured too."""
    found = []
    for text in texts:
        found.append(Measured(text, ease(text.lines, text.language)))
        hardest = text.story and hardest_way(text.story, text.language)
        if hardest:
            way = replace(text, step=f"{text.step}, hardest way", lines=(), story=None)
            found.append(Measured(way, hardest))
    return found


def table(measured: Iterable[Measured]) -> str:
    """The table as Markdown: a row a step, Dutch left and French right. Under 100 words the formula says nothing."""
    rows: dict[str, dict[str, Measured]] = {}
    for one in measured:
        rows.setdefault(one.name, {})[one.text.language] = one
    lines = [f"| {name} | {' | '.join(map(_cells, _both(row)))} |" for name, row in rows.items()]
    return "\n".join([*HEAD, *lines])


def _both(row: dict[str, Measured]) -> list[Measured | None]:
    return [row.get(language) for language in LANGUAGES]


def _cells(one: Measured | None) -> str:
    if one is None:
        return "– | – | – | –"
    found = one.ease
    score = str(found.score) if found.enough else "–"
    mark = "" if one.reached else ", below"
    return f"{found.words} | {score}{mark} | {found.average} | {found.longest_words or '–'}"


def missed(measured: Iterable[Measured]) -> list[str]:
    """One sentence for each text below the goal: where, how far, and which sentences are too long."""
    return [
        f"{one.name}, {one.text.language}: ease {one.ease.score}, {one.ease.average} words a sentence, longest "
        f"{one.ease.longest_words}" + "".join(f"\n    too long: {said}" for said in one.too_long)
        for one in measured
        if not one.reached
    ]


def in_document(document: str, new: str) -> str:
    """The document with `new` between its two comment lines; ValueError where they are missing."""
    before, begin, rest = document.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the document has no place for the table: {BEGIN} ... {END}")
    return f"{before}{BEGIN}\n{new}\n{END}{after}"
