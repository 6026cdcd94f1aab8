"""Typical exports are known for what they are by their headings alone, and nothing that must not be kept is taken."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from mainstay.foundations.problems import Unreadable
from mainstay.intake.declaring import Column, SourceKind, never_kept, source_kinds
from mainstay.intake.headings import tidy
from mainstay.intake.recognising import recognise
from mainstay.record.coverage import PARTS
from mainstay.record.declaring import Kind
from mainstay.record.reading_values import read_value

SYSTEMS: dict[str, tuple[str, str]] = {
    name: (export["kind"], " ".join(export["headings"].split()))
    for name, export in tomllib.loads(Path(__file__).with_name("typical_headings.toml").read_text("utf-8")).items()
}
"""Typical exports by name: the kind that each is, and its headings parted by semicolons."""

LEAVERS = (
    "Employee No; Name; Job Title; Team; Leave Date; Old Post; Reason; Destination; FTE; Contract; Last Day Worked;"
    " Notice Received; Exit Interview Offered"
)
TIME_SHEETS = (
    "Site; Department; Agency; Worker; Shift; Week Commencing; Hours Worked; Overtime Hours; Basic Rate; NI; Pension;"
    " WTR/Holiday; Apprenticeship Levy; Margin; Charge; Invoice No; Cost Centre; Role Code"
)

KINDS = list(source_kinds().values())
COLUMNS = [(kind, column) for kind in KINDS for column in kind.columns]


def _headings(text: str) -> list[str]:
    return [heading.strip() for heading in text.split(";")]


def _taken(text: str, **names: str) -> dict[str, str]:
    return {name: match.heading for name, match in recognise(_headings(text), **names).columns.items()}


def _named(value: object) -> str:
    return value.kind if isinstance(value, SourceKind) else value.name if isinstance(value, Column) else ""


@pytest.mark.parametrize(("kind", "text"), SYSTEMS.values(), ids=list(SYSTEMS))
def test_a_typical_export_is_known_by_its_headings_alone(kind: str, text: str) -> None:
    seen = recognise(_headings(text), file="Book1.xlsx")
    assert seen.kind is not None and seen.kind.kind == kind
    assert seen.sure, f"it may be one of {seen.rivals}"
    needed = {column.name for column in seen.kind.columns if column.needed}
    assert needed <= set(seen.columns)


def test_a_list_of_leavers_is_the_best_guess_and_its_name_makes_it_sure() -> None:
    """Headings of leavers and of a history of staff are nearly the same, so without a name it is asked once."""
    unnamed = recognise(_headings(LEAVERS), file="Book1.xlsx")
    assert unnamed.kind is not None and unnamed.kind.kind == "leavers_list" and unnamed.rivals == ("hr_extract",)
    named = recognise(_headings(LEAVERS), file="Book1.xlsx", sheet="Leavers 2024-25")
    assert named.kind is not None and named.kind.kind == "leavers_list" and named.sure
    assert _taken(LEAVERS)["end"] == "Leave Date", "the last day employed, and not the last day worked"


def test_a_list_of_starters_without_origins_needs_its_name() -> None:
    headings = _headings("Employee No; Name; Job Title; Team; Start Date; FTE; Contract")
    named = recognise(headings, file="New starters.csv")
    assert named.kind is not None and named.kind.kind == "starters_list" and named.sure


def test_time_sheets_are_no_register_of_assignments() -> None:
    """Shift lines say nothing of when somebody came or went: they are hours, and their rates are not kept."""
    seen = recognise(_headings(TIME_SHEETS), file="Agency timesheets.xlsx")
    assert seen.kind is not None and seen.kind.kind == "time_sheets"
    assert {"Basic Rate", "NI", "Pension", "Margin", "Charge", "Invoice No"} <= seen.not_kept.keys()


@pytest.mark.parametrize("system", [name for name in SYSTEMS if name.startswith("children")])
def test_nothing_that_names_a_child_is_taken(system: str) -> None:
    _kind, text = SYSTEMS[system]
    seen = recognise(_headings(text))
    used = {match.heading for match in (*seen.columns.values(), *seen.unsure)}
    naming = {"Forename", "Surname", "Full Name", "Client Name", "Name", "DoB", "Date of Birth", "Date of birth", "Age"}
    assert not used & naming


def test_no_illness_is_taken_from_a_list_of_absences() -> None:
    seen = recognise(_headings(SYSTEMS["absence"][1]))
    used = {match.heading for match in (*seen.columns.values(), *seen.unsure)}
    assert not used & {"Reason", "Bradford Score", "Certificate Type"}


def test_the_parts_of_a_rate_are_told_apart() -> None:
    taken = _taken(SYSTEMS["agency, by assignment"][1])
    assert taken["pay_rate"] == "Pay Rate" and taken["employer_costs"] == "Statutory Costs"
    assert taken["margin"] == "Agency Fee" and taken["fee"] == "MSP Fee" and taken["charge_rate"] == "Total Charge"


def test_an_estimated_end_is_not_the_end() -> None:
    taken = _taken(SYSTEMS["agency, by booking"][1])
    assert taken["estimated_end"] == "Estimated End" and taken["actual_end"] == "Actual End" and "end" not in taken


def test_budgeted_and_filled_are_told_apart() -> None:
    taken = _taken(SYSTEMS["establishment"][1])
    assert taken["budgeted_fte"] == "Budgeted FTE" and taken["occupant_fte"] == "Occupant FTE"
    assert taken["vacancy_fte"] == "Variance" and taken["team"] == "Team"


@pytest.mark.parametrize("kind", KINDS, ids=_named)
def test_a_heading_belongs_to_one_column_of_a_kind(kind: SourceKind) -> None:
    owners: dict[str, set[str]] = {}
    for column in kind.columns:
        for heading in column.headings:
            owners.setdefault(tidy(heading), set()).add(column.name)
    assert not {heading: names for heading, names in owners.items() if len(names) > 1}


@pytest.mark.parametrize("kind", KINDS, ids=_named)
def test_no_kind_asks_for_what_is_never_kept(kind: SourceKind) -> None:
    asked = [heading for column in kind.columns for heading in column.headings if never_kept(tidy(heading))]
    assert not asked


@pytest.mark.parametrize("kind", KINDS, ids=_named)
def test_what_a_kind_tells_by_and_gives_exists(kind: SourceKind) -> None:
    columns = {column.name for column in kind.columns}
    assert all(set(group) <= columns for group in kind.tells_by)
    assert set(kind.gives_parts) <= set(PARTS)


@pytest.mark.parametrize(("kind", "column"), COLUMNS, ids=_named)
def test_an_example_can_be_read_as_what_its_column_gives(kind: SourceKind, column: Column) -> None:
    field = column.field
    if field is None or not column.example or field.kind is Kind.KEY or column.name == "hours":
        return
    try:
        assert read_value(field, column.example).value is not None
    except Unreadable as trouble:
        pytest.fail(f"{kind.kind}.{column.name}: the example is not {trouble.reason}")


def test_every_part_of_the_record_is_given_by_some_kind_of_file() -> None:
    """Otherwise a measure could need a part that nobody is ever told to ask for."""
    assert set(PARTS) == {part for kind in KINDS for part in kind.gives_parts}
