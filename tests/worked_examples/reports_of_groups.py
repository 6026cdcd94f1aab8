"""A report with one breakdown of invented people: so many in post and so many who left in each group, after the rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.measures.computing import compute
from mainstay.measures.declaring import NOT_KNOWN, measures
from mainstay.presentation.breakdown_tables import COLUMNS
from mainstay.presentation.content import ReportContent
from mainstay.record.workforce_rows import completed
from mainstay.tasks.protected_breakdowns import ProtectedBreakdowns

DAY = date(2024, 9, 30)


def report_of_groups(
    dimension: str,
    people: Mapping[str, tuple[int, int]],
    names: tuple[str, ...] = COLUMNS,
    agency: Mapping[str, int] | None = None,
) -> ReportContent:
    """The report; `people` are those in post and those who left, by group, `agency` the agency workers."""
    flags = [
        *((group, ("in_post", "in_post_head")) for group, (here, _) in people.items() for _ in range(here)),
        *((group, ("leaver", "leaver_head")) for group, (_, left) in people.items() for _ in range(left)),
        *((group, ("agency",)) for group, many in (agency or {}).items() for _ in range(many)),
    ]
    rows = [
        {dimension: None if group == NOT_KNOWN else group, "fte": 1_000_000, "fte_before": 1_000_000}
        | dict.fromkeys(set_, 1)
        for group, set_ in flags
    ]
    frame = pl.DataFrame(rows, infer_schema_length=None)
    frame = completed(frame.with_columns(as_at=pl.lit(day_number(DAY), dtype=pl.Int32)))
    wanted = [measures()[name] for name in names]
    whole = compute(frame, {DAY: {}}, wanted)
    found = {dimension: compute(frame, {DAY: {}}, wanted, [dimension])}
    protected = ProtectedBreakdowns(lambda _kind: frame, whole, found).of(names)
    return ReportContent("893", "Wrekenshaw", DAY, date(2024, 11, 4), "0", whole, breakdowns=found, protected=protected)
