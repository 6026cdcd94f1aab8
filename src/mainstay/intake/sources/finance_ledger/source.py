"""A finance ledger or budget monitoring, by month: in rows, or with a column a month (headings are examples)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.intake.sources.finance_ledger.months import MONTHS, is_month, month_columns
from mainstay.record.subjects import Subject

_MONTHS = tuple(f"month_{month:02}" for month in MONTHS)

SOURCE = SourceKind(
    title="Finance ledger",
    asked_of="The finance business partner",
    mender=Mender.FINANCE,
    purpose="What was spent on staff and on agency workers, month by month, beside what was budgeted.",
    tells_by=(
        ("cost_centre", "cost_centre_name"),
        ("account", "account_name"),
        ("month", "posting_date", *_MONTHS),
        ("actual", "budget", "forecast", *_MONTHS),
    ),
    tells=(Subject.MONEY,),
    shapes=("events",),
    gives_parts=("money",),
    not_to_send=(
        "names of staff or of carers", "names or numbers of children", "narratives and references of invoices",
        "bank details", "pay of single people",
    ),
    named_like=("ledger", "budget monitoring", "budget report", "cost centre", "finance", "spend"),
    other_headings=is_month,
    columns=(
        Column("month", "cost_total.month", (
            "Month", "Period", "Accounting Period", "Financial Period", "Fiscal Period", "Posting Period", "Period Name",
            "Month Name", "Posting Month", "Accounting Month", "Period No", "GL Period",
        ), "The month: a day in it, its name, or the period counted from April.", "01/04/2024"),
        Column("posting_date", "cost_total.month", (
            "Posting Date", "Date Posted", "Posted Date", "GL Date", "Journal Date", "Transaction Date", "Trans Date",
            "Accounting Date", "Ledger Date",
        ), "The day of posting, where no month is given.", "17/04/2024"),
        Column("year", "", ("Financial Year", "Fiscal Year", "FY", "Accounting Year", "Year", "Ledger Year"),
               "The year, where the month or period does not say it.", "2024-25"),
        Column("cost_centre", "cost_total.cost_centre", (
            "Cost Centre", "Cost Center", "Cost Centre Code", "Cost Code", "Costc", "CC", "CCtr", "Cost Centre No",
            "Relation: Cost Centre", "Cost Centre ID", "Budget Centre",
        ), "The cost centre, by its code.", "CC4410"),
        Column("cost_centre_name", "cost_total.cost_centre", (
            "Cost Centre Description", "Cost Centre Name", "Costc (T)", "Cost Centre (T)", "Cost Center Description",
            "Cost Centre Text", "Cost Centre Title",
        ), "The name of the cost centre, where it has no code.", "Assessment North"),
        Column("account", "cost_total.account", (
            "Account", "Subjective", "Subjective/Account", "Subjective Code", "Account Code", "Nominal", "Nominal Code",
            "GL Code", "GL Account", "Cost Element", "Detail Code", "Expenditure Type", "Subjective No",
        ), "The account or subjective code.", "3105"),
        Column("account_name", "cost_total.account", (
            "Account Description", "Account Name", "Account (T)", "Subjective Description", "Subjective Name",
            "Nominal Description", "Cost Element Name", "Cost Element Description", "Subjective (T)", "Nominal Name",
            "GL Account Description", "Account Text", "Cost Element Descr.",
        ), "Its name: what was paid for.", "Agency staff"),
        Column("measure", "", ("Measure", "Amount Type", "Scenario", "Ledger Type", "Budget/Actual", "Actual/Budget",
                               "Line Type", "Type of Amount", "Value Type"),
               "Whether the row is actual, budget or forecast, where a column does not say so.", "Actual"),
        Column("actual", "cost_total.actual", (
            "Actual", "Actuals", "Amount", "Actual Spend", "Spend", "Actual (£)", "Net Amount", "Period Actual",
            "Actual in Month", "In Month Actual", "Monthly Actual", "Posted Amount", "Amount (£)", "Actual Amount",
            "Month Actual", "Actual Expenditure", "Val.in rep.cur.", "Actual Costs",
        ), "What was spent in the month.", "£41,220.50"),
        Column("budget", "cost_total.budget", (
            "Budget", "Budget (£)", "Period Budget", "Budget in Month", "In Month Budget", "Monthly Budget",
            "Profiled Budget", "Month Budget", "Budget Profile", "Plan Costs",
        ), "What was budgeted for the month.", "£30,000"),
        Column("forecast", "cost_total.forecast", (
            "Forecast", "Forecast (£)", "Period Forecast", "Monthly Forecast", "In Month Forecast", "Month Forecast",
            "Forecast in Month",
        ), "What is forecast for the month.", "£43,000"),
        *month_columns(),
    ),
)  # fmt: skip
