"""Any measure by any field that it allows, or by two of them, after the small-number rule.

Each field alone is judged beside the whole council, which stands in full; the usual fields of a report together, as its
pages show them. Two fields crossed are judged beside what each of them alone shows, so that a cross gives away nothing
of a page by one field, and a page by one field is the same whatever is crossed. Crosses are not set against each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

import polars as pl

from mainstay.foundations.caches import holds_people
from mainstay.foundations.dates import day_number
from mainstay.measures.answering import answers, counted_rows
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import NOT_KNOWN, Certainty, measures, measures_of
from mainstay.measures.groups_of_nobody import with_groups_of_nobody
from mainstay.measures.small_numbers.answers_as_tables import people_of, tables_of
from mainstay.measures.small_numbers.apart import apart
from mainstay.measures.small_numbers.protecting import Protected, protect_what_can_be, to_register
from mainstay.measures.small_numbers.register import EMPTY, Register, Release
from mainstay.measures.small_numbers.rule import COUNCIL, Rule
from mainstay.measures.small_numbers.tables import Place, Table, Tables
from mainstay.presentation.explored import Explored, Groups
from mainstay.presentation.publishable import as_let_out, says_only_why
from mainstay.presentation.words import sentence
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.figures_of_a_record import BREAKDOWNS
from mainstay.tasks.protected_breakdowns import IN_A_REPORT

MOST_GROUPS, MOST_SMALL = 100, 45
"""Groups of two fields crossed, and small ones among them, that the rule is asked to judge while somebody waits; of more,
none is shown."""
IN_A_CROSS = Rule(solves=60)
"""The work that one cross may be."""

_UNKNOWN_PEOPLE = (
    "Not shown by group: how many people stand behind each group is not known,"
    " so that small groups could not be withheld."
)
_NOBODY_KNOWN = "Not shown by group: of nobody who is counted is it known."
_TOO_MANY = (
    "These two fields make {many} groups, too many or too small ones to be judged while you wait, so that all are withheld."
    " Choose fields with fewer and larger groups."
)
_NO_PATTERN = (
    "No way was found to show some of these groups without giving small ones away, beside what each field alone shows;"
    " so all are withheld."
)


def explored(record: WorkforceRecord, day: date, name: str, by: Sequence[str] = (), *, full: bool = False) -> Explored:
    """A measure on a day by up to two fields. `full` hides nothing, and is for those who may see people.

    What is hidden does not depend on the order of the fields, and is the same each time.
    """
    asked = tuple(dict.fromkeys(by))
    found = _explored(record, day, name, tuple(sorted(asked)), full)
    if found.by == asked or found.groups is None:
        return replace(found, by=asked)
    turned: Groups = {(at[1], at[0]): pair for at, pair in found.groups.items()}
    return replace(found, by=asked, groups=turned, margins=found.margins[::-1])


@holds_people
@lru_cache(maxsize=128)
def _explored(record: WorkforceRecord, day: date, name: str, by: tuple[str, ...], full: bool) -> Explored:
    measure = measures()[name]
    [whole] = answers(record, [day], [measure])
    if not by or says_only_why(whole):
        return Explored(whole, by)
    reason = measure.refuses(by)
    if reason is not None:
        return Explored(whole, by, why_none=sentence(reason))
    if people_of(measure) is None and not full:
        return Explored(whole, by, why_none=_UNKNOWN_PEOPLE)
    found = _answers_by(record, day, name, by)
    if not found or any(_is_unknown(found, field) for field in by):
        return Explored(whole, by, why_none=_NOBODY_KNOWN)
    margins = tuple((field,) for field in by) if len(by) > 1 else ()
    if full:
        made = [_groups([(each, False) for each in _answers_by(record, day, name, at)]) for at in (by, *margins)]
        return Explored(whole, by, made[0], tuple(made[1:]), is_full=True)
    once = _is_of_people_once(record, day, name)
    if not margins:
        return Explored(whole, by, _of_one_field(record, day, name, by[0]), people_once=once)
    groups, why = _of_two_fields(record, day, name, by, found)
    beside = tuple(_of_one_field(record, day, name, field) for field in by)
    return Explored(whole, by, groups, beside, all_hidden=why, people_once=once)


def _answers_by(record: WorkforceRecord, day: date, name: str, by: Sequence[str]) -> list[Answer]:
    measure = measures()[name]
    given = [each for each in answers(record, [day], [measure], by) if each.group]
    return with_groups_of_nobody(given, counted_rows(record, [day], {measure.rows}))


def _is_unknown(found: Sequence[Answer], field: str) -> bool:
    """Whether of nobody who is counted the field is known, or of nobody above the line: each group's rate would be false."""
    known = [each for each in found if each.group[field] != NOT_KNOWN]
    is_rate = bool(found[0].measure.denominator) and found[0].measure.numerator is not None
    counted = any(each.numerator for each in found)
    return not known or (is_rate and counted and not any(each.numerator for each in known))


def _is_small(answer: Answer) -> bool:
    return any(each is not None and each < COUNCIL.minimum for each in (answer.numerator, answer.denominator))


