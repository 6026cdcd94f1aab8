"""The involvement table: who holds which child, from when to when. A child held by a tray has no worker."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.children import INVOLVEMENT_ROLES, KINDS_OF_HELP, REASONS_FOR_CHANGE
from mainstay.vocabulary.workload import COMPLEXITY

TABLE = Table(
    "involvement",
    "A worker, or a tray, holding a child.",
    plain="Children allocated",
    yours="Children allocated to you",
    key=("involvement",),
    fields=(
        Field("involvement", Kind.KEY, "The stretch's key.", required=True, plain="Number of the row"),
        Field(
            "child", Kind.KEY, "The child's pseudonymous key.", required=True, sensitivity=Sensitivity.PERSONAL,
            plain="Child",
        ),
        Field(
            "person", Kind.KEY, "The worker's pseudonymous key; none where a tray holds the child or nobody matches.",
            usually_from="children's allocations", plain="Worker",
        ),
        Field(
            "tray", Kind.TEXT, "The name of the tray that holds the child instead of a person.",
            usually_from="children's allocations", example="Duty Tray", plain="Tray",
        ),
        Field(
            "team", Kind.TEXT, "The team as the case system names it.",
            usually_from="children's allocations", example="Court Team 2", plain="Team",
        ),
        Field(
            "start", Kind.DAY, "First day of the stretch.",
            sensitivity=Sensitivity.PERSONAL, usually_from="children's allocations", example="03/06/2024",
            plain="First day",
        ),
        Field(
            "end", Kind.DAY, "First day after it. None while it goes on.",
            sensitivity=Sensitivity.PERSONAL, usually_from="children's allocations", example="20/12/2024",
            plain="First day after the last",
        ),
        Field(
            "role", Kind.CODE, "What the worker is to the child.", codes=INVOLVEMENT_ROLES,
            usually_from="children's allocations", example="Allocated worker", plain="What the worker is to the child",
        ),
        Field(
            "kind_of_help", Kind.CODE, "How the child is being helped.", codes=KINDS_OF_HELP,
            sensitivity=Sensitivity.PERSONAL, usually_from="children's allocations", example="Child in need plan",
            plain="Kind of help",
        ),
        Field(
            "complexity", Kind.CODE, "How much the work with the child is expected to take.", codes=COMPLEXITY,
            sensitivity=Sensitivity.PERSONAL, usually_from="children's allocations", example="High",
            plain="How much work is expected",
        ),
        Field(
            "sibling_group", Kind.KEY, "A pseudonymous key that brothers and sisters share.",
            sensitivity=Sensitivity.PERSONAL, usually_from="children's allocations", plain="Brothers and sisters",
        ),
        Field(
            "reason_for_change", Kind.CODE, "Why the stretch ended.", codes=REASONS_FOR_CHANGE,
            sensitivity=Sensitivity.PERSONAL, usually_from="children's allocations", example="Worker left",
            plain="Why it ended",
        ),
    ),
)  # fmt: skip
