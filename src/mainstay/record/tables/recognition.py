"""The recognition table: thanks given to people for their work."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table

TABLE = Table(
    "recognition",
    "Thanks given to a person or a team.",
    plain="Thanks",
    yours="Thanks to you",
    key=("recognition",),
    fields=(
        Field("recognition", Kind.KEY, "The key of the thanks.", required=True, plain="Number of the thanks"),
        Field("person", Kind.KEY, "The pseudonymous key of the person thanked; none where a team was.", plain="Worker"),
        Field(
            "team", Kind.TEXT, "The team thanked, or the person's team.",
            usually_from="typed here", example="Court Team 2", plain="Team",
        ),
        Field(
            "given_on", Kind.DAY, "The day on which it was given.",
            sensitivity=Sensitivity.PERSONAL, usually_from="typed here", example="12/06/2024", plain="Given on",
        ),
        Field(
            "for_what", Kind.TEXT, "What for, without the name of a child or a family.",
            sensitivity=Sensitivity.PERSONAL, usually_from="typed here", example="A reunion that lasted",
            plain="What for",
        ),
    ),
)  # fmt: skip
