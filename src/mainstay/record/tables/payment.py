"""The payment table: incentives paid to people, and what they were paid for."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.paying import INCENTIVES

TABLE = Table(
    "payment",
    "An incentive paid to a person.",
    plain="Incentive payments",
    yours="Your incentive payments",
    key=("payment",),
    fields=(
        Field("payment", Kind.KEY, "The payment's key.", required=True, plain="Number of the payment"),
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True, plain="Worker"),
        Field(
            "kind", Kind.CODE, "What kind of incentive it is.", codes=INCENTIVES,
            required=True, sensitivity=Sensitivity.PERSONAL, usually_from="payroll", example="Retention payment",
            plain="Kind of payment",
        ),
        Field(
            "amount", Kind.MONEY, "How much is paid.",
            sensitivity=Sensitivity.PERSONAL, usually_from="payroll", example="£1,500", plain="Amount",
        ),
        Field(
            "due_on", Kind.DAY, "The day on which it is due.",
            sensitivity=Sensitivity.PERSONAL, usually_from="payroll", example="01/09/2024", plain="Due on",
        ),
        Field(
            "paid_on", Kind.DAY, "The day on which it was paid.",
            sensitivity=Sensitivity.PERSONAL, usually_from="payroll", example="25/09/2024", plain="Paid on",
        ),
        Field(
            "condition_until", Kind.DAY, "The day until which the person has to stay to keep it.",
            sensitivity=Sensitivity.PERSONAL, usually_from="payroll", example="01/09/2026",
            plain="To be kept if here until",
        ),
        Field(
            "recovered", Kind.MONEY, "How much was paid back.",
            least=0, sensitivity=Sensitivity.PERSONAL, usually_from="payroll", example="£0", plain="Paid back",
        ),
    ),
)  # fmt: skip
