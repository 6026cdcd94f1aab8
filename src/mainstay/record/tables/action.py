"""The action table: what was agreed, who answers for it, and where it stands."""

from mainstay.record.declaring import Field, Kind, Table
from mainstay.vocabulary.voice import ACTION_STATES

TABLE = Table(
    "action",
    "Something agreed to be done.",
    plain="Actions agreed",
    key=("action",),
    fields=(
        Field("action", Kind.KEY, "The action's key.", required=True, plain="Number of the action"),
        Field(
            "title", Kind.TEXT, "What is to be done.",
            required=True, usually_from="typed here", example="Protected time for supervision",
            plain="What is to be done",
        ),
        Field(
            "owner", Kind.TEXT, "The office that answers for it.",
            usually_from="typed here", example="Principal social worker", plain="Who answers for it",
        ),
        Field(
            "begun_on", Kind.DAY, "The day on which it was begun.", usually_from="typed here", example="01/05/2024",
            plain="Begun on",
        ),
        Field(
            "due_on", Kind.DAY, "The day by which it is due.", usually_from="typed here", example="30/09/2024",
            plain="Due on",
        ),
        Field(
            "done_on", Kind.DAY, "The day on which it was done.", usually_from="typed here", example="12/09/2024",
            plain="Done on",
        ),
        Field(
            "state", Kind.CODE, "Where it stands.", codes=ACTION_STATES,
            usually_from="typed here", example="Under way", plain="How far it is",
        ),
        Field(
            "measure", Kind.TEXT, "The name of the measure by which it will be judged.",
            usually_from="typed here", example="turnover_rate_fte", plain="Figure it is judged by",
        ),
        Field(
            "came_to", Kind.TEXT, "What it came to.", usually_from="typed here", example="Nine in ten held on time",
            plain="What it came to",
        ),
    ),
)  # fmt: skip
