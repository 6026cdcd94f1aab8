"""A council's own weights of a load: read by version, used part by part, and what is not given stays assumed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mainstay.foundations.dates import day_number
from mainstay.measures.answering import answers
from mainstay.measures.declaring import measures
from mainstay.measures.rows.weighted_load import weights_in_force
from mainstay.record.record import Shape
from tests.council_files import made_of, one_problem, put
from tests.small_records import held, record_of, source, spell, staff_history

HEADINGS = "Part of the Load; Points; Version; In Force From; In Force Until"
ROWS = (
    "CP plan; 7.5; Agreed 2024; 01/04/2024; ",
    "Child in need; 5 points; Agreed 2024; 01/04/2024; ",
    "Maximum caseload; 16; Agreed 2024; 01/04/2024; ",
    "Siblings; 40%; Agreed 2024; 01/04/2024; ",
    "Protection plan; 9; Agreed 2024; 01/04/2024; ",
    "CP; 6.5; Older; ; 31/03/2024",
    "Tea and cake; 3; Agreed 2024; 01/04/2024; ",
    "Care leaver; many; Agreed 2024; 01/04/2024; ",
)


def test_weights_are_read_in_hundredths_each_part_once_with_the_day_after_the_last(tmp_path: Path) -> None:
    put(tmp_path, "Load weights.csv", HEADINGS, *ROWS)
    found = made_of(tmp_path).record.table("load_weight")
    assert found.select("version", "item", "hundredths").rows() == [
        ("Agreed 2024", "protection_plan", 750),
        ("Agreed 2024", "child_in_need", 500),
        ("Agreed 2024", "most_children", 1600),
        ("Agreed 2024", "sibling_percent", 4000),
        ("Older", "protection_plan", 650),
    ]
    assert found["end"].to_list()[-1] == day_number(date(2024, 4, 1))
    assert found["start"].to_list()[-1] is None
    assert one_problem(tmp_path, "MS-LWT-001").place.row == 9
    assert one_problem(tmp_path, "MS-LWT-002").place.row == 8


def test_each_day_has_the_weights_then_in_force_and_says_what_is_assumed(tmp_path: Path) -> None:
    put(tmp_path, "Load weights.csv", HEADINGS, *ROWS)
    record = made_of(tmp_path).record
    before, after = (weights_in_force(record, day_number(day)) for day in (date(2024, 3, 31), date(2024, 4, 1)))
    assert (before.version, before.hundredths["protection_plan"], before.hundredths["child_in_need"]) == (
        "Older",
        650,
        400,
    )
    assert (after.version, after.hundredths["protection_plan"], after.hundredths["child_in_need"]) == (
        "Agreed 2024",
        750,
        500,
    )
    assert "child_in_need" in before.assumed and "child_in_need" not in after.assumed
    assert after.name == f"Agreed 2024, {len(after.assumed)} parts assumed"


def test_a_figure_by_version_says_which_weights_it_rests_on() -> None:
    children = source(1, "children_allocated", Shape.HISTORY, "2024-12-31", "2022-01-31")
    rows = {"spell": [spell("A")], "involvement": [held("X", "A", source=1, kind_of_help="court")]}
    register = source(2, "agency_register", Shape.HISTORY, "2024-12-31", "2022-01-31")
    measure = measures()["weighted_load_points"]
    for given, name, points in (
        ([], "starter weights, assumed", 10),
        ([{"version": "Ours", "item": "court", "hundredths": 1250}], "Ours, 18 parts assumed", 12.5),
    ):
        record = record_of([staff_history(), children, register], **rows, load_weight=given)
        [answer] = answers(record, [date(2024, 9, 30)], [measure], ["weights"])
        assert (answer.group["weights"], answer.value) == (name, points)
