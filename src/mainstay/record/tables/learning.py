"""The learning table: training, professional development and qualifications."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.development import LEARNING_KINDS

TABLE = Table(
    "learning",
    "A piece of training, development, or a qualification.",
    key=("person", "title", "completed"),
    fields=(
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True),
        Field("title", Kind.TEXT, "What it was.", required=True, usually_from="training list", example="Court skills"),
        Field(
            "kind", Kind.CODE, "What kind of learning it was.", codes=LEARNING_KINDS,
            usually_from="training list", example="Training",
        ),
        Field(
            "completed", Kind.DAY, "The day on which it was completed.",
            sensitivity=Sensitivity.PERSONAL, usually_from="training list", example="12/06/2024",
        ),
        Field(
            "expires", Kind.DAY, "The day on which it has to be renewed.",
            sensitivity=Sensitivity.PERSONAL, usually_from="training list", example="12/06/2027",
        ),
    ),
)  # fmt: skip
