"""An inspection pack of a small service that can be counted by hand, each figure with the file that it is from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.packs.inspection import InspectionPack, PackFigure, not_said, overview
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.tasks.inspection_children import band_of
from mainstay.tasks.inspection_pack import inspection_pack
from tests.small_records import day, held, record_of, source, spell, staff_history

DAY = date(2025, 3, 31)
MADE_ON = date(2025, 4, 14)


@pytest.fixture(scope="module")
def record() -> WorkforceRecord:
    """North: a permanent manager and four workers, one of them from an agency, one newly qualified. South: an interim manager.

    North's children: Ada 6, Bo 2, Cy (agency) 1; one child stands on a tray. South's one child is held by its manager.
    """
    north, south = {"team": "North"}, {"team": "South"}
    spells = [
        spell("M", role="first_line_manager", **north),
        spell("ADA", **north),
        spell("BO", fte="0.5", **north),
        spell("DI", team=" north "),
        spell("CY", start="2023-03-01", end="2024-09-01", contract="agency", source=2, post="before", **north),
        spell("CY", start="2024-09-12", end="2025-02-01", contract="agency", source=2, post="first", **north),
        spell("CY", start="2025-02-03", contract="agency", source=2, post="second", **north),
        spell("S", role="first_line_manager", contract="fixed_term", **south),
    ]
    children = [held(f"a{number}", "ADA", "2023-01-10", source=1, **north) for number in range(6)]
    children += [held(f"b{number}", "BO", "2024-05-01", source=1, **north) for number in range(2)]
    children += [
        held("c0", "ADA", "2023-01-10", "2024-10-01", source=1, **north),
        held("c0", "CY", "2024-10-01", "2025-01-10", source=1, **north),
        held("c0", "CY", "2025-02-10", source=1, **north),
        held("b0", "ADA", "2023-01-10", "2024-05-01", source=1, **north),
        held("b0", "DI", "2022-01-10", "2023-01-10", source=1, **north),
        held("t0", None, "2025-03-20", source=1, **north),
        held("s0", "S", "2025-01-10", source=1, **south),
    ]
    meetings = [
        {"supervision": f"{who}{number}", "person": who, "due_on": f"2025-0{number}-10", "kind": "reflective",
         "held_on": f"2025-0{number}-{on}", "supervisor": "M", "source": 4}
        for number, on in ((1, "10"), (2, "12"), (3, "07"))
        for who in ("ADA", "BO")
    ]  # fmt: skip
    vacant: dict[str, Any] = {"post": "V", "team": "South", "role": "case_holder", "fte": "0.8", "source": 3}
    lists = [
        staff_history(),
        source(1, "children_allocated", Shape.HISTORY, "2025-03-31", "2023-12-31"),
        source(2, "agency_register", Shape.HISTORY, "2025-03-31", "2023-12-31"),
        source(3, "establishment_list", Shape.SNAPSHOT, "2025-03-31"),
        source(4, "supervision_log", Shape.EVENTS, "2025-03-31", "2024-03-31"),
    ]
    return record_of(
        lists,
        spell=spells,
        person=[{"person": "DI", "qualified_on": "2024-07-01", "source": 0}],
        involvement=[{"involvement": f"I{place}", **row} for place, row in enumerate(children)],
        agency_assignment=[{"assignment": "A", "person": "CY", "team": "North", "role": "case_holder", "fte": "1.0",
                            "start": "2024-09-12", "source": 2}],
        vacancy=[{"vacancy": "V1", "vacant_from": "2025-01-10", **vacant}],
        supervision=meetings,
    )  # fmt: skip


@pytest.fixture(scope="module")
def pack(record: WorkforceRecord) -> InspectionPack:
    return inspection_pack(record, "Exampleshire", DAY, MADE_ON)


def figure(pack: InspectionPack, page: str, section: str, what: str) -> PackFigure:
    return next(each for each in pack.pages if each.name == page).figure(section, what)


@pytest.mark.parametrize(
    ("page", "section", "what", "value"),
    [
        ("The whole service", "Staffing", "Social workers in post, people", "5"),
        ("The whole service", "Staffing", "Social workers in post, FTE", "4.5"),
        ("North", "Staffing", "Social workers in post, people", "4"),
        ("North", "Staffing", "Managers in post, permanent", "1"),
        ("North", "Staffing", "Managers in post, interim", "0"),
        ("South", "Staffing", "Managers in post, permanent", "0"),
        ("South", "Staffing", "Managers in post, interim", "1"),
        ("South", "Staffing", "Vacant posts, FTE", "0.8"),
        ("North", "Staffing", "Vacant posts, number", "0"),
        ("North", "Staffing", "Managers' posts, vacant", "0"),
        # Ada 6, Bo 2 and Cy 1 are nine children of three workers; the one on the tray is nobody's.
        ("North", "Children allocated", "Children allocated to social workers", "9"),
        ("North", "Children allocated", "Children for each worker, mean", "3.0"),
        ("North", "Children allocated", "Highest band of children for a worker", "6"),
        ("North", "Children allocated", "Children unallocated: held by a duty tray", "1"),
        ("South", "Children allocated", "Children unallocated: held by a duty tray", "0"),
        ("The whole service", "Children allocated", "Children unallocated: held by a duty tray", "1"),
        ("North", "Newly qualified workers", "Newly qualified workers", "1"),
        ("North", "Newly qualified workers", "Children for each newly qualified worker, mean", "0.0"),
        # Six meetings were due; those of February came two days late.
        ("North", "Supervision", "Supervision held on time", "66.7"),
        ("North", "Supervision", "Supervision held, on time or late", "100.0"),
        # The last was on 7 March, 24 days before.
        ("North", "Supervision", "Days since the last supervision, median", "24"),
        ("North", "Agency workers", "Agency social workers, people", "1"),
        ("North", "Agency workers", "Share of social workers from an agency, people", "20.0"),
        # From 12 September 2024 to 31 March 2025: over a weekend in February, and not from before the break of August.
        ("North", "Agency workers", "Length of stay so far, median", "200"),
        ("North", "Agency workers", "Here for more than a year", "0"),
        # b0 went from Ada to Bo and c0 from Ada to Cy; the break between Cy and Cy is none, and 2023 is too long ago.
        ("North", "Changes of worker for children", "Changes of worker of the children on the list", "2"),
        ("North", "Changes of worker for children", "Children with two or more changes of worker", "0"),
        ("North", "Changes of worker for children", "Changes for each child, mean", "0.20"),
    ],
)
def test_each_figure_is_as_counted_by_hand(
    pack: InspectionPack, page: str, section: str, what: str, value: str
) -> None:
    assert figure(pack, page, section, what).value == Decimal(value)


def test_a_figure_says_its_file_and_its_date(pack: InspectionPack) -> None:
    held_by = figure(pack, "North", "Children allocated", "Children allocated to social workers")
    assert held_by.source == "from 'children_allocated_1.csv', as at 31 March 2025"
    assert figure(pack, "North", "Agency workers", "Agency social workers, people").source == (
        "from 'agency_register_2.csv', as at 31 March 2025"
    )
    band = figure(pack, "North", "Children allocated", "Highest band of children for a worker")
    assert band.said == "6 to 10 children: 1 worker", "never the greatest number itself"
    assert figure(pack, "South", "Agency workers", "Agency social workers, people").source.startswith(
        "from 'agency_reg"
    )


def test_what_is_unknown_says_why(pack: InspectionPack) -> None:
    assert figure(pack, "South", "Supervision", "Supervision held on time").shown == (
        "cannot be said, because no supervision was due in the year"
    )
    assert figure(pack, "South", "Newly qualified workers", "Children for each newly qualified worker, mean").reason


def test_a_team_spelled_otherwise_is_one_team(pack: InspectionPack) -> None:
    assert [page.name for page in pack.teams] == ["North", "South"]


def test_teams_add_up_to_the_whole(pack: InspectionPack) -> None:
    rows = dict(overview(pack))
    for place in (0, 1, 2, 3, 4, 6, 8):
        parts = [rows[name][place].value or 0 for name in ("North", "South")]
        assert rows["The whole service"][place].value == sum(parts), place


def test_without_lists_of_teams_there_are_no_pages_of_them(record: WorkforceRecord) -> None:
    bare = replace(record, tables={"spell": record.table("spell").with_columns(team=None).cast({"team": str})})
    made = inspection_pack(bare, "Exampleshire", DAY, MADE_ON)
    assert made.teams == () and made.without_teams == "no file gives the team people work in"
    reasons = not_said(made)
    assert any(each.startswith("Managers in post, permanent: no file gives the team") for each in reasons)


def test_a_day_of_which_nobody_knows_who_was_in_post_is_refused(record: WorkforceRecord) -> None:
    with pytest.raises(CannotGoOn, match="No inspection pack can be made for 1 January 2030") as refused:
        inspection_pack(record, "Exampleshire", day("2030-01-01"), MADE_ON)
    assert "the staff list stops at 31 March 2025" in refused.value.why


@pytest.mark.parametrize(("children", "band"), [(1, (1, 5)), (5, (1, 5)), (6, (6, 10)), (30, (26, 30)), (31, (31, 0))])
def test_bands_hold_both_their_ends(children: int, band: tuple[int, int]) -> None:
    assert band_of(children) == band
