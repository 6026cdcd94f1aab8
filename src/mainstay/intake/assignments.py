"""Rows about one engagement become one assignment: extensions join where the gap is short, and are never new starts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.agency_row import AgencyRow
from mainstay.intake.drafts import FAR_AHEAD
from mainstay.record.frames import frame_of
from mainstay.record.record import Shape

EXTENSIONS_JOINED = ProblemKind(
    "MS-AGY-001", Severity.NOTE, "Extensions joined into one assignment",
    "One assignment for one unbroken stay.",
    "Counted apart, an extension would look like a new start.",
    "Nothing, unless the gap allowed (agency_gap_days in mapping.toml) is not yours.", Mender.AGENCY_DESK,
    "Nothing, unless the gap that is allowed is not yours: it is among the remembered answers.",
)  # fmt: skip

GAP_DAYS = "14"
"""So many days between an end and the next start are still one stay, where mapping.toml does not say otherwise."""


@dataclass
class _Stay:
    """One unbroken stay in one role: its rows in order, and the days it ran."""

    rows: list[AgencyRow]
    start: int
    end: int | None

    @property
    def stop(self) -> int:
        return FAR_AHEAD if self.end is None else self.end


def assignments_of(
    rows: Sequence[AgencyRow], people: Sequence[str | None], gap: int, problems: list[Problem]
) -> pl.DataFrame:
    """The assignment table from the rows of all registers. `gap` is how many days apart two rows may be one stay.

    Of a run of registers the latest word counts; who is not on the next one had gone by then.
    """
    lists = sorted({row.seen for row in rows if row.seen is not None and row.shape is Shape.RUN})
    by_person: dict[str, list[AgencyRow]] = defaultdict(list)
    for row in rows:
        person = people[row.claim]
        if person is not None:
            by_person[person].append(row)
    stays = [(person, stay) for person in sorted(by_person) for stay in _stays(by_person[person], lists, gap)]
    _tell_of_extensions([stay for _, stay in stays], problems)
    return _framed(stays)


def _stays(rows: Sequence[AgencyRow], lists: Sequence[int], gap: int) -> list[_Stay]:
    """One worker's rows in stays: a row joins the stay before it if it starts within the gap after its end."""
    stays: list[_Stay] = []
    for row, end in _with_ends(rows, lists):
        last = stays[-1] if stays else None
        if last is None or row.start - last.stop > gap:
            stays.append(_Stay([row], row.start, end))
        elif row.role != last.rows[-1].role and row.start > last.rows[-1].start:
            reached = last.end
            last.end = row.start if reached is None else min(reached, row.start)
            stays.append(_Stay([row], row.start, end))
        else:
            last.rows.append(row)
            last.end = None if end is None or last.end is None else max(last.end, end)
    return stays


def _with_ends(rows: Sequence[AgencyRow], lists: Sequence[int]) -> list[tuple[AgencyRow, int | None]]:
    """Rows in order of start, each with its end; of one start in a run of registers only the latest row is kept."""
    latest: dict[tuple[int, str | None], AgencyRow] = {}
    rest = []
    for row in sorted(rows, key=lambda each: (each.start, each.seen or 0, each.place.file, each.row)):
        if row.shape is Shape.RUN:
            latest[row.start, row.role] = row
        else:
            rest.append(row)
    kept = sorted([*latest.values(), *rest], key=lambda each: (each.start, _far(each.end), each.place.file, each.row))
    return [(row, _gone(row, lists)) for row in kept]


def _gone(row: AgencyRow, lists: Sequence[int]) -> int | None:
    """The end that the row gives, or for someone still here then, the day of the next register of a run."""
    if row.end is not None or row.seen is None or row.shape is not Shape.RUN:
        return row.end
    return next((day for day in lists if day > row.seen), None)


def _far(day: int | None) -> int:
    return FAR_AHEAD if day is None else day


def _tell_of_extensions(stays: Sequence[_Stay], problems: list[Problem]) -> None:
    """One line for each register, with the number of assignments that had several of its rows."""
    found: dict[int, list[_Stay]] = defaultdict(list)
    for stay in stays:
        for source in {row.source for row in stay.rows}:
            if sum(row.source == source for row in stay.rows) > 1:
                found[source].append(stay)
    for source, several in sorted(found.items()):
        rows = [row for stay in several for row in stay.rows if row.source == source]
        place = Place(rows[0].place.file, rows[0].place.sheet)
        counted = f"{len(rows)} rows joined into {len(several)} assignment{'' if len(several) == 1 else 's'}"
        problems.append(Problem(EXTENSIONS_JOINED, place, counted, len(several)))


def _framed(stays: Sequence[tuple[str, _Stay]]) -> pl.DataFrame:
    last = [stay.rows[-1] for _, stay in stays]
    columns: dict[str, list[object]] = {
        "assignment": [f"A{number}" for number in range(len(stays))],
        "person": [person for person, _ in stays],
        "start": [stay.start for _, stay in stays],
        "end": [stay.end for _, stay in stays],
        "role": [row.role for row in last],
        "source": [row.source for row in last],
        "row": [row.row for row in last],
    }
    names = dict.fromkeys(name for row in last for name in row.values)
    columns |= {name: [row.values.get(name) for row in last] for name in names}
    return frame_of("agency_assignment", columns)
