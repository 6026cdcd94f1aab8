"""The family feedback table: what children and families say about the help they had."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.voice import FEEDBACK_TONES

TABLE = Table(
    "family_feedback",
    "What a child or a family said once.",
    plain="What children and families said",
    key=("feedback",),
    fields=(
        Field("feedback", Kind.KEY, "The feedback's key.", required=True, plain="Number of the feedback"),
        Field(
            "child", Kind.KEY, "The child's pseudonymous key, where that is known.",
            sensitivity=Sensitivity.PERSONAL, usually_from="feedback forms", plain="Child",
        ),
        Field(
            "given_on", Kind.DAY, "The day on which it was given.",
            sensitivity=Sensitivity.PERSONAL, usually_from="feedback forms", example="12/06/2024", plain="Given on",
        ),
        Field(
            "team", Kind.TEXT, "The team it is about.", usually_from="feedback forms", example="Court Team 2",
            plain="Team",
        ),
        Field(
            "tone", Kind.CODE, "Whether it is thanks, a suggestion, a concern or a complaint.", codes=FEEDBACK_TONES,
            usually_from="feedback forms", example="Thanks", plain="Thanks, suggestion, concern or complaint",
        ),
        Field(
            "text", Kind.TEXT, "What was said, without names.",
            sensitivity=Sensitivity.PERSONAL, usually_from="feedback forms", example="She kept her word",
            plain="What was said",
        ),
    ),
)  # fmt: skip
