"""A small story to plant in a version: two ways, one of which may be hard to read."""

from accessibility.gate.subject import Subject, Text
from modules.story.parse import read
from tests.accessibility.gate.planting import with_step

EASY = ["Mila is er. Ze lacht naar jou. Kom je ook mee?"]
HARD = ["Verantwoordelijkheidsgevoel veronderstelt uiteraard vertrouwelijkheid."] * 30


def with_story(of: Subject, easy: list[str], other: list[str]) -> Subject:
    """A version whose first step is a story; the step as a whole reads easily when `easy` is long."""
    end = {"blame": "Dat doet hij.", "help": "Zeg het aan iemand."}
    story = read(
        {
            "messages": [
                {
                    "key": "hello",
                    "lines": EASY,
                    "choices": [{"text": "Ja", "to": "a"}, {"text": "Nee", "to": "b"}],
                },
                {"key": "a", "lines": easy, "choices": [], "to": "", "end": end},
                {"key": "b", "lines": other, "choices": [], "to": "", "end": end},
            ]
        }
    )
    texts = tuple(Text(line, field="messages") for line in (*EASY, *easy, *other, *end.values()))
    return with_step(0, of, kind="story", story=story, texts=texts)
