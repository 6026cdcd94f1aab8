"""The twin on the Department's own file: returns counted plainly, straight from the XML, against the file read plainly."""

from __future__ import annotations

import csv
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mainstay.inventing.england.figures import Came
from mainstay.inventing.england.twin import twin_of
from mainstay.published.columns import MEASURES
from mainstay.published.figures import PublishedTable, read_department_csv
from mainstay.tasks.inventing_england import invent_england

FILE = "csww_indicators_2017_to_2025.csv"
SOME = ("201", "831", "893", "394", "314 / 318", "420")
"""One of a dozen workers; one with more FTE than people; a usual one; one with 'low'; a joint return; one of agency alone."""


@pytest.fixture(scope="module")
def file(published_data: Path) -> Path:
    return published_data / FILE


@pytest.fixture(scope="module")
def theirs(file: Path) -> PublishedTable:
    return read_department_csv(file)


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024, 2025])
def test_numbers_are_found_for_every_printed_figure_of_every_council_and_area(
    theirs: PublishedTable, year: int
) -> None:
    twin = twin_of(theirs, year)
    assert [each for each in twin.outcomes if each.came is Came.OFF] == []
    printed = [each for each in twin.outcomes if each.printed.replace(".", "").isdigit()]
    assert len(printed) > 3_500 and all(each.came is Came.MET for each in printed)


def test_some_councils_returns_counted_plainly_give_the_printed_row(file: Path, tmp_path: Path) -> None:
    made = invent_england(file, out=tmp_path / "out", year=2025, processes=1, councils=frozenset(SOME))
    assert made.returns == len(SOME) and made.account.off == ()
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = {row["old_la_code"]: row for row in csv.DictReader(lines) if row["time_period"] == "2025"}
    for code in SOME:
        counted = _counted(tmp_path / "out" / "returns" / f"{code.replace(' / ', '_')}.xml")
        for measure in MEASURES:
            text = rows[code][measure]
            if text.replace(".", "").isdigit():
                assert counted[measure] == Decimal(text), (code, measure)
            elif text == "low":
                assert counted[measure] == 0, (code, measure)


def _counted(path: Path) -> dict[str, Decimal | None]:
    """The Department's counting in a few lines: P and A records, leavers, and one division at the end."""
    root = ElementTree.parse(path).getroot()
    records = [{item.tag: item.text or "" for item in worker} for worker in root.iter("CSWWWorker")]
    employed = [each for each in records if each["AgencyWorker"] == "0"]
    agency = [each for each in records if each["AgencyWorker"] == "1"]
    post = [each for each in employed if "RoleEndDate" not in each]
    left = [each for each in employed if "RoleEndDate" in each and each["RoleStartDate"] < "2024-10-01"]
    started = [each for each in post if each["RoleStartDate"] >= "2024-10-01"]
    holders = [each for each in (*post, *agency) if int(each.get("Cases30", "0")) > 0]

    def total(some: list[dict[str, str]], item: str = "FTE") -> Decimal:
        return sum((Decimal(each.get(item, "0")) for each in some), Decimal(0))

    def people(some: list[dict[str, str]]) -> Decimal:
        return Decimal(len({(each["SWENo"], each["PersonBirthDate"], each["Sex"], each["Ethnicity"]) for each in some}))

    def council(item: str) -> Decimal:
        return Decimal(root.findtext(f"LALevel/{item}") or "0")

    inpost, out, heads, lost = total(post), total(agency), people(post), total(employed, "WorkingDaysLost")
    vacant, cover = council("NumberOfVacancies"), council("NoAgencyFTE")
    holding, cases = total(holders), total(holders, "Cases30")
    return {
        "inpost_fte": _tenth(inpost, 1), "inpost_headcount": heads,
        "starters_fte": _tenth(total(started), 1), "starters_headcount": people(started),
        "leavers_fte": _tenth(total(left, "FTE30"), 1), "leavers_headcount": people(left),
        "turnover_rate_fte": _tenth(100 * total(left, "FTE30"), inpost),
        "turnover_rate_headcount": _tenth(100 * people(left), heads),
        "agency_fte": _tenth(out, 1), "agency_headcount": Decimal(len(agency)),
        "agency_rate_fte": _tenth(100 * out, out + inpost),
        "agency_rate_headcount": _tenth(Decimal(100 * len(agency)), len(agency) + heads),
        "agency_cover_fte": _tenth(cover, 1), "agency_cover_rate_fte": _tenth(100 * cover, out),
        "vacancy_fte": _tenth(vacant, 1), "vacancy_rate_fte": _tenth(100 * vacant, vacant + inpost),
        "vacancy_agency_cover_rate_fte": _tenth(100 * cover, vacant),
        "case_holders_fte": _tenth(holding, 1), "cases": cases, "caseload_fte": _tenth(cases, holding),
        "working_days_lost_fte": _tenth(lost, 1), "absence_rate_fte": _tenth(100 * lost, inpost * 253),
    }  # fmt: skip


def _tenth(top: Decimal, bottom: Decimal | int) -> Decimal | None:
    return (top / bottom).quantize(Decimal("0.1"), ROUND_HALF_UP) if bottom else None
