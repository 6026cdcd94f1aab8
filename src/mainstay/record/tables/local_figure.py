"""The local figure table: numbers that only the council or its region can give, by version. It is empty until they do."""

from mainstay.record.declaring import Field, Kind, Table
from mainstay.vocabulary.local_figures import LOCAL_FIGURES

TABLE = Table(
    "local_figure",
    "One number that only the council or its region can give, and the days on which it holds.",
    plain="Local figures",
    key=("version", "item"),
    fields=(
        Field(
            "version", Kind.TEXT, "Where the number is from, and of when.",
            required=True, usually_from="finance, a time audit, the region's agreement", example="Finance 2024-25",
            plain="Where it is from",
        ),
        Field(
            "item", Kind.CODE, "What the number is.", codes=LOCAL_FIGURES,
            required=True, usually_from="finance, a time audit, the region's agreement", example="On-costs",
            plain="What it is",
        ),
        Field(
            "hundredths", Kind.COUNT, "The number, in hundredths of a percent, of an hour or of a pound.",
            required=True, least=0, most=100_000_000, usually_from="finance, a time audit, the region's agreement",
            example="3150", plain="The number, in hundredths",
        ),
        Field(
            "start", Kind.DAY, "First day on which it holds; none where it always did.",
            usually_from="finance, a time audit, the region's agreement", example="01/04/2024", plain="First day",
        ),
        Field(
            "end", Kind.DAY, "First day on which it no longer holds.",
            usually_from="finance, a time audit, the region's agreement", example="01/04/2025",
            plain="First day after the last",
        ),
    ),
)  # fmt: skip
