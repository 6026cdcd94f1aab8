"""Laws of spells made from staff rows: half-open, and never two at once of one person in one post."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mainstay.foundations.problems import Place, Problem
from mainstay.intake.spells import spells_of
from mainstay.intake.staff_row import StaffRow
from mainstay.record.record import Shape
from mainstay.record.stretches import OPEN
from mainstay.record.subjects import Subject

DAYS = st.integers(19_000, 20_300)
PEOPLE = ["A", "B", "C"]


@st.composite
def staff_rows(draw: st.DrawFn) -> list[StaffRow]:
    """Rows of a history, of a run of three lists, and of leavers and starters, about a few people and posts."""
    found = []
    for number in range(draw(st.integers(0, 10))):
        subject, shape, source = draw(
            st.sampled_from(
                [(Subject.STAFF, Shape.HISTORY, 0), (Subject.STAFF, Shape.RUN, 1), (Subject.STAFF, Shape.RUN, 2),
                 (Subject.STAFF, Shape.RUN, 3), (Subject.LEAVERS, Shape.EVENTS, 4), (Subject.STARTERS, Shape.EVENTS, 5)]
            )
        )  # fmt: skip
        seen = 20_000 + 100 * source
        start = draw(st.one_of(st.none(), DAYS if shape is not Shape.RUN else st.integers(19_000, seen)))
        if shape is Shape.HISTORY or subject is Subject.LEAVERS:
            first = start if start is not None else 19_000
            end = draw(st.one_of(st.none(), st.integers(first, 20_300)))
        else:
            end = None
        found.append(
            StaffRow(
                claim=draw(st.integers(0, len(PEOPLE) - 1)),
                place=Place("staff.csv", row=number),
                source=source,
                row=number,
                shape=shape,
                subject=subject,
                seen=seen if subject is Subject.STAFF else None,
                staff_id="",
                title="Social Worker",
                role="case_holder",
                team=draw(st.sampled_from([None, "North", "South"])),
                contract="permanent",
                fte=draw(st.sampled_from([None, 600_000, 1_000_000])),
                post=draw(st.sampled_from([None, "P1", "P2"])),
                start=start,
                joined=None,
                service=None,
                end=end,
                contract_until=draw(st.one_of(st.none(), DAYS)),
                reason="resignation" if subject is Subject.LEAVERS else None,
                destination=None,
                origin=None,
                grade=None,
                base_pay=None,
            )
        )
    return found


@given(staff_rows())
def test_a_persons_spells_in_one_post_never_overlap(rows: list[StaffRow]) -> None:
    problems: list[Problem] = []
    held: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for spell in spells_of(rows, PEOPLE, problems).to_dicts():
        stop = OPEN if spell["end"] is None else spell["end"]
        assert spell["start"] is None or spell["start"] <= stop
        if spell["post"] is not None and spell["start"] is not None:
            held[spell["person"], spell["post"]].append((spell["start"], stop))
    for spans in held.values():
        for one, two in pairwise(sorted(spans)):
            assert one[1] <= two[0]


@given(staff_rows())
def test_bounds_lie_on_the_right_side_of_what_they_bound(rows: list[StaffRow]) -> None:
    for spell in spells_of(rows, PEOPLE, []).to_dicts():
        if spell["start_earliest"] is not None:
            assert spell["start_earliest"] <= spell["start"]
        if spell["end_earliest"] is not None:
            assert spell["end_earliest"] <= spell["end"]


@given(staff_rows())
def test_the_end_of_a_contract_changes_no_spell(rows: list[StaffRow]) -> None:
    without = [replace(row, contract_until=None) for row in rows]
    made, plain = spells_of(rows, PEOPLE, []), spells_of(without, PEOPLE, [])
    assert made.drop("contract_until").equals(plain.drop("contract_until"))
    given_ends = {row.contract_until for row in rows}
    assert set(made["contract_until"].to_list()) <= given_ends | {None}


@given(staff_rows())
def test_nobody_on_a_staff_list_is_lost(rows: list[StaffRow]) -> None:
    made = set(spells_of(rows, PEOPLE, [])["person"].to_list())
    assert {PEOPLE[row.claim] for row in rows if row.subject is Subject.STAFF} <= made <= set(PEOPLE)
