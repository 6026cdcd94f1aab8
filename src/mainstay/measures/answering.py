"""Every measure's answer from a record, whatever rows it counts."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

import polars as pl

from mainstay.foundations.caches import holds_people
from mainstay.foundations.dates import day_number
from mainstay.measures.computing import Answer, compute
from mainstay.measures.declaring import Measure
from mainstay.measures.rows.declaring import rows_kinds
from mainstay.record.coverage import coverage
from mainstay.record.record import WorkforceRecord
from mainstay.record.workforce_rows import days_frame


def answers(
    record: WorkforceRecord, days: Sequence[date], wanted: Sequence[Measure], by: Sequence[str] = ()
) -> list[Answer]:
    """The answers of some measures on some days, in the order of days and then of `wanted`, by group where asked."""
    reasons = reasons_of(record, days)
    # Rows that no measure could be answered from are not made: most councils have only some of the lists.
    known = {measure.rows for measure in wanted for day in days if not reasons[day].keys() & set(measure.needs)}
    return compute(counted_rows(record, days, known), reasons, wanted, by)


def counted_rows(record: WorkforceRecord, days: Sequence[date], kinds: Collection[str]) -> dict[str, pl.DataFrame]:
    """The rows of some kinds for some days; the same question of the same record is worked out once."""
    return {kind: _rows(record, kind, tuple(sorted(set(days)))) for kind in sorted(kinds)}


def reasons_of(record: WorkforceRecord, days: Sequence[date]) -> Mapping[date, Mapping[str, str]]:
    """For each day the parts of the record that cannot be known on it, with the reason."""
    known = coverage(record)
    return {day: known.reasons(day) for day in days}


_Built = tuple[frozenset[date], pl.DataFrame]
_BUILT: OrderedDict[tuple[WorkforceRecord, str], _Built] = holds_people(OrderedDict())
_MOST_BUILT = 48


def _rows(record: WorkforceRecord, kind: str, days: tuple[date, ...]) -> pl.DataFrame:
    """The rows of one kind. Those of many days hold those of each, so a question of fewer days is only picked out."""
    wanted, known = frozenset(days), _BUILT.get((record, kind))
    if known is not None and wanted <= known[0]:
        _BUILT.move_to_end((record, kind))
        return (
            known[1]
            if wanted == known[0]
            else known[1].filter(pl.col("as_at").is_in([day_number(day) for day in days]))
        )
    frame = rows_kinds()[kind].build(record, days_frame(days))
    if known is None or len(wanted) >= len(known[0]):
        _BUILT[record, kind] = (wanted, frame)
        _BUILT.move_to_end((record, kind))
        while len(_BUILT) > _MOST_BUILT:
            _BUILT.popitem(last=False)
    return frame
