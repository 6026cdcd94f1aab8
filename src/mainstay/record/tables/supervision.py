"""The supervision table: meetings held and missed. The text of a note is never imported."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.development import REASONS_NOT_HELD, SUPERVISION_KINDS

TABLE = Table(
    "supervision",
    "A meeting, due or held.",
    plain="Supervision",
    yours="Your supervision",
    key=("supervision",),
    fields=(
        Field("supervision", Kind.KEY, "The meeting's key.", required=True, plain="Number of the meeting"),
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True, plain="Worker"),
        Field(
            "supervisor", Kind.KEY, "The supervisor's pseudonymous key.", usually_from="supervision tracker",
            plain="Supervisor",
        ),
        Field(
            "due_on", Kind.DAY, "The day by which it was due.",
            sensitivity=Sensitivity.PERSONAL, usually_from="supervision tracker", example="12/04/2024", plain="Due on",
        ),
        Field(
            "held_on", Kind.DAY, "The day on which it was held.",
            sensitivity=Sensitivity.PERSONAL, usually_from="supervision tracker", example="14/04/2024", plain="Held on",
        ),
        Field(
            "kind", Kind.CODE, "What kind of meeting it was.", codes=SUPERVISION_KINDS,
            sensitivity=Sensitivity.PERSONAL, usually_from="supervision tracker", example="Reflective",
            plain="Kind of meeting",
        ),
        Field(
            "minutes", Kind.COUNT, "How long it lasted.",
            least=0, most=1_440, usually_from="supervision tracker", example="60", plain="Minutes",
        ),
        Field(
            "rating", Kind.COUNT, "The practitioner's own rating of it, 1 to 5.",
            least=1, most=5, sensitivity=Sensitivity.PERSONAL, usually_from="supervision tracker", example="4",
            plain="The worker's own rating",
        ),
        Field(
            "held", Kind.YES_NO, "Whether it was held, given also where the day is not; a day alone says so too.",
            sensitivity=Sensitivity.PERSONAL, usually_from="supervision tracker", example="Yes", plain="Was held",
        ),
        Field(
            "reflective", Kind.YES_NO, "Whether time in it was kept for thinking about practice.",
            sensitivity=Sensitivity.PERSONAL, usually_from="supervision tracker", example="Yes",
            plain="With time to reflect",
        ),
        Field(
            "reason_not_held", Kind.CODE, "Why it was not held.", codes=REASONS_NOT_HELD,
            sensitivity=Sensitivity.PERSONAL, usually_from="supervision tracker", example="Leave",
            plain="Why it was not held",
        ),
    ),
)  # fmt: skip
