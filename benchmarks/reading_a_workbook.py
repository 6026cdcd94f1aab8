"""A workbook of 20,000 rows and 27 columns to a table of text is promised within 1.5 times a bare python-calamine read.

The bare read gives Python values of the first sheet and nothing else. Ours gives text, finds the table, and counts
spreadsheet errors, formulas without results and hidden rows. Reading as declared types is shown beside it. They take
turns, so that what else the machine does falls on each; a ratio is the median of the ratios within a turn.
"""

from __future__ import annotations

import gc
import random
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median

import xlsxwriter
from python_calamine import CalamineWorkbook

from mainstay.intake.choices import Choices
from mainstay.intake.declaring import source_kinds
from mainstay.intake.headings import tidy
from mainstay.intake.reading.files import read_sheets
from mainstay.intake.reading.tables import FoundTable, find_table
from mainstay.intake.recognising import recognise
from mainstay.intake.typed import TypedTable
from mainstay.record.record import Shape

RUNS = 9
ROWS = 20_000
SEED = 1

HEADINGS = (
    "Personal Reference", "Surname", "Forename(s)", "Known As", "Date of Birth", "Gender", "Ethnic Origin", "Job Title",
    "Position Reference", "Directorate", "Service", "Team", "Location", "Line Manager", "Occupancy Start Date",
    "Occupancy End Date", "Continuous Service Date", "Original Start Date", "Contractual Hours", "Full Time Hours",
    "FTE", "Grade", "Spinal Point", "Basic Pay", "Employment Type", "Leaving Reason", "SWE Number",
)  # fmt: skip


def main() -> None:
    """Writes the workbook, reads it in turn each way, and prints times and ratios."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "staff.xlsx"
        _write(path)
        known = frozenset(
            tidy(h) for kind in source_kinds().values() for column in kind.columns for h in column.headings
        )
        table = _table(path, known)
        turns = [
            (
                _seconds(lambda: CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()),
                _seconds(lambda: read_sheets(path)),
                _seconds(lambda: _table(path, known)),
                _seconds(lambda: _typed(table)),
            )
            for _run in range(RUNS)
        ]
    bare, text, whole, typed = (median(turn[which] for turn in turns) for which in range(4))
    to_text, to_table = (median(turn[which] / turn[0] for turn in turns) for which in (1, 2))
    print(
        f"reading: {ROWS:,} rows by {len(HEADINGS)} columns, bare {bare:.2f} s, to text {text:.2f} s"
        f" ({to_text:.2f} times), to a table of text {whole:.2f} s ({to_table:.2f} times; promised: within 1.5),"
        f" then as declared types {typed:.2f} s (medians of {RUNS})"
    )


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _table(path: Path, known: frozenset[str]) -> FoundTable:
    found = find_table(read_sheets(path)[0], lambda heading: tidy(heading) in known)
    assert found is not None and found.rows == ROWS, "the benchmark reads what it wrote"
    return found


def _typed(table: FoundTable) -> int:
    """Every recognised column read by its field's declared type; how many values that gave."""
    seen = recognise(table.headings, file=table.file, sheet=table.sheet, title=table.title)
    assert seen.kind is not None, "the benchmark's headings are those of a known kind"
    columns = {name: match.heading for name, match in seen.columns.items()}
    typed = TypedTable(0, seen.kind, Shape.SNAPSHOT, None, table, columns, Choices())
    return sum(value is not None for name in columns for value in typed.values(name))


def _write(path: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311 - invented rows, not a secret
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Staff")
        dated = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, ["Anyshire Council: staff list as at 30/09/2024"])
        sheet.write_row(2, 0, HEADINGS)
        for row in range(ROWS):
            for column, value in enumerate(_person(chance, row)):
                if isinstance(value, date):
                    sheet.write_datetime(row + 3, column, value, dated)
                elif value != "":
                    sheet.write(row + 3, column, value)


def _person(chance: random.Random, row: int) -> list[object]:
    hours = chance.choice([37, 37, 37, 30, 22.2, 18.5])
    left = chance.random() < 0.2
    start = _day(chance, date(2010, 1, 1))
    return [
        f"{row:07}", f"Example{chance.randrange(6000)}", f"Person{chance.randrange(900)}", "",
        _day(chance, date(1960, 1, 1)), chance.choice(["Female", "Male"]),
        chance.choice(["White British", "Not disclosed"]),
        chance.choice(["Social Worker", "Senior Social Worker", "Team Manager", "Family Support Worker"]),
        f"POS{chance.randrange(9000)}", "Children's Services", chance.choice(["Safeguarding", "Care", "Early Help"]),
        f"Team {chance.randrange(60)}", chance.choice(["North Office", "South Office"]),
        f"Manager{chance.randrange(80)}",
        start, start + timedelta(days=chance.randrange(900)) if left else "", start, start, hours, 37,
        round(hours / 37, 4), f"Grade {chance.randrange(6, 13)}", chance.randrange(20, 45),
        chance.randrange(2_500_000, 6_000_000) / 100, chance.choice(["Permanent", "Fixed term"]),
        "Resigned" if left else "", f"SW{row:06}",
    ]  # fmt: skip


def _day(chance: random.Random, first: date) -> date:
    return first + timedelta(days=chance.randrange(5000))


if __name__ == "__main__":
    main()
