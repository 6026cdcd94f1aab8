"""The survey table: an instrument, item by item, and who was asked.

The number invited is asked for and never guessed.
"""

from mainstay.record.declaring import Field, Kind, Table
from mainstay.vocabulary.voice import ITEM_DIRECTIONS

TABLE = Table(
    "survey",
    "An item of a survey as it was put to people once.",
    plain="Survey questions",
    key=("survey", "item"),
    fields=(
        Field("survey", Kind.KEY, "The survey's key: its name and when it was opened.", required=True, plain="Survey"),
        Field("item", Kind.KEY, "The item's key within the survey.", required=True, plain="Number of the question"),
        Field(
            "wording", Kind.TEXT, "The item as it was worded.",
            usually_from="survey export", example="I feel valued", plain="Question",
        ),
        Field(
            "scale_least", Kind.COUNT, "The lowest score that can be given.",
            usually_from="survey export", example="1", plain="Lowest score",
        ),
        Field(
            "scale_most", Kind.COUNT, "The highest score that can be given.",
            usually_from="survey export", example="5", plain="Highest score",
        ),
        Field(
            "direction", Kind.CODE, "Which end of the scale is good.", codes=ITEM_DIRECTIONS,
            usually_from="survey export", example="Higher is better", plain="Which end is good",
        ),
        Field(
            "invited", Kind.COUNT, "How many were asked to answer the survey.",
            least=0, usually_from="an answer given once", example="140", plain="How many were asked",
        ),
        Field(
            "opened", Kind.DAY, "First day on which it could be answered.",
            usually_from="survey export", example="01/05/2024", plain="Opened on",
        ),
        Field(
            "closed", Kind.DAY, "Last day on which it could be answered.",
            usually_from="survey export", example="31/05/2024", plain="Closed on",
        ),
    ),
)  # fmt: skip