def _is_of_people_once(record: WorkforceRecord, day: date, name: str) -> bool:
    """Whether each of those below the line of a share is another person: then they are as sure as whole people are."""
    measure = measures()[name]
    if measure.certainty is not Certainty.SHARE or len(measure.denominator) != 1:
        return False
    rows = counted_rows(record, [day], {measure.rows})[measure.rows].filter(pl.col("as_at") == day_number(day))
    people = rows.filter([pl.col(flag) == 1 for flag in measure.denominator[0].where])["person"]
    return people.null_count() == 0 and bool(people.is_unique().all())


def _groups(pairs: Sequence[tuple[Answer, bool]]) -> Groups:
    return {tuple(answer.group.values()): (answer, is_hidden) for answer, is_hidden in pairs}


def _of_one_field(record: WorkforceRecord, day: date, name: str, field: str) -> Groups:
    protected = _alone(record, day, name, field)
    tables = [table for table in protected.tables if table.name == f"by {field}"]
    return _groups(as_let_out(_answers_by(record, day, name, (field,)), tables, protected.refused))


def _of_two_fields(
    record: WorkforceRecord, day: date, name: str, by: tuple[str, ...], found: Sequence[Answer]
) -> tuple[Groups, str]:
    if len(found) > MOST_GROUPS or sum(map(_is_small, found)) > MOST_SMALL:
        return _groups(as_let_out(found, ())), _TOO_MANY.format(many=len(found))
    beside = Register(tuple(_of_fields(_release(record, day, name, field), by) for field in by))
    protected = protect_what_can_be(_about(_tables(record, day, name, [by]), name), IN_A_CROSS, beside)
    groups = _groups(as_let_out(found, protected.tables, protected.refused))
    is_none = all(is_hidden for _, is_hidden in groups.values())
    return groups, _NO_PATTERN if is_none else ""


def judge_usual_fields(record: WorkforceRecord, day: date, name: str) -> None:
    """Has the usual fields of a measure judged, which takes longest, to have it when somebody asks."""
    _usual(record, day, name)


@holds_people
@lru_cache(maxsize=128)
def _alone(record: WorkforceRecord, day: date, name: str, field: str) -> Protected:
    """What may be shown by one field; the usual fields of a report are judged together, as on its pages."""
    if field in BREAKDOWNS:
        return _usual(record, day, name)
    return protect_what_can_be(_about(_tables(record, day, name, [(field,)]), name), IN_A_REPORT, EMPTY)


@holds_people
@lru_cache(maxsize=128)
def _usual(record: WorkforceRecord, day: date, name: str) -> Protected:
    return protect_what_can_be(_about(_tables(record, day, name, [(each,) for each in BREAKDOWNS]), name), IN_A_REPORT)


def _release(record: WorkforceRecord, day: date, name: str, field: str) -> Release:
    return to_register(_alone(record, day, name, field), f"by {field}", day)


def _of_fields(release: Release, by: Sequence[str]) -> Release:
    """What a release says and hides of some fields; what it says of others tells nothing of these, as the whole is known."""

    def is_about(place: Place) -> bool:
        return all(field in by for field, _ in place)

    return replace(
        release,
        facts=tuple(each for each in release.facts if is_about(each.place)),
        guarded=tuple(each for each in release.guarded if all(is_about(place) for _, _, place in each.parts)),
    )


def _tables(record: WorkforceRecord, day: date, name: str, breakdowns: Sequence[tuple[str, ...]]) -> Tables:
    """The whole council, which is known, and some breakdowns, of all measures that count the same kind of rows."""
    return _tables_of_kind(record, day, measures()[name].rows, tuple(breakdowns))


@holds_people
@lru_cache(maxsize=32)
def _tables_of_kind(record: WorkforceRecord, day: date, kind: str, breakdowns: tuple[tuple[str, ...], ...]) -> Tables:
    """The same, made once for all measures that count one kind of rows; nobody changes it."""
    counted = [each for each in measures_of(kind) if people_of(each) is not None]
    rows = counted_rows(record, [day], {kind})
    asked = [each for each in answers(record, [day], counted) if not says_only_why(each)]
    for by in breakdowns:
        given = [each for each in counted if each.refuses(by) is None]
        asked += [each for each in answers(record, [day], given, by) if each.group]
    made = tables_of(with_groups_of_nobody(asked, rows), rows)
    return replace(made, tables=[_known(each) if each.name == "the whole council" else each for each in made.tables])


def _known(table: Table) -> Table:
    return replace(table, cells=tuple(replace(cell, published=True) for cell in table.cells))


def _about(tables: Tables, name: str) -> Tables:
    """Of some tables what tells of the counts that one measure rests on."""
    rests = {each for table in tables.tables for one in table.derived if one.name == name for each in one.rests_on}
    parts = [{each.name for each in part.counted} for part in apart(tables)]
    kept = {each for part in parts if part & rests for each in part}
    return replace(
        tables,
        counted=[each for each in tables.counted if each.name in kept],
        tables=[
            Table(
                table.name,
                tuple(cell for cell in table.cells if cell.counted in kept),
                tuple(each for each in table.derived if each.name == name),
            )
            for table in tables.tables
        ],
    )
