"""The example council's time sheets and budget monitoring: to the minute and the penny what was invented is what is read."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from mainstay.foundations.dates import day_number
from mainstay.inventing.a_council import invent
from mainstay.inventing.hours import Week, weeks_of
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spending import ACCOUNTS, spending_of
from mainstay.inventing.spoiling import Spoiler, messes
from mainstay.record.coverage import reasons
from mainstay.tasks.reading_a_folder import FolderRead, read_folder

DAY = date(2025, 9, 30)


@pytest.fixture(scope="module")
def council() -> InventedCouncil:
    return invent(1, 60, 5, DAY, children_months=18, bends=(Spoiler(messes()).bend,))


@pytest.fixture(scope="module")
def read(example_council: Path, tmp_path_factory: pytest.TempPathFactory) -> FolderRead:
    copy = tmp_path_factory.mktemp("hours_and_money") / "example_council"
    shutil.copytree(example_council, copy)
    return read_folder(copy)


def test_every_week_is_read_to_the_minute(read: FolderRead, council: InventedCouncil) -> None:
    def told(week: Week) -> tuple[int, ...]:
        return (day_number(week.monday), week.contracted, week.worked, week.owed, week.overtime_paid, week.out_of_hours)

    hours = read.record.table("hours")
    columns = ["start", "contracted", "worked", "owed", "overtime_paid", "out_of_hours"]
    given = sorted(tuple(value or 0 for value in row) for row in hours.select(columns).rows())
    assert len(given) > 3_000 and given == sorted(map(told, weeks_of(council)))
    assert set(hours["period"]) == {"week"} and set(hours["person"]) <= set(read.record.table("person")["person"])


def test_every_month_of_every_account_is_read_to_the_penny(read: FolderRead, council: InventedCouncil) -> None:
    wanted = {
        (day_number(each.month), each.centre, f"{each.account} {ACCOUNTS[each.account]}"): (each.actual, each.budget)
        for each in spending_of(council)
        if each.actual is not None or each.budget
    }
    given = {
        (row["month"], row["cost_centre"], row["account"]): (row["actual"], row["budget"])
        for row in read.record.table("cost_total").to_dicts()
    }
    assert len(given) > 700 and given == wanted
    assert any(account == "1105 Agency staff" and actual for (_month, _centre, account), (actual, _b) in given.items())


def test_both_can_be_known_on_the_day_of_the_lists(read: FolderRead) -> None:
    assert not {"hours", "money"} & reasons(read.record, DAY).keys()
    assert {"hours", "money"} <= reasons(read.record, date(2026, 9, 30)).keys()


def test_totals_are_left_out_and_told(read: FolderRead) -> None:
    told = [problem for problem in read.problems if problem.kind.code == "MS-LED-002"]
    assert len(told) == 2, "one for the sheet of each year"
    assert not [account for account in read.record.table("cost_total")["account"] if "Total" in account]
