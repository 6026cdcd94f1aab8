"""The reduction table: agreed reasons for holding fewer children."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.workload import REDUCTION_KINDS

TABLE = Table(
    "reduction",
    "A dated reason for a lighter load.",
    plain="Lighter loads",
    yours="Times with a lighter load",
    key=("person", "kind", "start"),
    fields=(
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True, plain="Worker"),
        Field(
            "kind", Kind.CODE, "Why the load is lighter.", codes=REDUCTION_KINDS,
            required=True, sensitivity=Sensitivity.PERSONAL, usually_from="early-career tracker, team manager",
            example="Early career", plain="Why it is lighter",
        ),
        Field(
            "percent", Kind.PERCENT, "By how much the load is lighter: 10 means nine tenths of a full load.",
            least=0, most=10_000, sensitivity=Sensitivity.PERSONAL, usually_from="early-career tracker", example="10",
            plain="By how much",
        ),
        Field(
            "start", Kind.DAY, "First day of the lighter load.",
            sensitivity=Sensitivity.PERSONAL, usually_from="early-career tracker", example="01/09/2023",
            plain="First day",
        ),
        Field(
            "end", Kind.DAY, "First day of the full load again.",
            sensitivity=Sensitivity.PERSONAL, usually_from="early-career tracker", example="01/09/2024",
            plain="First day after the last",
        ),
    ),
)  # fmt: skip
