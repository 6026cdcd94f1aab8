"""Laws of building a return: what is read back is the record's census view, and the figures of both are the same.

What a built return cannot carry is named in `CANNOT_CARRY`, measure by measure, with the reason.
"""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mainstay.foundations.quantities import half_up
from mainstay.intake.building import build
from mainstay.intake.choices_file import load
from mainstay.intake.looking import look_at
from mainstay.intake.sources.workforce_census.reading import ReturnStream, stream_return
from mainstay.intake.sources.workforce_census.typed_values import read_section
from mainstay.measures.computing import Answer, compute
from mainstay.measures.declaring import measures
from mainstay.record.assembling import workforce_rows
from mainstay.record.record import WorkforceRecord
from mainstay.returns.workforce_census.building.building import census_view
from mainstay.returns.workforce_census.building.census_view import BuiltWorker, CensusView
from mainstay.returns.workforce_census.building.council_answers import CouncilAnswers
from mainstay.returns.workforce_census.building.writing import return_bytes
from mainstay.tasks.inventing_a_council import invent_into
from mainstay.tasks.reading_a_folder import read_folder
from mainstay.vocabulary.agency import REASONS_FOR_ENGAGING
from mainstay.vocabulary.census_year import census_day
from mainstay.vocabulary.ethnicity import ETHNICITIES
from mainstay.vocabulary.qualifying import ENTRY_ROUTES, QUALIFICATION_LEVELS
from mainstay.vocabulary.sex import SEXES
from mainstay.vocabulary.workforce_census.layouts import layout, supported_years
from tests.council_files import A_KEY
from tests.properties.invented_records import DAYS, FTES, PEOPLE, SOURCES, maybe, tables
from tests.second_opinion.plain_counting import Worker, official_counts
from tests.small_records import Row, record_of, source

