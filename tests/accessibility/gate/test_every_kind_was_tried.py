"""What was tried in a browser is written down, with a mark that moves when the kind of step is changed."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accessibility.gate import kind_hashes, proofs_file
from accessibility.gate.kind_proofs import GENERAL, Proofs
from accessibility.gate.proofs_file import RULES, TRIED_FOR, ProofsFile
from modules.steps.registry import kinds

ALL = {whom: frozenset(RULES) for whom in TRIED_FOR}
DAY = date(2026, 11, 25)


def _line(**more: object) -> dict[str, object]:
    return {"kind": "poll", "mark": "p1", "around": "a1", "for": [GENERAL], "rules": [27, 28], **more}


def test_every_kind_is_as_it_was_when_it_was_tried() -> None:
    missing = list(
        proofs_file.missing(
            proofs_file.read().still(kind_hashes.surrounding_hash(), kind_hashes.kind_hashes()), kinds()
        )
    )
    if missing:
        pytest.fail(proofs_file.untried_sentence(missing), pytrace=False)


def test_a_kind_that_was_changed_is_not_tried_any_more() -> None:
    written = ProofsFile(DAY, "a1", {"poll": "p1", "talk": "t1"}, {"poll": ALL, "talk": ALL})
    still = written.still("a1", {"poll": "p2", "talk": "t1"})
    assert not still.hold(27, "poll")
    assert still.hold(27, "talk", ["hearing"])


def test_nothing_is_tried_any_more_when_the_screen_around_was_changed() -> None:
    written = ProofsFile(DAY, "a1", {"poll": "p1"}, {"poll": ALL})
    assert not written.still("a2", {"poll": "p1"}).hold(30, "poll")


def test_each_need_of_the_girls_has_to_be_tried() -> None:
    tried = Proofs({"poll": {GENERAL: frozenset(RULES), "pictures": frozenset({27})}})
    assert tried.hold(27, "poll", ["pictures"])
    assert not tried.hold(28, "poll", ["pictures"])
    assert not tried.hold(27, "poll", ["pictures", "hearing"])
    assert not tried.hold(27, "quiz")


def test_what_is_missing_is_said_with_the_command_that_tries_it() -> None:
    tried = Proofs({"poll": {**ALL, "signing": frozenset(RULES) - {14}}})
    said = proofs_file.untried_sentence(proofs_file.missing(tried, ["poll"]))
    assert said == (
        "New or changed, and not tried in a browser: poll (rules 14 for signing). "
        "Run script/proofs, and commit what it writes."
    )


def test_the_parts_of_a_run_are_put_together_and_read_back_as_they_were(tmp_path: Path) -> None:
    lines = [
        _line(),
        _line(rules=[29]),
        _line(**{"for": ["hearing"]}),
        {"check": "axe_pages", "number": 40},
        {"check": "axe_pages", "number": 2},
    ]
    written = proofs_file.gathered(lines, DAY)
    assert written.kinds == {"poll": {GENERAL: frozenset({27, 28, 29}), "hearing": frozenset({27, 28})}}
    assert written.checks == {"axe_pages": 42}
    file = tmp_path / "proofs.toml"
    file.write_text(proofs_file.as_text(written), encoding="utf-8")
    assert proofs_file.read(file) == written


def test_a_run_of_some_kinds_leaves_the_others_and_the_day_as_they_were() -> None:
    before = ProofsFile(
        DAY, "a1", {"poll": "p1", "talk": "t1"}, {"poll": ALL, "talk": ALL}, {"axe_pages": 40}
    )
    now = ProofsFile(date(2026, 12, 1), "a1", {"poll": "p2"}, {"poll": ALL}, {"axe_steps": 3})
    both = proofs_file.joined(before, now)
    assert (both.on, both.checks) == (DAY, {"axe_pages": 40})
    assert both.hashes == {"poll": "p2", "talk": "t1"}
    assert both.still("a1", both.hashes).hold(27, "talk")


def test_a_run_of_one_part_of_a_kind_adds_to_what_was_tried_of_it() -> None:
    before = ProofsFile(DAY, "a1", {"film": "f1"}, {"film": ALL})
    both = proofs_file.joined(
        before, ProofsFile(DAY, "a1", {"film": "f1"}, {"film": {"signing": frozenset({27})}})
    )
    assert both.still("a1", {"film": "f1"}).hold(30, "film")


def test_a_run_of_some_kinds_proves_no_others_when_the_screen_around_was_changed() -> None:
    before = ProofsFile(DAY, "a1", {"poll": "p1", "talk": "t1"}, {"poll": ALL, "talk": ALL})
    both = proofs_file.joined(before, ProofsFile(DAY, "a2", {"poll": "p1"}, {"poll": ALL}))
    assert both.around == "a2"
    assert list(both.kinds) == ["poll"]


def test_a_run_that_tried_nothing_changes_nothing() -> None:
    before = ProofsFile(DAY, "a1", {"poll": "p1"}, {"poll": ALL}, {"axe_steps": 39})
    assert proofs_file.joined(before, ProofsFile(DAY)) == before


@pytest.mark.parametrize("changed", [{"mark": "p2"}, {"around": "a2"}])
def test_a_file_that_changes_while_it_is_tried_proves_nothing(changed: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="changed while it was tried"):
        proofs_file.gathered([_line(), _line(**changed)], DAY)


def test_where_no_file_is_nothing_was_tried(tmp_path: Path) -> None:
    assert not proofs_file.read(tmp_path / "proofs.toml").still("a1", {"poll": "p1"}).hold(27, "poll")


def test_a_mark_reaches_what_is_included_and_imported() -> None:
    texts = {
        "story/group.html": '{% include "story/part.html" %}<script src="{% static "js/story.js" %}">',
        "story/part.html": '{% extends "frame.html" %}',
        "frame.html": '{% static "squad/squad.css" %}',  # gathered: its parts are named one by one
        "js/story.js": 'import { plan } from "./other/plan.js";',
        "js/other/plan.js": 'import("../far.js");',
        "js/far.js": "",
    }
    assert kind_hashes.reached(["story/group.html"], texts.__getitem__) == texts


def test_a_mark_moves_with_each_sign_and_not_with_how_lines_end() -> None:
    assert kind_hashes.files_hash({"a": "one\ntwo"}) == kind_hashes.files_hash({"a": "one\r\ntwo\r\n"})
    assert kind_hashes.files_hash({"a": "one"}) != kind_hashes.files_hash({"a": "one "})
    assert kind_hashes.files_hash({"a": "one"}) != kind_hashes.files_hash({"b": "one"})


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(LookupError, match=r"modules/js/gone\.js is not there"):
        kind_hashes.text_of("modules/js/gone.js")


def test_the_exit_is_part_of_the_screen_around_and_each_script_of_its_kind() -> None:
    assert "squad/js/quick_exit.js" in kind_hashes.reached(kind_hashes.AROUND, kind_hashes.text_of)
    assert "modules/steps/placing/script.js" in kind_hashes.reached(
        kind_hashes.files_of("placing"), kind_hashes.text_of
    )


def test_tests_take_screens_as_tried_and_a_real_site_does_not(settings: Any) -> None:
    assert kind_hashes.current_proofs().hold(27, "anything")
    settings.SCREENS_TAKEN_AS_TRIED = False
    assert not kind_hashes.current_proofs().hold(27, "anything")
