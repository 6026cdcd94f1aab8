"""The absence table: time away, by kind only. Never a diagnosis, and no score made from it."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.absences import ABSENCE_KINDS

TABLE = Table(
    "absence",
    "A stretch away, or days lost in a year.",
    plain="Absence",
    yours="Your absence",
    key=("absence",),
    fields=(
        Field("absence", Kind.KEY, "The stretch's key.", required=True, plain="Number of the row"),
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True, plain="Worker"),
        Field(
            "start", Kind.DAY, "First day away; for days lost in a year, the year's first day.",
            sensitivity=Sensitivity.PERSONAL, usually_from="absence list, past census returns", example="03/02/2024",
            plain="First day away",
        ),
        Field(
            "end", Kind.DAY, "First day back, so the day after the last day away. None while it goes on.",
            sensitivity=Sensitivity.PERSONAL, usually_from="absence list", example="10/02/2024", plain="First day back",
        ),
        Field(
            "days_lost", Kind.DAYS, "Working days lost.",
            least=0, most=36_600, sensitivity=Sensitivity.PERSONAL, usually_from="absence list, past census returns",
            example="3.5", plain="Working days lost",
        ),
        Field(
            "kind", Kind.CODE, "What kind of absence it was.", codes=ABSENCE_KINDS,
            required=True, sensitivity=Sensitivity.PERSONAL, usually_from="absence list", example="Sickness",
            plain="Kind of absence",
        ),
    ),
)  # fmt: skip
