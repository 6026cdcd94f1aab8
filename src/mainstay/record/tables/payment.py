"""The payment table: incentives paid to people, and what they were paid for."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.paying import INCENTIVES

TABLE = Table(
    "payment",
    "An incentive paid to a person.",
    key=("payment",),
    fields=(
        Field("payment", Kind.KEY, "The payment's key.", required=True),
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True),
        Field(
            "kind", Kind.CODE, "What kind of incentive it is.", codes=INCENTIVES,
            required=True, sensitivity=Sensitivity.PERSONAL, usually_from="payroll", example="Retention payment",
        ),
        Field(
            "amount", Kind.MONEY, "How much is paid.",
            sensitivity=Sensitivity.PERSONAL, usually_from="payroll", example="£1,500",
        ),
        Field(
            "due_on", Kind.DAY, "The day on which it is due.",
            sensitivity=Sensitivity.PERSONAL, usually_from="payroll", example="01/09/2024",
        ),
        Field(
            "paid_on", Kind.DAY, "The day on which it was paid.",
            sensitivity=Sensitivity.PERSONAL, usually_from="payroll", example="25/09/2024",
        ),
        Field(
            "condition_until", Kind.DAY, "The day until which the person has to stay to keep it.",
            sensitivity=Sensitivity.PERSONAL, usually_from="payroll", example="01/09/2026",
        ),
        Field(
            "recovered", Kind.MONEY, "How much was paid back.",
            least=0, sensitivity=Sensitivity.PERSONAL, usually_from="payroll", example="£0",
        ),
    ),
)  # fmt: skip
