"""The cost total table: what finance believes was spent. A cost made from rates and hours is shown beside it."""

from mainstay.record.declaring import Field, Kind, Table

TABLE = Table(
    "cost_total",
    "Money in one month, by cost centre and account.",
    plain="Money by month",
    key=("month", "cost_centre", "account"),
    fields=(
        Field(
            "month", Kind.DAY, "First day of the month.", required=True, usually_from="ledger", example="01/04/2024",
            plain="Month",
        ),
        Field(
            "cost_centre", Kind.TEXT, "The cost centre.", required=True, usually_from="ledger", example="CC4410",
            plain="Cost centre",
        ),
        Field(
            "account", Kind.TEXT, "The account.", required=True, usually_from="ledger", example="Agency staff",
            plain="Account",
        ),
        Field("actual", Kind.MONEY, "What was spent.", usually_from="ledger", example="£41,220.50", plain="Spent"),
        Field("budget", Kind.MONEY, "What was budgeted.", usually_from="ledger", example="£30,000", plain="Budget"),
        Field("forecast", Kind.MONEY, "What was forecast.", usually_from="ledger", example="£43,000", plain="Forecast"),
    ),
)  # fmt: skip
