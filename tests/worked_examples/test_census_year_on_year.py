"""This year's return beside last year's: who is new, gone and changed, in a return that can be counted by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.presentation.census.year_on_year import sheets
from mainstay.returns.workforce_census.checking import read_for_comparing
from mainstay.returns.workforce_census.rule import Example
from mainstay.returns.workforce_census.year_on_year import Change, Gone, New, YearOnYear, year_on_year
from tests.worked_examples.workforce_census_rules.clean_return import planted


def compared(folder: Path, *examples: Example) -> YearOnYear:
    """The clean return of 2025 with last year's, with some changes made."""
    plant = planted(examples, 2025)
    now, last = folder / "now.xml", folder / "last.xml"
    now.write_text(plant.text, encoding="utf-8")
    last.write_text(plant.last_year, encoding="utf-8")
    return year_on_year(read_for_comparing(now), read_for_comparing(last))


def test_the_clean_return_counted_by_hand(tmp_path: Path) -> None:
    """Seventeen in post in both years; one left, one started; one agency worker in both."""
    found = compared(tmp_path)
    assert (found.in_post_before, found.in_post, found.stayed) == (18, 18, 17)
    assert [(swe, why) for swe, why, _ in found.new] == [("SW10002", New.STARTED)]
    assert [(swe, why) for swe, why, _ in found.gone] == [("SW10003", Gone.LEFT)]
    assert (found.agency_before, found.agency, found.agency_in_both) == (1, 1, 1)
    assert found.changes == () and found.came_and_left == () and found.without_number == (0, 0)


def test_every_kind_of_change_is_told_and_a_birth_date_is_not(tmp_path: Path) -> None:
    last = {
        "OrgRole": "4",
        "FTE": "1.000000",
        "RoleStartDate": "2019-01-01",
        "PersonBirthDate": "1985-04-03",
        "Sex": "M",
    }
    found = compared(tmp_path, Example("All changed.", last_year=last))
    assert found.changes == (
        Change("SW10001", "role", "Senior practitioner", "Case holder"),
        Change("SW10001", "FTE", "1", "0.8"),
        Change("SW10001", "starting date", "2019-01-01", "2020-06-03"),
        Change("SW10001", "date of birth", "given, and another", "given, and another"),
        Change("SW10001", "sex", "male", "female"),
    )
    assert ("Of these, with something changed", 1) in found.counts


@pytest.mark.parametrize(
    ("example", "new", "gone"),
    [
        (Example("Left out of last year's.", last_year_lacks=True), [New.STARTED, New.LEFT_OUT], [Gone.LEFT]),
        (Example("Gone.", this_year_lacks=True), [New.STARTED], [Gone.LEFT, Gone.NO_RECORD]),
        (Example("Agency now.", items={"AgencyWorker": "1"}), [New.STARTED], [Gone.LEFT, Gone.AGENCY]),
        (Example("Agency last year.", last_year={"AgencyWorker": "1"}, items={"RoleStartDate": "{Y}-01-06"}),
         [New.STARTED, New.FROM_AGENCY], [Gone.LEFT]),
        (Example("Left last year.", last_year={"RoleEndDate": "{Y}-03-31"}), [New.STARTED, New.RETURNED], [Gone.LEFT]),
        (Example("No start.", "starter", {"RoleStartDate": None}), [New.NO_START], [Gone.LEFT]),
    ],
    ids=lambda each: each.says if isinstance(each, Example) else "",
)  # fmt: skip
def test_why_someone_is_new_or_gone(example: Example, new: list[New], gone: list[Gone], tmp_path: Path) -> None:
    found = compared(tmp_path, example)
    assert sorted(why.value for _, why, _ in found.new) == sorted(why.value for why in new)
    assert sorted(why.value for _, why, _ in found.gone) == sorted(why.value for why in gone)


def test_someone_who_started_and_left_in_the_year_is_in_neither_stock(tmp_path: Path) -> None:
    found = compared(tmp_path, Example("Short.", "starter", {"RoleEndDate": "{Y}-06-30"}))
    assert [swe for swe, _, _ in found.came_and_left] == ["SW10002"] and found.new == ()


def test_a_record_without_a_number_is_counted_as_not_compared(tmp_path: Path) -> None:
    found = compared(tmp_path, Example("No number.", items={"SWENo": None}))
    assert found.without_number == (0, 1)
    assert [why for _, why, _ in found.gone if why is not Gone.LEFT] == [Gone.NO_RECORD]


def test_the_counts_come_first_and_add_up(tmp_path: Path) -> None:
    found = compared(tmp_path, Example("Gone.", this_year_lacks=True))
    counts = sheets(found)[0]
    rows = [(str(what), int(many)) for what, many in counts.rows]  # type: ignore[misc]
    last = next(place for place, (what, _) in enumerate(rows) if what == "In post on the return of 2025")
    assert counts.name == "Counts" and rows[0] == ("In post on the return of 2024", 18)
    assert sum(many for _, many in rows[:last]) == rows[last][1] == 17
