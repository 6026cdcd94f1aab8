"""From looked-at files to the record: read, take apart, join, turn into spells, and say what each source covers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import polars as pl

from mainstay.foundations.problems import Problem
from mainstay.intake.assignments import GAP_DAYS, assignments_of
from mainstay.intake.choices import Choices, Question, section_of
from mainstay.intake.claims import Claim, Noticed
from mainstay.intake.covering import with_coverage
from mainstay.intake.gathering import Batch, Gathering, builders
from mainstay.intake.leavers_periods import first_day_question, first_day_said
from mainstay.intake.logs_once import logs_once
from mainstay.intake.looking import Looked, Taken
from mainstay.intake.people import join
from mainstay.intake.persons import person_facts, person_table
from mainstay.intake.return_spells import spells_beyond_lists
from mainstay.intake.returns import gather_return
from mainstay.intake.social_workers import count_as_answered
from mainstay.intake.spells import spells_of
from mainstay.intake.staff_row import StaffRow
from mainstay.intake.successive_lists import absences_once, stays_of_children, vacancies_in_turn
from mainstay.intake.told_twice import put_together
from mainstay.intake.typed import TypedTable
from mainstay.record.frames import frame_of, joined
from mainstay.record.pseudonyms import Pseudonyms
from mainstay.record.record import UNMATCHED, Shape, Source, WorkforceRecord

_BATCHED = ("census_statement", "council_total", "absence", "involvement", "post", "vacancy")
_NUMBERS_OF_THINGS = ("contact", "referral", "vacancy", "applicant")
"""Numbers by which other systems know things; the same number leads to the same key, so lists can be joined by it."""
_OWN_KEYS = {"census_statement": "statement"} | {
    table: table
    for table in (
        "absence", "involvement", "vacancy", "applicant", "supervision", "contact", "referral", "conversation",
    )
}  # fmt: skip
"""The column of a table's own key, made up where the list gives no number."""


@dataclass
class Built:
    """The record with everything that was noticed on the way.

    `staff` are the rows of staff lists as they were read and `people` the key of each claim's person, for comparing
    other people's counts with ours.
    """

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
    said: dict[int, date] = {}
    for taken in _with_runs(looked.taken):
        tell(f"Reading {taken.found.file}")
        _take_apart(taken, looked.choices, gathering, said)
    for returned in looked.returns.values():
        tell(f"Reading {returned.name}")
        gather_return(returned, gathering, council)
    tell("Joining people")
    joined_up = join(gathering.claims, looked.choices)
    count_as_answered(gathering, joined_up.person_of, looked.choices)
    keys = [pseudonyms.person(identity) for identity in joined_up.identities]
    people = [None if number is None else keys[number] for number in joined_up.person_of]
    problems = [*gathering.problems, *_with_keys(joined_up.noticed, people)]
    tell("Making spells")
    tables = _tables(gathering, people, pseudonyms)
    tables["person"] = person_table(gathering, joined_up.person_of, keys)
    tables["person_fact"] = person_facts(gathering, joined_up.person_of, keys)
    sources = _in_turn(tables, gathering, people, looked.choices, said, problems)
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


def _take_apart(taken: Taken, choices: Choices, gathering: Gathering, said: dict[int, date]) -> None:
    number, found = len(gathering.sources), taken.found
    columns = {name: match.heading for name, match in taken.recognised.columns.items()}
    table = TypedTable(number, taken.kind, taken.shape, taken.as_at, found, columns, choices)
    kind = taken.kind
    gathering.sources.append(
        Source(
            number, found.file, found.sheet, kind.kind, kind.title, taken.shape, taken.as_at, kind.covered, table.rows
        )
    )
    covers = choices.day(section_of(found.file, found.sheet), "covers_from") or first_day_said(found, kind)
    if covers is not None:
        said[number] = covers
    builders()[kind.kind](table, gathering)
    gathering.problems += table.problems
    gathering.questions += table.questions.values()


def _with_keys(noticed: Sequence[Noticed], people: Sequence[str | None]) -> list[Problem]:
    """What was noticed about claims, as problems with the keys of the people concerned."""
    return [
        Problem(
            each.kind, each.place, each.found, each.count,
            tuple(dict.fromkeys(key for claim in each.claims if (key := people[claim]) is not None)),
        )
        for each in noticed
    ]  # fmt: skip


