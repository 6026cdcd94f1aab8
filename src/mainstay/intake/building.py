"""From looked-at files to the record: read, take apart, join, turn into spells, and say what each source covers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.foundations.problems import Problem
from mainstay.intake.choices import Question
from mainstay.intake.gathering import Batch, Gathering, builders
from mainstay.intake.looking import Looked, Taken
from mainstay.intake.people import join
from mainstay.intake.persons import person_table
from mainstay.intake.return_spells import spells_beyond_lists
from mainstay.intake.returns import gather_return
from mainstay.intake.spells import spells_of
from mainstay.intake.staff import StaffRow
from mainstay.intake.typed import TypedTable
from mainstay.record.frames import frame_of, joined
from mainstay.record.pseudonyms import Pseudonyms
from mainstay.record.record import UNMATCHED, Shape, Source, WorkforceRecord


@dataclass
class Built:
    """The record with everything that was noticed on the way."""

    record: WorkforceRecord
    problems: list[Problem] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    unmatched_workers: int = 0
    staff: list[StaffRow] = field(default_factory=list)
    people: list[str | None] = field(default_factory=list)


def build(
    looked: Looked, council: str, pseudonyms: Pseudonyms, tell: Callable[[str], None] = lambda text: None
) -> Built:
    """The record of everything that was looked at. `council` is its DfE number or ''. `tell` is told each step."""
    gathering = Gathering()
    for taken in _with_runs(looked.taken):
        tell(f"Reading {taken.found.file}")
        _take_apart(taken, looked, gathering)
    for path in looked.returns:
        tell(f"Reading {path.name}")
        gather_return(path, gathering)
    tell("Joining people")
    joined_up = join(gathering.claims, looked.choices)
    keys = [pseudonyms.person(identity) for identity in joined_up.identities]
    people = [None if number is None else keys[number] for number in joined_up.person_of]
    tell("Making spells")
    problems = [*gathering.problems, *joined_up.problems]
    tables = _tables(gathering, people, pseudonyms, problems)
    tables["person"] = person_table(gathering, joined_up.person_of, keys)
    sources = _with_coverage(gathering.sources, tables, gathering)
    spells = spells_of(gathering.staff, people, problems)
    spells = pl.concat([spells, _agency_spells(tables["agency_assignment"])])
    spells = spells_beyond_lists(spells, tables["census_statement"], sources)
    tables["spell"] = spells.with_columns(pl.format("S{}", pl.int_range(pl.len())).alias("spell"))
    record = WorkforceRecord(council, tuple(sources), tables)
    questions = [*gathering.questions, *joined_up.questions]
    return Built(record, problems, questions, joined_up.unmatched, gathering.staff, people)


def _with_runs(taken: Sequence[Taken]) -> list[Taken]:
    """Snapshots of one kind on different days are a run, and are read in order of their days."""
    days: dict[str, set[date | None]] = defaultdict(set)
    for each in taken:
        if each.shape is Shape.SNAPSHOT:
            days[each.kind.kind].add(each.as_at)
    runs = {kind for kind, found in days.items() if len(found) > 1}
    marked = [
        replace(each, shape=Shape.RUN) if each.shape is Shape.SNAPSHOT and each.kind.kind in runs else each
        for each in taken
    ]
    return sorted(marked, key=lambda each: (each.kind.kind, each.as_at or date.min, each.found.file, each.found.sheet))


def _take_apart(taken: Taken, looked: Looked, gathering: Gathering) -> None:
    number = len(gathering.sources)
    columns = {name: match.heading for name, match in taken.recognised.columns.items()}
    table = TypedTable(number, taken.kind, taken.shape, taken.as_at, taken.found, columns, looked.choices)
    gathering.sources.append(
        Source(number, taken.found.file, taken.found.sheet, taken.kind.kind, taken.kind.title, taken.shape, taken.as_at,
               rows=table.rows)
    )  # fmt: skip
    builders()[taken.kind.kind](table, gathering)
    gathering.problems += table.problems
    gathering.questions += table.questions.values()


def _tables(gathering: Gathering, people: Sequence[str | None], pseudonyms: Pseudonyms,
            problems: list[Problem]) -> dict[str, pl.DataFrame]:  # fmt: skip
    frames: dict[str, list[pl.DataFrame]] = defaultdict(list)
    for number, batch in enumerate(gathering.batches):
        frames[batch.table].append(_frame(batch, number, people, gathering, pseudonyms))
    names = ("census_statement", "council_total", "absence", "involvement", "agency_assignment", "post", "vacancy")
    return {name: joined(name, frames[name]) for name in names}


def _frame(batch: Batch, number: int, people: Sequence[str | None], gathering: Gathering,
           pseudonyms: Pseudonyms) -> pl.DataFrame:  # fmt: skip
    columns = dict(batch.columns)
    size = len(next(iter(columns.values()), []))
    if batch.claims is not None:
        columns["person"] = [_worker(claim, people, gathering, pseudonyms) for claim in batch.claims]
    if "child" in columns:
        columns["child"] = [pseudonyms.child(str(child)) for child in columns["child"]]
    own_key = {"census_statement": "statement", "absence": "absence", "involvement": "involvement",
               "agency_assignment": "assignment"}.get(batch.table)  # fmt: skip
    if own_key and own_key not in columns:
        columns[own_key] = [f"{own_key[0].upper()}{number}-{row}" for row in range(size)]
    return frame_of(batch.table, columns)


def _worker(
    claim: int | None, people: Sequence[str | None], gathering: Gathering, pseudonyms: Pseudonyms
) -> str | None:
    """A claim's person; someone nobody has matched still gets a key, so that their children are not 'unallocated'."""
    if claim is None:
        return None
    if people[claim] is not None:
        return people[claim]
    said = gathering.claims[claim]
    identity = f"{said.label or said.name or said.place}"
    return pseudonyms.person(f"unmatched:{identity}") if said.refused else pseudonyms.other(UNMATCHED, identity)


