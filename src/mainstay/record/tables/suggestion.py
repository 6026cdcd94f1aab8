"""The suggestion table: what staff ask for, and what became of it."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.voice import SUGGESTION_STATES, THEMES

TABLE = Table(
    "suggestion",
    "A suggestion, and what became of it.",
    plain="Suggestions",
    key=("suggestion",),
    fields=(
        Field("suggestion", Kind.KEY, "The suggestion's key.", required=True, plain="Number of the suggestion"),
        Field(
            "made_on", Kind.DAY, "The day on which it was made.", usually_from="typed here", example="12/06/2024",
            plain="Made on",
        ),
        Field(
            "team", Kind.TEXT, "The team it came from, where that was said.",
            usually_from="typed here", example="Court Team 2", plain="Team",
        ),
        Field(
            "text", Kind.TEXT, "The suggestion, without names.",
            sensitivity=Sensitivity.PERSONAL, usually_from="typed here", example="A second screen for home",
            plain="Suggestion",
        ),
        Field(
            "theme", Kind.CODE, "What it is mostly about.", codes=THEMES,
            usually_from="typed here", example="Tools and process", plain="What it is about",
        ),
        Field(
            "state", Kind.CODE, "What became of it.", codes=SUGGESTION_STATES,
            usually_from="typed here", example="Under way", plain="What became of it",
        ),
        Field(
            "answered_on", Kind.DAY, "The day on which those who asked were told.",
            usually_from="typed here", example="26/06/2024", plain="Answered on",
        ),
        Field(
            "answer", Kind.TEXT, "What they were told.", usually_from="typed here", example="Ordered for everyone",
            plain="Answer",
        ),
    ),
)  # fmt: skip
