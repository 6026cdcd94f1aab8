"""A tracker taken apart into steps, from a column for each or a row for each, and lighter loads that were agreed."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.dates import day_number, day_of
from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.dates_in_cells import day_near
from mainstay.intake.gathering import Gathering
from mainstay.intake.identifying import whole
from mainstay.intake.referring import named_in, workers_of
from mainstay.intake.sources.early_career_tracker.cells import UNREAD, day_due, due_and_done
from mainstay.intake.sources.early_career_tracker.steps import LAST, STEPS, Step
from mainstay.intake.typed import UNREADABLE, TypedTable, Value

NO_WORKER = ProblemKind(
    "MS-ECT-001", Severity.QUERY, "A row of an early-career tracker without a worker",
    "The worker's number, or the name as the list has it.",
    "Its steps cannot be counted with anybody, and were left out.",
    "Add the worker to the row.", Mender.ANALYST,
)  # fmt: skip
DUE_WORKED_OUT = ProblemKind(
    "MS-ECT-002", Severity.NOTE, "Reviews whose due days were worked out from the start of the programme",
    "A column with the day by which each review is due.",
    "A review named for its third month is taken to be due three months after the start; part-timers and people who were"
    " away may have later days, which nobody has told.",
    "Ask for the due days, or leave it, if everybody works to the same months.", Mender.ANALYST,
)  # fmt: skip
LOAD_BEFORE_START = ProblemKind(
    "MS-ECT-003", Severity.ERROR, "A lighter load that ends before it begins",
    "An end on or after the beginning.",
    "Nobody can say on which days the load was lighter; the end is set aside.",
    "Put the days right in the tracker.", Mender.ANALYST,
)  # fmt: skip

_PROGRAMME = "first_year"
_YEAR = 12


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds the steps and lighter loads of workers whom other lists make; a tracker alone makes nobody a member of staff."""
    workers, assessors = workers_of(table, gathering), named_in(table, gathering, "assessor")
    nobody = [row for row, worker in enumerate(workers) if worker is None]
    table.list_rows(NO_WORKER, "name", nobody, lambda row: "a blank")
    began = [whole(day) for day in table.values("began")]
    rows, steps = _from_rows(table) if table.has("step") else _from_columns(table, began)
    rows_kept = [place for place, row in enumerate(rows) if workers[row] is not None]
    chosen = [rows[place] for place in rows_kept]
    programmes, cohorts = table.values("programme"), table.known_texts("cohort")
    columns: dict[str, list[object]] = {name: [each[place] for place in rows_kept] for name, each in steps.items()}
    columns |= {
        "programme": [programmes[row] or _PROGRAMME for row in chosen],
        "cohort": [cohorts[row] or None for row in chosen],
        "began": [began[row] for row in chosen],
        "source": [table.number] * len(chosen),
        "row": [table.found.row_numbers[row] for row in chosen],
    }
    others = {"assessor": [assessors[row] for row in chosen]}
    gathering.add("milestone", columns, [workers[row] for row in chosen], others)
    _add_loads(table, gathering, workers, began)


def _from_rows(table: TypedTable) -> tuple[list[int], dict[str, list[Value]]]:
    steps = table.known_texts("step")
    known = {heading.lower(): step.step for step in STEPS for heading in (*step.headings, step.step)}
    rows = [row for row, step in enumerate(steps) if step]
    taken: dict[str, list[Value]] = {name: table.values(name) for name in ("due", "done", "outcome")}
    taken["step"] = [known.get(step.lower(), step) for step in steps]
    return rows, {name: [values[row] for row in rows] for name, values in taken.items()}


def _from_columns(table: TypedTable, began: list[int | None]) -> tuple[list[int], dict[str, list[Value]]]:
    """A step for each column and worker of which something is known: done, due, or due by its name and the start."""
    outcomes, extended = table.values("outcome"), table.values("extended_to")
    last = next((name for name in LAST if table.has(name)), None)
    rows: list[int] = []
    found: dict[str, list[Value]] = {"step": [], "due": [], "done": [], "outcome": []}
    worked_out = 0
    for step in STEPS:
        if not table.has(step.name) and not table.has(f"{step.name}_due"):
            continue
        given = _given_due(table, step)
        pairs = _pairs(table, step, began)
        for row in range(table.rows):
            due, done = pairs[row]
            due = given[row] if given[row] is not None else due
            if due is None and extended[row] is None and (due := day_due(step, began[row])) is not None:
                worked_out += 1
            outcome = outcomes[row] if step.name == last else None
            if due is None and done is None and outcome is None:
                continue
            rows.append(row)
            for name, value in (("step", step.step), ("due", due), ("done", done), ("outcome", outcome)):
                found[name].append(value)
    if worked_out:
        table.problems.append(Problem(DUE_WORKED_OUT, table.whole, f"{worked_out:,} reviews", worked_out))
    return rows, found


def _given_due(table: TypedTable, step: Step) -> list[int | None]:
    return [whole(day) for day in table.values(f"{step.name}_due")] if step.months is not None else [None] * table.rows


def _pairs(table: TypedTable, step: Step, began: list[int | None]) -> list[tuple[int | None, int | None]]:
    """For each row the days due and done that the step's own cell gives; cells that say neither are listed."""
    found, bad = [], []
    for row, text in enumerate(table.known_texts(step.name)):
        pair = due_and_done(text, _near(table, step, began[row]))
        if pair is UNREAD:
            bad.append(row)
        found.append((None, None) if pair is UNREAD else pair)
    table.list_rows(UNREADABLE, step.name, bad, lambda row: "something that is not a day, or days due and done")
    return found


def _near(table: TypedTable, step: Step, began: int | None) -> date | None:
    """About when a step was, for days without a year: its month of the programme, else the day of the list."""
    due = day_due(step, began)
    if due is not None:
        return day_of(due)
    return table.as_at if began is None else day_of(began + 180)


def _add_loads(table: TypedTable, gathering: Gathering, workers: list[int | None], began: list[int | None]) -> None:
    """A lighter load for each worker of whom the list says by how much, or from when; of the first year unless it says."""
    percents = table.values("load_percent")
    starts, lasts = table.values("load_from"), table.values("load_until")
    given = zip(percents, starts, lasts, strict=True)
    rows = [
        row for row, each in enumerate(given) if workers[row] is not None and any(part is not None for part in each)
    ]
    first = {row: whole(starts[row]) if starts[row] is not None else began[row] for row in rows}
    ends = {row: last + 1 if (last := whole(lasts[row])) is not None else _a_year_on(first[row]) for row in rows}
    wrong = [
        row for row in rows if (end := ends[row]) is not None and (start := first[row]) is not None and end <= start
    ]
    table.list_rows(LOAD_BEFORE_START, "load_until", wrong, lambda row: "an end before the beginning")
    columns: dict[str, list[object]] = {
        "kind": ["early_career"] * len(rows),
        "percent": [percents[row] for row in rows],
        "start": [first[row] for row in rows],
        "end": [None if row in wrong else ends[row] for row in rows],
        "source": [table.number] * len(rows),
        "row": [table.found.row_numbers[row] for row in rows],
    }
    gathering.add("reduction", columns, [workers[row] for row in rows])


def _a_year_on(start: int | None) -> int | None:
    if start is None:
        return None
    day = day_of(start)
    return day_number(day_near(f"{day:%d/%m}", date(day.year + 1, day.month, 1)) or day)


BUILD = build
