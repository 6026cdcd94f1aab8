"""The survey response table: answers, never joined to a person."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table

TABLE = Table(
    "survey_response",
    "One answer to one item, from somebody whom nobody can name.",
    plain="Survey answers",
    key=("survey", "respondent", "item"),
    fields=(
        Field("survey", Kind.KEY, "The survey's key.", required=True, plain="Survey"),
        Field(
            "respondent", Kind.KEY, "A key that leads to nobody, made anew for each survey.",
            required=True, sensitivity=Sensitivity.PERSONAL, plain="Key that leads to nobody",
        ),
        Field("item", Kind.KEY, "The item's key within the survey.", required=True, plain="Number of the question"),
        Field(
            "group", Kind.TEXT, "The team or group said, as wide as the survey's smallest group allows.",
            sensitivity=Sensitivity.PERSONAL, usually_from="survey export", example="Children in care",
            plain="Team or group",
        ),
        Field(
            "score", Kind.COUNT, "The score given, on the item's scale.",
            sensitivity=Sensitivity.PERSONAL, usually_from="survey export", example="4", plain="Score",
        ),
        Field(
            "comment", Kind.TEXT, "A comment, held back until read by someone entitled to.",
            sensitivity=Sensitivity.PERSONAL, usually_from="survey export", plain="Comment",
        ),
    ),
)  # fmt: skip
