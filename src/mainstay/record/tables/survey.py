"""The survey table: an instrument, item by item, and who was asked.

The number invited is asked for and never guessed.
"""

from mainstay.record.declaring import Field, Kind, Table
from mainstay.vocabulary.voice import ITEM_DIRECTIONS

TABLE = Table(
    "survey",
    "An item of a survey as it was put to people once.",
    key=("survey", "item"),
    fields=(
        Field("survey", Kind.KEY, "The survey's key: its name and when it was opened.", required=True),
        Field("item", Kind.KEY, "The item's key within the survey.", required=True),
        Field(
            "wording", Kind.TEXT, "The item as it was worded.",
            usually_from="survey export", example="I feel valued",
        ),
        Field(
            "scale_least", Kind.COUNT, "The lowest score that can be given.",
            usually_from="survey export", example="1",
        ),
        Field(
            "scale_most", Kind.COUNT, "The highest score that can be given.",
            usually_from="survey export", example="5",
        ),
        Field(
            "direction", Kind.CODE, "Which end of the scale is good.", codes=ITEM_DIRECTIONS,
            usually_from="survey export", example="Higher is better",
        ),
        Field(
            "invited", Kind.COUNT, "How many were asked to answer the survey.",
            least=0, usually_from="an answer given once", example="140",
        ),
        Field(
            "opened", Kind.DAY, "First day on which it could be answered.",
            usually_from="survey export", example="01/05/2024",
        ),
        Field(
            "closed", Kind.DAY, "Last day on which it could be answered.",
            usually_from="survey export", example="31/05/2024",
        ),
    ),
)  # fmt: skip
