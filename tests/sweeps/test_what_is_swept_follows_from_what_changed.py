"""A change sweeps all that use what changed, and nothing else; all the rest has its turn within eight commits."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import pytest

from tests.sweeps import hashing, sources
from tests.sweeps.hashing import Unit, hash_of
from tests.sweeps.record import Passed, as_text, joined, read, write
from tests.sweeps.selection import EIGHTHS, choose, sample
from tests.sweeps.sources import ROOT, path_of, reached, roots

LOOKING = ROOT / "tests" / "journeys" / "test_every_page_is_accessible.py"
# what some pages were drawn from, as a run records it
UNITS: Mapping[str, tuple[str, ...]] = {
    "poll": ("facilitation/group.html", "steps/poll/group.html"),
    "film": ("facilitation/group.html", "steps/film/group.html"),
    "signup": ("account/signup.html", "site/registration/adapter.py"),
    "queue": ("registration/queue.html",),
}


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    """What a source says is read once a process: not in these tests, nor after them."""
    caches = [
        one for module in (sources, hashing) for one in vars(module).values() if hasattr(one, "cache_clear")
    ]
    for one in caches:
        one.cache_clear()
    yield
    for one in caches:
        one.cache_clear()


class Repository:
    """The sources as they are, but for those that a test writes anew."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        """What is written anew lies in `folder`."""
        self._new: dict[str, Path] = {}
        self._folder = folder
        as_it_is = sources.path_of
        monkeypatch.setattr(sources, "path_of", lambda name: self._new.get(name) or as_it_is(name))

    def add(self, name: str, text: str) -> None:
        """Some text more at the end of a source, which has been read before."""
        path = self._folder / str(len(self._new))
        path.write_text(sources.text_of(name) + text, encoding="utf-8")
        self._new[name] = path
        for one in vars(sources).values():
            if hasattr(one, "cache_clear"):
                one.cache_clear()


@pytest.fixture
def repository(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Repository:
    """One that may be changed."""
    return Repository(monkeypatch, tmp_path)


def _hashes(language: str = "nl") -> dict[str, str | None]:
    return {name: hash_of(Unit(name, LOOKING, language), drawn) for name, drawn in UNITS.items()}


def _moved(repository: Repository, name: str, text: str) -> set[str]:
    before = _hashes()
    assert None not in before.values()
    repository.add(name, text)
    return {unit for unit, now in _hashes().items() if now != before[unit]}


@pytest.mark.parametrize(
    ("shared", "text"),
    [
        ("components/help_strip.html", "<p>Nieuw</p>"),
        ("squad/base.html", "<p>Nieuw</p>"),
        ("site/squad/static/squad/css/tokens.css", ":root { --ink: red; }"),
        ("site/squad/static/squad/css/base.css", "main { margin: 0; }"),
        ("squad/js/quick_exit.js", "// new"),
        ("site/squad/drawings/icons/help.svg", "<!-- new -->"),
    ],
)
def test_what_all_pages_share_sweeps_all_of_them(repository: Repository, shared: str, text: str) -> None:
    assert _moved(repository, shared, text) == set(UNITS)


@pytest.mark.parametrize(
    ("own", "text", "units"),
    [
        ("steps/poll/group.html", "<p>Nieuw</p>", {"poll"}),
        ("modules/steps/poll/style.css", ".poll-option { margin: 0; }", {"poll"}),
        ("facilitation/group.html", "<p>Nieuw</p>", {"poll", "film"}),
        ("facilitation/group.js", "// new", {"poll", "film"}),
        ("account/signup.html", "<p>Nieuw</p>", {"signup"}),
        ("site/registration/adapter.py", "# new", {"signup"}),
    ],
)
def test_what_some_have_of_their_own_sweeps_those_alone(
    repository: Repository, own: str, text: str, units: set[str]
) -> None:
    assert _moved(repository, own, text) == units


def test_a_style_sheet_that_begins_to_style_a_page_sweeps_it(repository: Repository) -> None:
    before = reached(UNITS["poll"])
    sheet = "site/squad/static/squad/css/queue.css"
    assert sheet not in before
    assert "poll" in _moved(repository, sheet, ".poll-option { border: 0; }")


def test_a_translation_sweeps_where_its_message_stands_in_that_language_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = {language: _hashes(language) for language in ("nl", "fr", "en")}
    catalogue = hashing._catalogue("nl")
    message = catalogue.get("Register") or next(
        found for name in reached(UNITS["signup"]) if name == "account/signup.html"
        for text, context in hashing._messages(name) if (found := catalogue.get(text, context))
    )  # fmt: skip
    monkeypatch.setattr(message, "string", "Een heel lang woord")
    now = {language: _hashes(language) for language in ("nl", "fr", "en")}
    moved = {
        (language, unit)
        for language in now
        for unit in UNITS
        if now[language][unit] != before[language][unit]
    }
    assert ("nl", "signup") in moved
    assert {language for language, _unit in moved} == {"nl"}
    assert ("nl", "poll") not in moved


def test_an_english_sentence_is_in_the_template_and_sweeps_it_in_every_language(
    repository: Repository,
) -> None:
    before = {language: _hashes(language) for language in ("nl", "en")}
    repository.add("account/signup.html", '{% translate "A new sentence" %}')
    for language, hashes in before.items():
        now = _hashes(language)
        assert {unit for unit in UNITS if now[unit] != hashes[unit]} == {"signup"}


def test_the_text_of_a_step_sweeps_it(repository: Repository) -> None:
    text = "modules/starter/boundaries/nl/steps/01-check-in.toml"
    unit = Unit("check_in", LOOKING, "nl", (text,))
    before = hash_of(unit, UNITS["poll"])
    repository.add(text, "# new\n")
    hashing._files.cache_clear()
    assert hash_of(unit, UNITS["poll"]) != before


def test_how_one_looks_counts_but_not_the_table_of_what_is_looked_at(tmp_path: Path) -> None:
    for name in ("axe", "laid_out", "every_page"):
        (tmp_path / f"{name}.py").write_text("FIRST = 1\n")
    test = tmp_path / "test_pages.py"
    test.write_text("from tests.journeys.axe import a\nfrom tests.journeys.every_page import PAGES\n")

    def now() -> str | None:
        hashing._looking.cache_clear()
        return hash_of(Unit("x", test), UNITS["poll"])

    before = now()
    for other in ("laid_out", "every_page"):  # not used; a table
        (tmp_path / f"{other}.py").write_text("SECOND = 2\n")
        assert now() == before
    (tmp_path / "axe.py").write_text("SECOND = 2\n")
    assert now() != before


def test_a_source_that_is_gone_sweeps_what_was_made_of_it() -> None:
    assert hash_of(Unit("x", LOOKING), ["account/signup.html", "account/no_more.html"]) is None


def test_roots_are_enough_to_find_everything_again() -> None:
    everything = [name for name in reached(UNITS["poll"]) if name.endswith(".html")]
    few = roots([*everything, "wagtailusers/users/edit.html", "never/was.html"])
    assert set(few) == set(UNITS["poll"])
    assert set(everything) <= set(reached(few))


def test_what_a_library_brings_is_no_source_of_ours() -> None:
    assert path_of("wagtailusers/users/edit.html") is None
    assert path_of("/etc/passwd") is None


def _names(number: int) -> dict[str, Collection[str]]:
    return {f"journeys/test_x::test_y[{one}]": ["as it is"] for one in range(number)}


def test_within_eight_commits_everything_is_swept_once_and_once_only() -> None:
    names = _names(400)
    for first in (0, 5):
        swept = [choose(names, turn) for turn in range(first, first + EIGHTHS)]
        assert [chosen.changed for chosen in swept] == [frozenset()] * EIGHTHS
        assert sorted(name for chosen in swept for name in chosen.by_turn) == sorted(names)
        assert all(len(chosen.by_turn) < 100 for chosen in swept)


def test_what_changed_or_is_new_is_swept_in_every_turn() -> None:
    names = {**_names(40), "changed": []}
    for turn in range(EIGHTHS):
        chosen = choose(names, turn)
        assert chosen.changed == {"changed"}
        assert "changed" not in chosen.by_turn


def test_of_each_long_test_one_case_runs_and_in_eight_commits_all() -> None:
    cases = [("test_many", f"test_many[{one}]") for one in range(111)] + [("test_few", "test_few[a]")]
    runs = [sample(cases, turn) for turn in range(EIGHTHS)]
    assert set().union(*runs) == {case for _test, case in cases}
    assert all("test_few[a]" in run for run in runs)
    assert all(any(case.startswith("test_many") for case in run) and len(run) < 30 for run in runs)


PASSED = Passed("5d1e", ("a.html", "b.html"))


def test_the_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "swept.txt"
    record = {"x::y[nobody /nl/ | 404]": frozenset({PASSED}), "x::z": frozenset({Passed("77", ())})}
    write(record, file)
    assert read(file) == record
    assert as_text(read(file)) == file.read_text(encoding="utf-8")
    assert read(tmp_path / "none.txt") == {}


def test_a_merge_may_keep_the_lines_of_both_sides(tmp_path: Path) -> None:
    file, theirs = tmp_path / "swept.txt", Passed("beef", ("a.html",))
    file.write_text(
        as_text({"x": frozenset({PASSED})}) + as_text({"x": frozenset({theirs})}), encoding="utf-8"
    )
    assert read(file) == {"x": frozenset({PASSED, theirs})}


def test_a_run_replaces_what_it_saw_and_keeps_the_rest() -> None:
    before = {"x": frozenset({PASSED}), "y": frozenset({PASSED}), "gone": frozenset({PASSED})}
    now = Passed("beef", ())
    assert joined(before, {"x": now}) == {**before, "x": frozenset({now})}
    assert set(joined(before, {"x": now}, there={"x", "y"})) == {"x", "y"}
