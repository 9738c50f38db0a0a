"""What was loaded, what stands, what comes: an editor's change stands and is named, all else follows the package."""

from typing import Any

import pytest

from modules.packages.merge import (
    LeftAlone,
    LoadedHashes,
    Plan,
    StepText,
    Why,
    field_hashes,
    merge_fields,
    merge_steps,
)


def step(key: str, kind: str = "talk", **fields: Any) -> StepText:
    return StepText(key, kind, fields or {"title": key})


def loaded(*steps: StepText) -> LoadedHashes:
    return LoadedHashes(
        order=[one.key for one in steps],
        kinds={one.key: one.kind for one in steps},
        steps={one.key: field_hashes(one.fields) for one in steps},
    )


def merged(was: list[StepText], stands: list[StepText], comes: list[StepText]) -> Plan:
    return merge_steps(stands, comes, loaded(*was))


A, B, C = step("a"), step("b"), step("c")


def test_a_field_that_nobody_touched_is_taken() -> None:
    assert merge_fields({"title": "A"}, {"title": "B"}, field_hashes({"title": "A"})) == ({"title"}, [])


def test_a_field_that_an_editor_changed_is_kept_even_if_the_package_is_the_old_one() -> None:
    assert merge_fields({"title": "Mine"}, {"title": "A"}, field_hashes({"title": "A"})) == (set(), ["title"])


def test_a_field_that_both_changed_is_hers() -> None:
    assert merge_fields({"title": "Mine"}, {"title": "B"}, field_hashes({"title": "A"})) == (set(), ["title"])


def test_both_made_the_same_change_so_there_is_nothing_to_say() -> None:
    assert merge_fields({"title": "B"}, {"title": "B"}, field_hashes({"title": "A"})) == (set(), [])


def test_a_field_that_the_package_drops_goes_unless_it_is_hers() -> None:
    was = field_hashes({"title": "A", "say": ["Dag"]})
    assert merge_fields({"title": "A", "say": ["Dag"]}, {"title": "A"}, was) == ({"say"}, [])
    assert merge_fields({"title": "A", "say": ["Hallo"]}, {"title": "A"}, was) == (set(), ["say"])


def test_a_new_field_comes_in() -> None:
    assert merge_fields({"title": "A"}, {"title": "A", "need": "can"}, field_hashes({"title": "A"})) == (
        {"need"},
        [],
    )


def test_without_knowing_what_was_loaded_what_stands_is_hers() -> None:
    assert merge_fields({"title": "Mine"}, {"title": "B"}, {}) == (set(), ["title"])


def test_space_and_line_ends_are_no_change() -> None:
    assert merge_fields({"say": ["A  b\r\n"]}, {"say": ["A b"]}, field_hashes({"say": ["x"]})) == (set(), [])


def test_a_new_step_comes_in_at_its_place() -> None:
    plan = merged([A, C], [A, C], [A, B, C])
    assert plan.order == ["a", "b", "c"]
    assert plan.take["b"] is None
    assert plan.kept == []


def test_a_step_of_her_own_stays_where_she_put_it() -> None:
    plan = merged([A, C], [A, step("own"), C], [A, B, C])
    assert plan.order in (["a", "own", "b", "c"], ["a", "b", "own", "c"])
    assert "own" not in plan.take


def test_a_step_that_she_took_out_stays_out_and_is_named() -> None:
    plan = merged([A, B, C], [A, C], [A, B, C])
    assert plan.order == ["a", "c"]
    assert plan.kept == [LeftAlone("b", "", Why.GONE)]
    assert not plan.changes


def test_a_step_that_the_package_dropped_goes_when_nobody_touched_it() -> None:
    plan = merged([A, B], [A, B], [A])
    assert plan.order == ["a"]
    assert plan.changes


def test_a_step_that_the_package_dropped_stays_when_she_changed_it_and_is_named() -> None:
    plan = merged([A, B], [A, step("b", title="Mine")], [A])
    assert plan.order == ["a", "b"]
    assert plan.kept == [LeftAlone("b", "", Why.STAYS)]


def test_the_order_of_the_package_is_followed_until_she_moves_a_step() -> None:
    assert merged([A, B, C], [A, B, C], [C, A, B]).order == ["c", "a", "b"]
    hers = merged([A, B, C], [B, A, C], [C, A, B])
    assert hers.order == ["b", "a", "c"]
    assert hers.kept == [LeftAlone("", "", Why.ORDER)]


@pytest.mark.parametrize(("title", "taken"), [("b", None), ("Mine", set())])
def test_another_kind_replaces_a_step_only_when_nobody_touched_it(title: str, taken: set[str] | None) -> None:
    plan = merged([A, B], [A, step("b", title=title)], [A, step("b", "poll", title="b")])
    assert plan.take["b"] == taken
    assert plan.kept == ([] if taken is None else [LeftAlone("b", "", Why.KIND)])


def test_the_same_package_again_changes_nothing() -> None:
    plan = merged([A, B], [A, B], [A, B])
    assert not plan.changes
    assert plan.kept == []
