"""The help episode table: children being helped, whether or not they have a worker.

Without it, days without one cannot be seen.
"""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.children import KINDS_OF_HELP
from mainstay.vocabulary.legal_status import LEGAL_STATUSES

TABLE = Table(
    "help_episode",
    "A child being helped, with or without a worker.",
    plain="Children being helped",
    key=("child", "kind", "start"),
    fields=(
        Field(
            "child", Kind.KEY, "The child's pseudonymous key.", required=True, sensitivity=Sensitivity.PERSONAL,
            plain="Child",
        ),
        Field(
            "kind", Kind.CODE, "How the child is being helped.", codes=KINDS_OF_HELP,
            required=True, sensitivity=Sensitivity.PERSONAL, usually_from="lists of children",
            example="Protection plan", plain="Kind of help",
        ),
        Field(
            "start", Kind.DAY, "First day of this kind of help.",
            sensitivity=Sensitivity.PERSONAL, usually_from="lists of children", example="03/06/2024", plain="First day",
        ),
        Field(
            "end", Kind.DAY, "First day after it. None while it goes on.",
            sensitivity=Sensitivity.PERSONAL, usually_from="lists of children", example="20/12/2024",
            plain="First day after the last",
        ),
        Field(
            "team", Kind.TEXT, "The team responsible.", usually_from="lists of children", example="Court Team 2",
            plain="Team",
        ),
        Field(
            "legal_status", Kind.CODE, "By what law the child is in care, where they are.", codes=LEGAL_STATUSES,
            sensitivity=Sensitivity.SPECIAL, usually_from="lists of children", example="Care order",
            plain="Law by which in care",
        ),
        Field(
            "helped_before", Kind.YES_NO, "Whether the child was helped by social care before.",
            sensitivity=Sensitivity.PERSONAL, usually_from="lists of children", example="No", plain="Helped before",
        ),
    ),
)  # fmt: skip