MADE_AT = datetime(2025, 10, 20, 9, tzinfo=UTC)
YEARS = st.sampled_from(supported_years())
ALLOWANCES = {item.name: "some_eligible" for item in layout(2025).council if item.codes} | {
    "other_allowances": "Parking & a season <ticket>"
}
FEWER = settings(max_examples=settings().max_examples * 3 // 5)
"""Each example builds a whole return; `make evidence` tries many times as many."""
CANNOT_CARRY = {
    "working_days_lost_fte": "from 2025 the days of each worker have one decimal",
    "absence_rate_fte": "from 2025 the days of each worker have one decimal",
    "vacancy_fte": "the council-level block has two decimals",
    "vacancy_rate_fte": "the council-level block has two decimals",
    "vacancy_agency_cover_rate_fte": "the council-level block has two decimals",
    "agency_cover_fte": "the council-level block has two decimals",
    "agency_cover_rate_fte": "the council-level block has two decimals",
}


def _folder_with(content: bytes, folder: str) -> Path:
    path = Path(folder) / "return.xml"
    path.write_bytes(content)
    return path


@st.composite
def person(draw: st.DrawFn, number: int, key: str) -> Row:
    """A person of whom anything may be known or not."""
    return {
        "person": key, "source": 0, "row": number,
        "swe_number": draw(st.sampled_from([None, f"SW{number + 11}"])),
        "date_of_birth": draw(maybe(st.dates(date(1950, 1, 1), date(2000, 1, 1)).map(date.isoformat))),
        "sex": draw(maybe(st.sampled_from(SEXES.slugs))),
        "ethnicity": draw(maybe(st.sampled_from(ETHNICITIES.slugs))),
        "qualification_level": draw(maybe(st.sampled_from(QUALIFICATION_LEVELS.slugs))),
        "entry_route": draw(maybe(st.sampled_from(ENTRY_ROUTES.slugs))),
    }  # fmt: skip


@st.composite
def records(draw: st.DrawFn) -> WorkforceRecord:
    """A record of anything, with what only a return asks for: pay, payments, assignments, vacancies."""
    found: dict[str, list[Row]] = draw(tables())
    found["person"] = [draw(person(number, key)) for number, key in enumerate(PEOPLE)]
    for row in found["spell"]:
        row["base_pay"] = draw(maybe(st.integers(0, 9_000_000)))
    found["agency_assignment"] = [
        {
            "person": row["person"], "role": row["role"], "fte": row["fte"], "start": row["start"], "end": row["end"],
            "reason": draw(maybe(st.sampled_from(REASONS_FOR_ENGAGING.slugs))), "source": 2, "row": row["row"],
        }
        for row in found["spell"] if row["contract"] == "agency"
    ]  # fmt: skip
    found["payment"] = [
        {
            "person": draw(st.sampled_from(PEOPLE)), "kind": draw(st.sampled_from(["retention_bonus", "other"])),
            "amount": draw(st.integers(0, 500_000)), "paid_on": draw(DAYS).isoformat(), "source": 0, "row": number,
        }
        for number in range(draw(st.integers(0, 3)))
    ]  # fmt: skip
    found["vacancy"] = [
        {"role": "case_holder", "fte": draw(FTES), "vacant_from": draw(DAYS).isoformat(), "source": 4, "row": number}
        for number in range(draw(st.integers(0, 3)))
    ]
    establishment = source(4, "establishment_list", SOURCES[0].shape, "2025-03-31", "2019-12-31")
    return record_of([*SOURCES, establishment], **{name: rows for name, rows in found.items() if rows})


def _read_back(content: bytes) -> tuple[ReturnStream, list[dict[str, str]], list[dict[str, Any]]]:
    with tempfile.TemporaryDirectory() as folder:
        stream = stream_return(_folder_with(content, folder))
        workers = list(stream.workers())
    texts = [{element: value.text for element, value in worker.values.items()} for worker in workers]
    readings = [read_section(worker, "worker", stream.layout) for worker in workers]
    values = [
        {element: each.beyond if each.value is None else each.value for element, each in one.items()}
        for one in readings
    ]
    assert not [each.remarks for one in readings for each in one.values() if each.remarks], "nothing is oddly written"
    return stream, texts, values


@FEWER
@given(records(), YEARS)
def test_what_is_read_back_is_the_census_view(record: WorkforceRecord, year: int) -> None:
    view = census_view(record, year, CouncilAnswers(values=ALLOWANCES))
    stream, texts, values = _read_back(return_bytes(view, MADE_AT))
    assert stream.year_of_return.year == year and [block.element for block in stream.council_blocks] == [
        view.layout.council_element
    ]
    assert texts == [{v.item.element: v.text for v in worker.values if v.text} for worker in view.workers]
    assert values == [{v.item.element: v.held for v in worker.values} for worker in view.workers]
    assert {e: v.text for e, v in stream.council_blocks[0].values.items()} == {
        v.item.element: v.text for v in view.block if v.text
    }
    assert not [problem.kind.code for problem in stream.problems if problem.kind.code != "MS-CEN-026"]


@FEWER
@given(records(), YEARS)
def test_every_value_says_where_it_is_from_or_who_would_know(record: WorkforceRecord, year: int) -> None:
    view = census_view(record, year)
    for worker in view.workers:
        assert [value.item for value in worker.values] == list(view.layout.worker)
    for _worker, value in view.values():
        assert bool(value.text) == bool(value.fact.how) or value.fact.not_known, value.item.element
        required = value.item.required.value in ("always",)
        assert value.text or value.fact.not_known or not required, value.item.element


@FEWER
@given(records(), YEARS)
def test_the_same_record_gives_the_same_bytes(record: WorkforceRecord, year: int) -> None:
    again = WorkforceRecord(record.council, record.sources, {name: t.clone() for name, t in record.tables.items()})
    assert return_bytes(census_view(record, year), MADE_AT) == return_bytes(census_view(again, year), MADE_AT)


@FEWER
@given(records(), YEARS)
def test_nobody_is_lost_and_nobody_added(record: WorkforceRecord, year: int) -> None:
    """The people of the return are those whom the record counts in post, leaving, joining and leaving, or agency."""
    frame = workforce_rows(record, [census_day(year)], official=False, children=False).frame
    counted = {
        kind: set(frame.filter(**{flag: 1})["person"])
        for kind, flag in (("now", "in_post"), ("left", "leaver"), ("short", "started_and_left"), ("agency", "agency"))
    }
    found: dict[str, set[str]] = {"now": set(), "left": set(), "agency": set()}
    for worker in census_view(record, year).workers:
        kind = "agency" if _held(worker, "AgencyWorker") else "left" if _held(worker, "RoleEndDate") else "now"
        found[kind].add(worker.person)
    assert found == {
        "now": counted["now"], "left": counted["left"] | counted["short"], "agency": counted["agency"],
    }  # fmt: skip


@FEWER
@given(records(), YEARS)
def test_no_two_records_repeat_person_role_and_start(record: WorkforceRecord, year: int) -> None:
    keys = [
        (w.person, _held(w, "AgencyWorker"), _held(w, "OrgRole"), _held(w, "RoleStartDate"))
        for w in census_view(record, year).workers if not _held(w, "AgencyWorker")
    ]  # fmt: skip
    assert len(keys) == len(set(keys))


def _held(worker: BuiltWorker, element: str) -> Any:
    value = worker.value(element)
    return None if value is None else value.held


COUNTED = {
    "inpost_fte": ("fte", "in_post"), "inpost_headcount": ("in_post_head", "in_post_head"),
    "starters_fte": ("fte", "starter"), "starters_headcount": ("starter_head", "starter_head"),
    "leavers_fte": ("fte_before", "leaver"), "leavers_headcount": ("leaver_head", "leaver_head"),
    "started_and_left": ("started_and_left", "started_and_left"), "agency_fte": ("fte", "agency"),
    "cases": ("cases", None), "case_holders_fte": ("fte", "holder"), "working_days_lost_fte": ("days_lost", None),
}  # fmt: skip


@FEWER
@given(records(), st.sampled_from([2021, 2022, 2023, 2024]))
def test_counting_the_return_as_the_department_does_gives_the_records_sums(record: WorkforceRecord, year: int) -> None:
    """By the slow second counting of returns, of people who all have numbers. Not carried: agency workers with two
    assignments in one role are one record, so that agency people may be more in the record.
    """
    numbered = record.table("person").with_columns(swe_number=pl.format("SW1{}", pl.int_range(pl.len())))
    record = WorkforceRecord(record.council, record.sources, {**record.tables, "person": numbered})
    rows = workforce_rows(record, [census_day(year)], official=False, children=False)
    frame = rows.frame
    counts = official_counts([_as_counted(worker) for worker in census_view(record, year).workers], year)
    for name, (column, flag) in COUNTED.items():
        chosen = frame if flag is None else frame.filter(pl.col(flag) == 1)
        assert counts[name] == chosen[column].sum(), name
    assert counts["agency_headcount"] == frame.filter(agency=1).select("person", "role").n_unique()


def _as_counted(worker: BuiltWorker) -> Worker:
    return Worker(
        agency=_held(worker, "AgencyWorker"), number=worker.swe, role=_held(worker, "OrgRole"),
        born=_held(worker, "PersonBirthDate"), sex=_held(worker, "Sex") or _held(worker, "GenderCurrent"),
        ethnicity=_held(worker, "Ethnicity"), fte=_held(worker, "FTE"), fte_before=_held(worker, "FTE30"),
        start=_held(worker, "RoleStartDate"), end=_held(worker, "RoleEndDate"), cases=_held(worker, "Cases30"),
        days_lost=_held(worker, "WorkingDaysLost"),
    )  # fmt: skip


def _figures(record: WorkforceRecord, day: date, *, official: bool) -> dict[str, Answer]:
    rows = workforce_rows(record, [day], official=official, children=False)
    wanted = [measure for measure in measures().values() if measure.official]
    return {answer.measure.name: answer for answer in compute(rows.frame, rows.reasons, wanted)}


def _record_of_the_return(view: CensusView, folder: Path) -> WorkforceRecord:
    folder.mkdir()
    (folder / "return.xml").write_bytes(return_bytes(view, MADE_AT))
    return build(look_at(folder, load(folder)), view.council, A_KEY).record


def _in_hundredths(number: Decimal | None) -> Decimal | None:
    return None if number is None else half_up(int(number * 10**8), 10**8, 2)


@pytest.mark.parametrize(("seed", "workers", "messy"), [(1, 60, False), (2, 90, False), (5, 60, True)])
def test_official_figures_of_the_built_return_are_those_of_the_record(
    seed: int, workers: int, messy: bool, tmp_path: Path
) -> None:
    invent_into(tmp_path / "council", seed, workers, 3, date(2025, 9, 30), messy=messy)
    record = read_folder(tmp_path / "council").record
    compared = set()
    for year in (2024, 2025):
        day = census_day(year)
        view = census_view(record, year, CouncilAnswers(values=ALLOWANCES if year >= 2025 else {}))
        one = _figures(record, day, official=False)
        two = _figures(_record_of_the_return(view, tmp_path / f"return of {year}"), day, official=True)
        assert set(one) == set(two) and len(one) >= 20
        for name, ours in one.items():
            if ours.reason is not None:
                continue
            theirs = two[name]
            compared.add(name)
            if "days of each worker" in (why := CANNOT_CARRY.get(name, "")):
                assert abs(ours.numerator - theirs.numerator) <= Decimal("0.05") * len(view.workers), name
            elif why:
                assert _in_hundredths(ours.numerator) == _in_hundredths(theirs.numerator), name
            else:
                assert (ours.numerator, ours.denominator, ours.value) == (
                    theirs.numerator, theirs.denominator, theirs.value), (name, year)  # fmt: skip
    assert len(compared) >= 18, sorted(set(measures()) - compared)
