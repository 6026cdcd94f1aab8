"""The conversation table: what people say on arriving, while here and on leaving.

Shown only with how many were asked.
"""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.voice import CONVERSATION_KINDS, THEMES

TABLE = Table(
    "conversation",
    "A welcome, stay or exit conversation.",
    plain="Welcome, stay and exit conversations",
    yours="Your welcome, stay and exit conversations",
    key=("conversation",),
    fields=(
        Field("conversation", Kind.KEY, "The conversation's key.", required=True, plain="Number of the conversation"),
        Field("person", Kind.KEY, "The worker's pseudonymous key, or a key that leads to nobody.", plain="Worker"),
        Field(
            "kind", Kind.CODE, "Which kind of conversation it was.", codes=CONVERSATION_KINDS,
            required=True, usually_from="conversation forms", example="Exit conversation", plain="Kind of conversation",
        ),
        Field(
            "held_on", Kind.DAY, "The day on which it was held; none where it was offered and declined.",
            sensitivity=Sensitivity.PERSONAL, usually_from="conversation forms", example="14/06/2024", plain="Held on",
        ),
        Field(
            "offered_on", Kind.DAY, "The day on which it was offered.",
            sensitivity=Sensitivity.PERSONAL, usually_from="conversation forms", example="03/06/2024",
            plain="Offered on",
        ),
        Field(
            "answers", Kind.TEXT, "Structured answers, by question (JSON).",
            sensitivity=Sensitivity.PERSONAL, usually_from="conversation forms", plain="Answers to the questions",
        ),
        Field(
            "comments", Kind.TEXT, "Comments, held back until read by someone entitled to.",
            sensitivity=Sensitivity.PERSONAL, usually_from="conversation forms", plain="Comments",
        ),
        Field(
            "theme", Kind.CODE, "What it was mostly about.", codes=THEMES,
            sensitivity=Sensitivity.PERSONAL, usually_from="conversation forms", example="Workload",
            plain="What it was mostly about",
        ),
    ),
)  # fmt: skip
