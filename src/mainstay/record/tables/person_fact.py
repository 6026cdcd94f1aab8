"""The person fact table: which row of which file gave each fact of the person table."""

from mainstay.record.declaring import Field, Kind, Table

TABLE = Table(
    "person_fact",
    "Which row of which file gave a fact of a worker, where several files were joined.",
    plain="Which file gave each fact",
    yours="Which file gave each fact about you",
    key=("person", "fact"),
    fields=(
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True, plain="Worker"),
        Field(
            "fact", Kind.TEXT, "The field of the person table that the row gave.", required=True,
            usually_from="HR, past census returns", example="date_of_birth", plain="Fact",
        ),
    ),
)  # fmt: skip
