"""The breakdowns of a report: by role, contract, age and time, a few measures across, after the small-number rule."""

from __future__ import annotations

from mainstay.presentation.content import ReportContent
from mainstay.presentation.group_labels import dimension_name
from mainstay.presentation.groups_of_measures import BreakdownTable, table_by_group

COLUMNS = (
    "inpost_headcount", "inpost_fte", "agency_headcount", "starters_headcount", "leavers_headcount",
    "turnover_rate_headcount",
)  # fmt: skip
"""What is shown across."""
SHOWN = ("role", "contract", "age_band", "time_in_council")


def breakdown_tables(content: ReportContent) -> list[BreakdownTable]:
    """The breakdowns that can be shown, in their usual order and then any others given."""
    order = [*SHOWN, *(dimension for dimension in content.breakdowns if dimension not in SHOWN)]
    made = (breakdown_table(content, dimension) for dimension in order if dimension in content.breakdowns)
    return [table for table in made if table is not None]


def not_broken_down(content: ReportContent) -> list[str]:
    """What the breakdowns asked for would have been by, where nobody's group is known: 'contract', 'team'."""
    return [dimension_name(name) for name in content.breakdowns if breakdown_table(content, name) is None]


def breakdown_table(content: ReportContent, dimension: str) -> BreakdownTable | None:
    """One breakdown's table, or None where no measure of it could be computed or nobody's group is known."""
    return table_by_group(content, COLUMNS, dimension, content.protected)
