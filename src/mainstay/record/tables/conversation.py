"""The conversation table: what people say on arriving, while here and on leaving.

Shown only with how many were asked.
"""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.voice import CONVERSATION_KINDS, THEMES

TABLE = Table(
    "conversation",
    "A welcome, stay or exit conversation.",
    key=("conversation",),
    fields=(
        Field("conversation", Kind.KEY, "The conversation's key.", required=True),
        Field("person", Kind.KEY, "The worker's pseudonymous key, or a key that leads to nobody."),
        Field(
            "kind", Kind.CODE, "Which kind of conversation it was.", codes=CONVERSATION_KINDS,
            required=True, usually_from="conversation forms", example="Exit conversation",
        ),
        Field(
            "held_on", Kind.DAY, "The day on which it was held; none where it was offered and declined.",
            sensitivity=Sensitivity.PERSONAL, usually_from="conversation forms", example="14/06/2024",
        ),
        Field(
            "offered_on", Kind.DAY, "The day on which it was offered.",
            sensitivity=Sensitivity.PERSONAL, usually_from="conversation forms", example="03/06/2024",
        ),
        Field(
            "answers", Kind.TEXT, "Structured answers, by question (JSON).",
            sensitivity=Sensitivity.PERSONAL, usually_from="conversation forms",
        ),
        Field(
            "comments", Kind.TEXT, "Comments, held back until read by someone entitled to.",
            sensitivity=Sensitivity.PERSONAL, usually_from="conversation forms",
        ),
        Field(
            "theme", Kind.CODE, "What it was mostly about.", codes=THEMES,
            sensitivity=Sensitivity.PERSONAL, usually_from="conversation forms", example="Workload",
        ),
    ),
)  # fmt: skip
