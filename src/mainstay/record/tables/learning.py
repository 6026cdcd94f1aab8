"""The learning table: training, professional development and qualifications."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.development import LEARNING_KINDS

TABLE = Table(
    "learning",
    "A piece of training, development, or a qualification.",
    plain="Learning",
    yours="Your learning",
    key=("person", "title", "completed"),
    fields=(
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True, plain="Worker"),
        Field(
            "title", Kind.TEXT, "What it was.", required=True, usually_from="training list", example="Court skills",
            plain="What it was",
        ),
        Field(
            "kind", Kind.CODE, "What kind of learning it was.", codes=LEARNING_KINDS,
            usually_from="training list", example="Training", plain="Kind of learning",
        ),
        Field(
            "completed", Kind.DAY, "The day on which it was completed.",
            sensitivity=Sensitivity.PERSONAL, usually_from="training list", example="12/06/2024", plain="Completed on",
        ),
        Field(
            "expires", Kind.DAY, "The day on which it has to be renewed.",
            sensitivity=Sensitivity.PERSONAL, usually_from="training list", example="12/06/2027",
            plain="To be renewed on",
        ),
        Field(
            "due", Kind.DAY, "The day by which it is to be completed, where it is still to come.",
            sensitivity=Sensitivity.PERSONAL, usually_from="training list", example="31/03/2025",
            plain="To be completed by",
        ),
    ),
)  # fmt: skip
