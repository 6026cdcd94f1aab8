"""The load weight table: the council's own scheme of weights, by version. Where it is empty the starter weights stand."""

from mainstay.record.declaring import Field, Kind, Table
from mainstay.vocabulary.load_weights import LOAD_ITEMS

TABLE = Table(
    "load_weight",
    "One number of a council's own scheme of weights, and the days on which it is in force.",
    plain="Weights of a load",
    key=("version", "item"),
    fields=(
        Field(
            "version", Kind.TEXT, "The name of the scheme and its version.",
            required=True, usually_from="the council's own scheme", example="Agreed April 2024", plain="Version",
        ),
        Field(
            "item", Kind.CODE, "What the number is for.", codes=LOAD_ITEMS,
            required=True, usually_from="the council's own scheme", example="Protection plan", plain="What it is for",
        ),
        Field(
            "hundredths", Kind.COUNT, "The number, in hundredths of a point, of a child or of a percent.",
            required=True, least=0, most=1_000_000, usually_from="the council's own scheme", example="600",
            plain="The number, in hundredths",
        ),
        Field(
            "start", Kind.DAY, "First day on which it is in force; none where it always was.",
            usually_from="the council's own scheme", example="01/04/2024", plain="First day",
        ),
        Field(
            "end", Kind.DAY, "First day on which it is no longer in force.",
            usually_from="the council's own scheme", example="01/04/2025", plain="First day after the last",
        ),
    ),
)  # fmt: skip
