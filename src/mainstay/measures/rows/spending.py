"""The rows of money: the ledger's agency accounts of the financial year, beside what rates and hours come to."""

from __future__ import annotations

from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number, day_of, month_end
from mainstay.measures.rows.agency_costs import costed
from mainstay.measures.rows.declaring import RowsKind
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.ledger_accounts import is_agency_staff

LEDGER, WORKED_OUT = "the ledger", "rates and hours"
_MONTHS = 12


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each month and agency account of the financial year that holds the day, and for each engagement in it.

    To date are the months that had ended by the day and of which the ledger says what was spent. An engagement's cost is
    counted up to the end of the last of them, so that both are of the same time; it is taken off the ledger's.
    """
    parts = [pl.DataFrame(schema={"as_at": pl.Int32})]
    for day in days["as_at"].to_list():
        ledger = _ledger(record, day)
        parts.append(ledger)
        spent = ledger.filter(pl.col("to_date") == 1)
        if ledger["budget_pence"].is_not_null().any():
            parts.append(_year(day, pl.col("year_budgeted")))
        if ledger.filter(pl.col("expected_pence").is_not_null())["month"].n_unique() == _MONTHS:
            parts.append(_year(day, pl.col("year_forecast")))
        if spent.height:
            until = day_number(month_end(day_of(int(spent["month"].max()))))  # type: ignore[arg-type]
            parts += [_worked_out(record, day, until), _year(day, pl.col("year_spent"))]
    rows = pl.concat(parts, how="diagonal_relaxed")
    return ROWS.completed(rows.with_columns(council=pl.lit(record.council)))


def financial_year(day: date) -> tuple[date, date]:
    """The first and the last day of the financial year, April to March, that holds a day."""
    first = date(day.year if day.month >= 4 else day.year - 1, 4, 1)
    return first, date(first.year + 1, 3, 31)


def _ledger(record: WorkforceRecord, day: int) -> pl.DataFrame:
    first, last = (day_number(each) for each in financial_year(day_of(day)))
    accounts = record.table("cost_total")["account"].drop_nulls().unique().to_list()
    theirs = [account for account in accounts if is_agency_staff(account)]
    months = record.table("cost_total").filter(
        pl.col("account").is_in(theirs) & pl.col("month").is_between(first, last)
    )
    ended = pl.col("month").cast(pl.Date).dt.month_end().cast(pl.Int32) <= day
    spent = ended & pl.col("actual").is_not_null()
    return months.with_columns(
        as_at=pl.lit(day, pl.Int32),
        basis=pl.lit("months of an account"),
        part=pl.lit(LEDGER),
        ledger=pl.lit(1, pl.Int8),
        to_date=spent.cast(pl.Int8),
        spent_pence=pl.when(spent).then(pl.col("actual")),
        budget_to_date_pence=pl.when(spent).then(pl.col("budget")),
        budget_pence=pl.col("budget"),
        expected_pence=pl.when(spent).then(pl.col("actual")).otherwise(pl.col("forecast")),
        difference_pence=pl.when(spent).then(pl.col("actual")),
    )


def _worked_out(record: WorkforceRecord, day: int, until: int) -> pl.DataFrame:
    first, _ = financial_year(day_of(day))
    span = pl.DataFrame(
        {"as_at": [until], "since": [day_number(first) - 1]}, schema={"as_at": pl.Int32, "since": pl.Int32}
    )
    return costed(record, span).with_columns(
        as_at=pl.lit(day, pl.Int32),
        basis=pl.lit("engagements"),
        part=pl.lit(WORKED_OUT),
        engagement=pl.lit(1, pl.Int8),
        without_cost=pl.col("cost_pence").is_null().cast(pl.Int8),
        difference_pence=-pl.col("cost_pence"),
    )


def _year(day: int, *flags: pl.Expr) -> pl.DataFrame:
    """The row of the year, with the flags of what can be told."""
    names = [flag.meta.output_name() for flag in flags]
    row = {"as_at": [day], "basis": ["the year"]} | {name: [1] for name in names}
    return pl.DataFrame(row, schema={"as_at": pl.Int32, "basis": pl.String} | {name: pl.Int8() for name in names})


ROWS = RowsKind(
    "spending",
    "a month of an agency account in the financial year, or an engagement in it",
    build,
    {
        "ledger": "a month of an agency account in the financial year",
        "to_date": "of those, ended by the day, with what was spent",
        "engagement": "an agency engagement in the financial year, up to the last of those months",
        "without_cost": "of those, without hours or without every element of the rate",
        "year_budgeted": "the financial year, where the ledger has a budget for agency workers",
        "year_forecast": "the financial year, where every month was spent or is forecast in some agency account",
        "year_spent": "the financial year, where the ledger says what was spent on agency workers in a month of it",
    },
    {
        "spent_pence": "spent to date by the ledger, in pence",
        "budget_to_date_pence": "budget of the same months, in pence",
        "budget_pence": "budget of the whole financial year, in pence",
        "expected_pence": "spent to date and forecast for the rest of the financial year, in pence",
        "difference_pence": "the ledger's spending less what rates and hours come to, in pence",
    },
    {"part": "where the number is from", "cost_centre": "cost centre", "account": "account"},
    {
        "engagement": "there was no agency engagement in the financial year",
        "budget_to_date_pence": "the ledger's budget for the months that were spent is nought, or not given",
        "year_budgeted": "the ledger gives no budget for an account of agency workers in the financial year",
        "year_forecast": "the ledger does not forecast every month of the financial year for agency workers",
        "year_spent": "the ledger does not say what was spent on agency workers in a month that has ended",
    },
)
