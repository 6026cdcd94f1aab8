"""The practice audit table: how work with a child was judged, to learn from it. Not held against a named worker."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.voice import PRACTICE_GRADES

TABLE = Table(
    "practice_audit",
    "One audit of work with one child.",
    plain="Audits of practice",
    key=("audit",),
    fields=(
        Field("audit", Kind.KEY, "The audit's key.", required=True, plain="Number of the audit"),
        Field(
            "child", Kind.KEY, "The child's pseudonymous key.", required=True, sensitivity=Sensitivity.PERSONAL,
            plain="Child",
        ),
        Field(
            "done_on", Kind.DAY, "The day on which it was done.",
            sensitivity=Sensitivity.PERSONAL, usually_from="audit list", example="12/06/2024", plain="Done on",
        ),
        Field(
            "team", Kind.TEXT, "The team whose work it was.", usually_from="audit list", example="Court Team 2",
            plain="Team",
        ),
        Field(
            "grade", Kind.CODE, "The grade given.", codes=PRACTICE_GRADES,
            sensitivity=Sensitivity.PERSONAL, usually_from="audit list", example="Good", plain="Grade",
        ),
        Field(
            "moderated", Kind.CODE, "The grade after it was moderated.", codes=PRACTICE_GRADES,
            sensitivity=Sensitivity.PERSONAL, usually_from="audit list", example="Good", plain="Grade after moderation",
        ),
        Field(
            "learning", Kind.TEXT, "What was learned, without names.",
            sensitivity=Sensitivity.PERSONAL, usually_from="audit list", example="Earlier family meetings",
            plain="What was learned",
        ),
    ),
)  # fmt: skip