def _agency_spells(assignments: pl.DataFrame) -> pl.DataFrame:
    """Agency assignments as spells, so that the one definition of who was in post on a day serves them too."""
    schema = frame_of("spell")
    chosen = assignments.select(
        "person",
        "role",
        "local_title",
        "team",
        "fte",
        "start",
        "end",
        "source",
        "row",
        pl.lit("agency").alias("contract"),
    )
    missing = [
        pl.lit(None, dtype=kind).alias(name) for name, kind in schema.schema.items() if name not in chosen.columns
    ]
    return chosen.with_columns(missing).select(schema.columns)


def _with_coverage(sources: Sequence[Source], tables: dict[str, pl.DataFrame], gathering: Gathering) -> list[Source]:
    """Each source with its as-at day where the content gives one, and the first day from which leavers are shown."""
    events = [s for s in sources if s.kind == "leavers_list"]
    runs = [s.as_at for s in sources if s.kind == "hr_extract" and s.shape is Shape.RUN and s.as_at]
    staff_ends = [
        row.end for row in gathering.staff if row.kind == "hr_extract" and row.end and row.shape is Shape.HISTORY
    ]
    leavings = [row.end for row in gathering.staff if row.kind == "leavers_list" and row.end is not None]
    returns = [date(s.census_year - 1, 9, 30) for s in sources if s.census_year]
    return_days = [date(s.census_year, 9, 30) for s in sources if s.census_year]
    candidates: list[date] = [min(runs)] if runs else []
    candidates += [day_of(min(staff_ends))] if staff_ends else []
    candidates += [day_of(min(leavings)).replace(day=1)] if events and leavings else []
    last_list = max((s.as_at for s in sources if s.kind == "hr_extract" and s.as_at), default=None)
    if last_list is not None:
        candidates += [day for day in (*returns, *return_days) if day < last_list]
    covered = min(candidates, default=None)
    found = []
    for source in sources:
        if source.kind == "hr_extract":
            found.append(replace(source, covers_from=covered))
        elif source.kind in ("agency_register", "children_allocated", "absence_list"):
            found.append(replace(source, covers_from=_first_ended(source, tables)))
        elif source.kind == "leavers_list" and leavings:
            found.append(
                replace(source, covers_from=day_of(min(leavings)), as_at=source.as_at or day_of(max(leavings)))
            )
        else:
            found.append(source)
    return found


_TABLE = {"agency_register": "agency_assignment", "children_allocated": "involvement", "absence_list": "absence"}


def _first_ended(source: Source, tables: dict[str, pl.DataFrame]) -> date | None:
    """The first day from which a list shows what has since ended: its earliest end, or for absence its earliest start."""
    own = tables[_TABLE[source.kind]].filter(pl.col("source") == source.number)
    column = "start" if source.kind == "absence_list" else "end"
    if source.shape is not Shape.HISTORY or own[column].drop_nulls().is_empty():
        return None
    first = own[column].min()
    return day_of(int(str(first)))
