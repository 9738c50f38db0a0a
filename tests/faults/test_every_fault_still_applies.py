"""The catalog of faults keeps up with the code: each can be planted, and none is taken out when it is in the way."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from tests.faults.catalog import DoesNotApply, Fault, faults

ROOT = Path(__file__).parents[2]
FAULTS = faults()
LEAST = {
    "accessibility": 12,
    "evaluation": 10,
    "facilitation": 5,
    "home": 4,
    "modules": 12,
    "registration": 12,
    "screens": 14,
    "squad": 6,
}


def test_there_are_at_least_as_many_as_were_planned_in_each_area() -> None:
    """None is taken out: one whose lines changed is written anew for the lines that do the same."""
    numbers = Counter(fault.area for fault in FAULTS)
    assert sum(numbers.values()) >= 101
    assert {area: numbers[area] for area in LEAST if numbers[area] < LEAST[area]} == {}


def test_each_has_a_name_of_its_own_and_a_sentence() -> None:
    assert [id for id, number in Counter(fault.id for fault in FAULTS).items() if number > 1] == []
    assert [fault.id for fault in FAULTS if not fault.wrong.endswith(".")] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
def test_its_lines_are_there_once_and_it_changes_them(fault: Fault) -> None:
    """Where the code moved on: write the same slip for the new lines in tests/faults/AREA.toml."""
    text = (ROOT / fault.file).read_text("utf-8")
    planted = fault.planted(text)
    assert planted != text
    if fault.is_python:
        ast.parse(planted)


def test_lines_that_are_not_there_or_there_twice_are_refused() -> None:
    fault = Fault("area", "id", "Wrong.", "file.py", "a < b", "a <= b")
    assert fault.planted("if a < b:") == "if a <= b:"
    for text in ("if a > b:", "if a < b: a < b"):
        with pytest.raises(DoesNotApply, match="id"):
            fault.planted(text)


def test_the_lines_of_a_fault_are_counted_from_one() -> None:
    fault = Fault("area", "id", "Wrong.", "file.py", "b\nc\n", "")
    assert list(fault.lines("a\nb\nc\nd\n")) == [2, 3]
