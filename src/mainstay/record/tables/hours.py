"""The hours table: hours worked and owed, held in minutes."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.workload import HOURS_PERIODS

TABLE = Table(
    "hours",
    "One person's hours in a week or a month.",
    plain="Hours worked",
    yours="Your hours worked",
    key=("person", "period", "start"),
    fields=(
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True, plain="Worker"),
        Field(
            "period", Kind.CODE, "Whether it is a week or a month.", codes=HOURS_PERIODS,
            required=True, usually_from="payroll", example="Week", plain="Week or month",
        ),
        Field(
            "start", Kind.DAY, "First day of the week or the month.",
            required=True, usually_from="payroll", example="06/05/2024", plain="First day of it",
        ),
        Field(
            "contracted", Kind.COUNT, "Minutes contracted.",
            least=-50_000, most=50_000, sensitivity=Sensitivity.PERSONAL, usually_from="payroll, time sheets",
            example="2220", plain="Contracted, in minutes",
        ),
        Field(
            "worked", Kind.COUNT, "Minutes worked.",
            least=-50_000, most=50_000, sensitivity=Sensitivity.PERSONAL, usually_from="payroll, time sheets",
            example="2500", plain="Worked, in minutes",
        ),
        Field(
            "owed", Kind.COUNT, "Minutes owed to the worker; below nought where they are owed to the council.",
            least=-50_000, most=50_000, sensitivity=Sensitivity.PERSONAL, usually_from="payroll, time sheets",
            example="280", plain="Owed, in minutes",
        ),
        Field(
            "overtime_paid", Kind.COUNT, "Minutes of overtime paid.",
            least=-50_000, most=50_000, sensitivity=Sensitivity.PERSONAL, usually_from="payroll, time sheets",
            example="120", plain="Overtime paid, in minutes",
        ),
        Field(
            "out_of_hours", Kind.COUNT, "Minutes worked out of hours.",
            least=-50_000, most=50_000, sensitivity=Sensitivity.PERSONAL, usually_from="payroll, time sheets",
            example="60", plain="Worked out of hours, in minutes",
        ),
    ),
)  # fmt: skip
