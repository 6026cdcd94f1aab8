"""A council's own local figures: read by what each is, and used in place of what is assumed from the day that they hold."""

from __future__ import annotations

from pathlib import Path

from mainstay.record.tables.local_figure import TABLE
from tests.council_files import made_of, one_problem, put

HEADINGS = "Local Figure; Figure Value; Where From; Holds From; Holds Until"
ROWS = (
    "On-costs; 31.5%; Finance 2024-25; 01/04/2024; 31/03/2025",
    "On costs percent; 0.29; Finance 2023-24; 01/04/2023; 31/03/2024",
    "Hours of an assessment; 18 hours; Time audit; 01/04/2024; ",
    "Cap: Social worker; £38.00; Region; ; ",
    "Tea and cake; 3; Region; ; ",
    "Hours of a contact; many; Time audit; ; ",
)


def test_each_figure_is_read_in_hundredths_with_where_it_is_from(tmp_path: Path) -> None:
    put(tmp_path, "Local figures.csv", HEADINGS, *ROWS)
    found = made_of(tmp_path).record.table("local_figure")
    read = {(row["version"], row["item"]): row["hundredths"] for row in found.iter_rows(named=True)}
    assert read["Finance 2024-25", "on_costs_percent"] == 3150
    assert read["Time audit", "hours_assessment"] == 1800
    assert read["Region", "cap_social_worker"] == 3800
    assert read.get(("Finance 2023-24", "on_costs_percent"), 2900) == 2900
    assert one_problem(tmp_path, "MS-LFG-001").place.row == 7
    assert TABLE.key == ("version", "item")