def _tables(gathering: Gathering, people: Sequence[str | None], pseudonyms: Pseudonyms) -> dict[str, pl.DataFrame]:
    frames: dict[str, list[pl.DataFrame]] = defaultdict(list)
    for number, batch in enumerate(gathering.batches):
        frames[batch.table].append(_frame(batch, number, people, gathering.claims, pseudonyms))
    return {name: joined(name, frames[name]) for name in (*_BATCHED, *sorted(set(frames) - set(_BATCHED)))}


def _frame(
    batch: Batch, number: int, people: Sequence[str | None], claims: Sequence[Claim], pseudonyms: Pseudonyms
) -> pl.DataFrame:
    columns = dict(batch.columns)
    size = len(next(iter(columns.values()), []))
    if batch.claims is not None:
        columns["person"] = [_worker(claim, people, claims, pseudonyms) for claim in batch.claims]
    for name, claimed in batch.others.items():
        columns[name] = [_worker(claim, people, claims, pseudonyms) for claim in claimed]
    for name, kind in _pseudonymous(batch):
        if name in columns:
            columns[name] = [None if value is None else _key(kind, str(value), pseudonyms) for value in columns[name]]
    own_key = _OWN_KEYS.get(batch.table)
    if own_key and own_key not in columns:
        columns[own_key] = [f"{own_key[0].upper()}{number}-{row}" for row in range(size)]
    return frame_of(batch.table, columns)


def _pseudonymous(batch: Batch) -> list[tuple[str, str]]:
    """The columns whose numbers are made pseudonyms, with what each is a number of."""
    numbers = [(name, name) for name in _NUMBERS_OF_THINGS if name in batch.columns]
    return [("child", "child"), ("sibling_group", "family"), *numbers]


def _key(kind: str, text: str, pseudonyms: Pseudonyms) -> str:
    return pseudonyms.child(text) if kind == "child" else pseudonyms.other(kind, text)


def _worker(
    number: int | None, people: Sequence[str | None], claims: Sequence[Claim], pseudonyms: Pseudonyms
) -> str | None:
    """A claim's person; someone nobody has matched still gets a key, so that their children are not 'unallocated'."""
    if number is None:
        return None
    if people[number] is not None:
        return people[number]
    claim = claims[number]
    identity = claim.label or claim.staff_id or claim.name or str(claim.place)
    return pseudonyms.person(f"unmatched:{identity}") if claim.refused else pseudonyms.other(UNMATCHED, identity)


def _in_turn(
    tables: dict[str, pl.DataFrame], gathering: Gathering, people: Sequence[str | None], choices: Choices,
    said: dict[int, date], problems: list[Problem],
) -> list[Source]:  # fmt: skip
    """Makes what only all files together can: assignments, stays, spells, and what each source covers."""
    gap = int(choices.decimal("agency_gap_days", GAP_DAYS))
    tables["agency_assignment"] = assignments_of(gathering.agency, people, gap, problems)
    tables["involvement"] = stays_of_children(tables["involvement"], gathering.sources)
    tables["vacancy"] = vacancies_in_turn(tables["vacancy"], gathering.sources)
    tables["absence"] = absences_once(tables["absence"], gathering.sources, problems)
    logs_once(tables, gathering.sources, problems)
    staff = [(person, row) for row in gathering.staff if (person := people[row.claim]) is not None]
    sources = with_coverage(gathering.sources, staff, tables, said)
    put_together(tables, sources, problems)
    gathering.questions += first_day_question(sources, staff, said)
    spells = spells_of(gathering.staff, people, problems)
    spells = pl.concat([spells, _agency_spells(tables["agency_assignment"])])
    spells = spells_beyond_lists(spells, tables["census_statement"], sources, problems)
    tables["spell"] = spells.with_columns(pl.format("S{}", pl.int_range(pl.len())).alias("spell"))
    return sources


def _agency_spells(assignments: pl.DataFrame) -> pl.DataFrame:
    """Agency assignments as spells, so that the one definition of who was in post on a day serves them too."""
    schema = frame_of("spell").schema
    named = ("person", "role", "local_title", "team", "fte", "start", "end", "source", "row")
    chosen = assignments.select(*named, pl.lit("agency").alias("contract"))
    missing = [pl.lit(None, dtype=kind).alias(name) for name, kind in schema.items() if name not in chosen.columns]
    return chosen.with_columns(missing).select(list(schema))
