"""The ledger, in rows and with a column for each month: money by month, cost centre and account, in pence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mainstay.foundations.dates import day_of
from mainstay.foundations.problems import Unreadable
from mainstay.intake.months_named import month_named, year_in
from mainstay.intake.sources.finance_ledger.amounts import is_total, read_amount
from mainstay.record.coverage import reasons
from tests.council_files import codes_of, looked, made_of, put

LONG = "Period; Cost Centre; Account; Account Description; Actual; Budget; Forecast"
WIDE = "Cost Centre; Account; Account Description; Apr; May; Jun; Total"


@pytest.mark.parametrize(
    ("text", "pence"),
    [
        ("£1,234.50", 123_450), ("(1,234.50)", -123_450), ("(£1,234.50)", -123_450), ("-£1,234.50", -123_450),
        ("1,234.50-", -123_450), ("1,234.50 CR", -123_450), ("1,234.50 DR", 123_450), ("-", 0), ("£ -", 0), ("0", 0),
        ("38.2k", 3_820_000), ("", None), ("N/K", None),
    ],
)  # fmt: skip
def test_an_amount_is_pence_however_it_is_written(text: str, pence: int | None) -> None:
    assert read_amount(text) == pence


def test_what_is_no_amount_is_not_guessed() -> None:
    with pytest.raises(Unreadable):
        read_amount("see note")


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Apr", date(2024, 4, 1)), ("March", date(2025, 3, 1)), ("Sept", date(2024, 9, 1)), ("P1", date(2024, 4, 1)),
        ("Period 12", date(2025, 3, 1)), ("10", date(2025, 1, 1)), ("13", date(2025, 3, 1)), ("Jan-26", date(2026, 1, 1)),
        ("2024-07", date(2024, 7, 1)), ("07/2024", date(2024, 7, 1)), ("17/07/2024", date(2024, 7, 1)), ("14", None),
        ("0", None), ("Ma", None), ("Total", None), ("2024-13", None),
    ],
)  # fmt: skip
def test_a_month_is_known_by_its_name_its_day_or_its_period(text: str, month: date | None) -> None:
    assert month_named(text, 2024) == month


def test_a_bare_month_without_a_year_is_none() -> None:
    assert month_named("Apr", None) is None and month_named("P3", None) is None
    assert [year_in(text) for text in ("2024-25", "24/25", "FY 2024", "Sheet1")] == [2024, 2024, 2024, None]


@pytest.mark.parametrize("text", ["Total", "Grand total", "CC4410 Total", "Sub-total", "Service total"])
def test_totals_are_known(text: str) -> None:
    assert is_total(text) and not is_total("Totally new team")


def money(folder: Path) -> dict[tuple[str, str, str], tuple[int | None, ...]]:
    rows = made_of(folder).record.table("cost_total").to_dicts()
    return {
        (f"{day_of(row['month']):%Y-%m}", row["cost_centre"], row["account"]): (
            row["actual"], row["budget"], row["forecast"],
        )
        for row in rows
    }  # fmt: skip


def test_rows_of_a_month_are_added_up_and_what_an_accrual_brought_goes_back(tmp_path: Path) -> None:
    put(tmp_path, "Ledger 2024-25.csv", LONG, "1; CC1; 3105; Agency staff; £1,000.00; £900; £950",
        "1; CC1; 3105; Agency staff; (250.50); ; ", "2; CC1; 3105; Agency staff; 250.50; 900; ",
        "2; CC2; 3105; Agency staff; -; ; ")  # fmt: skip
    assert money(tmp_path) == {
        ("2024-04", "CC1", "3105 Agency staff"): (74_950, 90_000, 95_000),
        ("2024-05", "CC1", "3105 Agency staff"): (25_050, 90_000, None),
        ("2024-05", "CC2", "3105 Agency staff"): (0, None, None),
    }


def test_a_column_for_each_month_is_a_row_for_each_month(tmp_path: Path) -> None:
    put(tmp_path, "Teams 2024-25.csv", WIDE, "CC1; 3105; Agency staff; £1,234.50; (1,234.50); -; 0.00",
        "CC1; 1001; Basic pay; 10; ; 30; 40", "CC1; ; Total; 1; 1; 1; 3")  # fmt: skip
    assert money(tmp_path) == {
        ("2024-04", "CC1", "3105 Agency staff"): (123_450, None, None),
        ("2024-05", "CC1", "3105 Agency staff"): (-123_450, None, None),
        ("2024-06", "CC1", "3105 Agency staff"): (0, None, None),
        ("2024-04", "CC1", "1001 Basic pay"): (1_000, None, None),
        ("2024-06", "CC1", "1001 Basic pay"): (3_000, None, None),
    }
    assert codes_of(tmp_path)["MS-LED-005"] == 1


@pytest.mark.parametrize(
    "last", ["CC1; ; Total; 1; 1; 1; 3", "CC1 Total; ; ; 1; 1; 1; 3", "; ; Grand total; 1; 1; 1; 3"]
)
def test_totals_count_nowhere(tmp_path: Path, last: str) -> None:
    put(tmp_path, "Spend 2024-25.csv", WIDE, "CC1; 3105; Agency staff; 1; 1; 1; 3", last)
    assert set(money(tmp_path).values()) == {(100, None, None)} and len(money(tmp_path)) == 3
    codes = codes_of(tmp_path)
    assert codes["MS-LED-002"] + codes["MS-TAB-006"] == 1 and not codes["MS-LED-001"]


def test_actual_budget_and_forecast_stand_in_headings_rows_or_the_name_of_a_list(tmp_path: Path) -> None:
    put(tmp_path / "headings", "Monitoring.csv", "Cost Centre; Account; Apr 24 Actual; Apr 24 Budget; May 24 Forecast; Variance",
        "CC1; Agency; 5; 6; 7; 1")  # fmt: skip
    put(tmp_path / "rows", "Monitoring 2024-25.csv", "Cost Centre; Account; Measure; Apr; May", "CC1; Agency; Actual; 5; ",
        "CC1; Agency; Budget; 6; ", "CC1; Agency; Forecast; ; 7")  # fmt: skip
    wanted = {("2024-04", "CC1", "Agency"): (500, 600, None), ("2024-05", "CC1", "Agency"): (None, None, 700)}
    assert money(tmp_path / "headings") == money(tmp_path / "rows") == wanted
    put(tmp_path / "name", "Budget 2024-25.csv", "Cost Centre; Account; Apr; May", "CC1; Agency; 5; 6")
    assert money(tmp_path / "name")["2024-04", "CC1", "Agency"] == (None, 500, None)
    put(tmp_path / "monitoring", "Budget monitoring 2024-25.csv", "Cost Centre; Account; Apr; May", "CC1; Agency; 5; 6")
    assert money(tmp_path / "monitoring")["2024-04", "CC1", "Agency"] == (500, None, None)


def test_two_years_side_by_side_are_two_years(tmp_path: Path) -> None:
    put(tmp_path, "Spend.csv", "Cost Centre; Account; Apr-24; May-24; Apr-25; May-25", "CC1; Agency; 1; 2; 3; 4")
    assert [(month, values[0]) for (month, _centre, _account), values in sorted(money(tmp_path).items())] == [
        ("2024-04", 100), ("2024-05", 200), ("2025-04", 300), ("2025-05", 400),
    ]  # fmt: skip
    [taken] = looked(tmp_path).taken
    assert not taken.recognised.not_kept


def test_periods_with_a_year_are_counted_from_april_and_told(tmp_path: Path) -> None:
    put(tmp_path, "Ledger.csv", LONG, "202401; CC1; 3105; Agency; 1; ; ", "202412; CC1; 3105; Agency; 2; ; ")
    assert {month for month, _centre, _account in money(tmp_path)} == {"2024-04", "2025-03"}
    assert codes_of(tmp_path)["MS-LED-004"] == 1
    put(tmp_path / "months", "Ledger.csv", LONG.replace("Period", "Month"), "202401; CC1; 3105; Agency; 1; ; ")
    assert {month for month, _centre, _account in money(tmp_path / "months")} == {"2024-01"}


def test_a_year_may_stand_in_a_column_and_a_day_of_posting_do_for_a_month(tmp_path: Path) -> None:
    put(
        tmp_path / "a",
        "Ledger.csv",
        "Financial Year; Period; Cost Centre; Account; Amount",
        "2023/24; 3; CC1; Agency; 1",
    )
    assert set(money(tmp_path / "a")) == {("2023-06", "CC1", "Agency")}
    put(tmp_path / "b", "Ledger.csv", "Posting Date; Cost Centre; Account; Amount", "17/06/2023; CC1; Agency; 1")
    assert set(money(tmp_path / "b")) == {("2023-06", "CC1", "Agency")}


def test_a_later_ledger_is_believed_and_a_budget_of_its_own_list_stays(tmp_path: Path) -> None:
    put(tmp_path, "Ledger 31.05.24.csv", LONG, "Apr 2024; CC1; 3105; Agency; 10; ; ")
    put(tmp_path, "Ledger 30.06.24.csv", LONG, "Apr 2024; CC1; 3105; Agency; 12; ; ")
    put(
        tmp_path,
        "Budget 2024.csv",
        "Month; Cost Centre; Account; Account Description; Budget",
        "Apr 2024; CC1; 3105; Agency; 9",
    )
    assert money(tmp_path) == {("2024-04", "CC1", "3105 Agency"): (1_200, 900, None)}


def test_what_cannot_be_told_is_left_out_and_said(tmp_path: Path) -> None:
    put(tmp_path, "Ledger.csv", LONG, "3; CC1; 3105; Agency; 1; ; ", "Apr 2024; ; 3105; Agency; 1; ; ",
        "Apr 2024; CC1; 3105; Agency; see note; ; ")  # fmt: skip
    assert not money(tmp_path)
    codes = codes_of(tmp_path)
    assert (codes["MS-LED-001"], codes["MS-LED-003"], codes["MS-VAL-001"]) == (1, 1, 1)
    put(tmp_path / "wide", "Spend.csv", "Cost Centre; Account; Apr; May", "CC1; Agency; 1; 2")
    assert codes_of(tmp_path / "wide")["MS-LED-003"] == 1 and not money(tmp_path / "wide")


def test_names_suppliers_and_narratives_stay_out(tmp_path: Path) -> None:
    put(tmp_path, "Ledger.csv", f"{LONG}; Supplier; Narrative; Employee Name; Bank Account",
        "Apr 2024; CC1; 3105; Agency; 1; ; ; Staff Now Ltd; for Kit Ash; Ash K; 12345678")  # fmt: skip
    [taken] = looked(tmp_path).taken
    assert {"Supplier", "Narrative", "Employee Name", "Bank Account"} <= taken.recognised.not_kept.keys()
    texts = [str(cell) for frame in made_of(tmp_path).record.tables.values() for row in frame.rows() for cell in row]
    assert not [text for text in texts if "Ash" in text or "Staff Now" in text or "12345678" in text]


def test_money_of_a_year_can_be_known_to_the_end_of_the_last_month_with_spending(tmp_path: Path) -> None:
    """A budget for months to come does not make the ledger reach so far."""
    put(tmp_path, "Ledger.csv", LONG, "Sep 2023; CC1; 1; Pay; 1; 1; ", "Sep 2024; CC1; 1; Pay; 1; 1; ",
        "Mar 2025; CC1; 1; Pay; ; 1; ")  # fmt: skip
    record = made_of(tmp_path).record
    assert "money" not in reasons(record, date(2024, 9, 30))
    assert "stops at 30 September 2024" in reasons(record, date(2024, 10, 1))["money"]


def test_nought_in_a_month_to_come_is_no_spending(tmp_path: Path) -> None:
    put(tmp_path, "Spend 31-05-2024.csv", WIDE, "CC1; 3105; Agency; 1; -; -; 1")
    assert {month for month, _centre, _account in money(tmp_path)} == {"2024-04", "2024-05"}
