"""Children allocated, from lists of who holds which child: to workers, to trays, and how often the worker changed."""

from __future__ import annotations

from mainstay.record.record import Shape, WorkforceRecord
from tests.small_records import Row, answer_of, held, record_of, rows_of, shown, source, spell, staff_history

DAY = "2024-09-30"
HISTORY = source(1, "children_allocated", Shape.HISTORY, "2025-03-31", "2022-01-31")


def _held(*involvements: Row, spells: list[Row] | None = None) -> WorkforceRecord:
    return record_of(
        [staff_history(), HISTORY], spell=spells or [spell("A"), spell("B")], involvement=list(involvements)
    )


def _answer(record: WorkforceRecord, measure: str) -> tuple[str, str, str | None]:
    return shown(answer_of(record, DAY, measure))


def test_children_are_counted_once_for_each_worker_on_the_day() -> None:
    record = _held(
        held("X", "A"), held("Y", "A"), held("Y", "A", "2024-05-01"),  # Y twice in the list: one child
        held("Z", "B", end="2024-09-30"), held("W", "B", "2024-10-01"),  # gone by the day, and not yet come
    )  # fmt: skip
    assert _answer(record, "caseload_fte") == ("2.0", "2", "1")


def test_only_allocated_workers_who_are_people_hold_children() -> None:
    record = _held(
        held("X", "A"), held("Y", None), held("Z", "A", role="co_working"), held("X", "B", role="supervising")
    )
    assert _answer(record, "cases")[0] == "1"


def test_children_of_workers_who_are_not_in_post_are_not_counted_here() -> None:
    spells = [spell("A"), spell("L", end="2024-06-30"), spell("S", role="not_social_worker")]
    record = _held(held("X", "A"), held("Y", "L"), held("Z", "S"), spells=spells)
    assert _answer(record, "caseload_fte") == ("1.0", "1", "1")


def test_agency_workers_hold_children_with_their_own_time() -> None:
    spells = [spell("A"), spell("G", contract="agency", fte="0.5")]
    record = _held(held("X", "A"), held("Y", "G"), held("Z", "G"), spells=spells)
    assert _answer(record, "caseload_fte") == ("2.0", "3", "1.5")


def test_a_manager_who_also_practises_holds_children_in_the_practising_half() -> None:
    spells = [spell("A", fte="0.5", role="first_line_manager", post="m"), spell("A", fte="0.5", post="p")]
    record = _held(held("X", "A"), held("Y", "A"), spells=spells)
    assert _answer(record, "caseload_fte") == ("4.0", "2", "0.5")
    assert rows_of(record, DAY).filter(holder=1)["role"].to_list() == ["case_holder"]


def test_two_half_posts_of_one_role_hold_children_with_both_halves() -> None:
    spells = [spell("A", fte="0.5", post="one"), spell("A", fte="0.5", post="two")]
    record = _held(held("X", "A"), held("Y", "A"), spells=spells)
    assert _answer(record, "caseload_fte") == ("2.0", "2", "1")


def test_a_worker_whose_hours_are_not_known_adds_children_and_no_time() -> None:
    record = _held(held("X", "A"), held("Y", "B"), spells=[spell("A"), spell("B", fte=None)])
    assert _answer(record, "caseload_fte") == ("2.0", "2", "1")


def test_a_list_of_present_allocations_speaks_for_its_own_day_alone() -> None:
    """Two such lists: X passed from A to B between them, and must not be counted for both on the later day."""
    lists = [source(n, "children_allocated", Shape.RUN, as_at) for n, as_at in ((1, "2024-03-31"), (2, DAY))]
    involvements = [held("X", "A", source=1), held("X", "B", "2024-06-01", source=2), held("Y", "B", source=1)]
    record = record_of([staff_history(), *lists], spell=[spell("A"), spell("B")], involvement=involvements)
    assert _answer(record, "cases")[0] == "1"
    assert shown(answer_of(record, "2024-03-31", "cases"))[0] == "2"
    assert answer_of(record, "2024-06-30", "cases").value is None


def test_a_child_in_a_tray_and_with_nobody_else_has_no_named_worker() -> None:
    record = _held(held("X", None), held("Y", None), held("Y", "A"), held("Z", "A"), held("W", None, end="2024-09-01"))
    assert _answer(record, "children_unallocated") == ("33.3", "1", "3")


def test_changes_of_worker_are_counted_in_the_year_and_from_person_to_person() -> None:
    record = _held(
        held("twice", "A", "2023-01-01", "2023-11-01"),
        held("twice", "B", "2023-11-01", "2024-05-01"),
        held("twice", "A", "2024-05-01"),
        held("once", "A", "2023-01-01", "2023-09-30"),
        held("once", "B", "2023-09-30", "2024-05-01"),  # the first before the year
        held("once", "C", "2024-05-01"),
        held("tray", "A", "2023-01-01", "2024-01-01"),
        held("tray", None, "2024-01-01", "2024-02-01"),
        held("tray", "A", "2024-02-01", "2024-03-01"),
        held("tray", "B", "2024-03-01"),
        held("closed", "A", "2023-01-01", "2023-11-01"),
        held("closed", "B", "2023-11-01", "2024-01-01"),
        held("closed", "C", "2024-01-01", "2024-02-01"),
    )
    assert _answer(record, "children_two_changes") == ("33.3", "1", "3")


def test_present_allocations_alone_cannot_tell_of_changes() -> None:
    lists = [source(1, "children_allocated", Shape.SNAPSHOT, DAY)]
    record = record_of([staff_history(), *lists], spell=[spell("A")], involvement=[held("X", "A", source=1)])
    reason = answer_of(record, DAY, "children_two_changes").reason
    assert reason == "the list of children allocated holds present allocations only, not those that ended in the year"
    assert _answer(record, "children_unallocated") == ("0.0", "0", "1")


def test_too_many_children_with_unmatched_workers_stop_the_count_by_worker() -> None:
    record = _held(*(held(f"child {n}", "A") for n in range(18)), held("u", "U-0001"), held("v", "U-0002"))
    reason = answer_of(record, DAY, "cases").reason or ""
    assert reason.startswith("2 of 20 children are held by workers whose names are not matched to the staff list yet")
    assert "[workers]" in reason
    assert _answer(record, "children_unallocated") == ("0.0", "0", "20")
    few = _held(*(held(f"child {n}", "A") for n in range(19)), held("u", "U-0001"))
    assert _answer(few, "cases")[0] == "19"
