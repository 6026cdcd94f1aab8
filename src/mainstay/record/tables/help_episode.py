"""The help episode table: children being helped, whether or not they have a worker.

Without it, days without one cannot be seen.
"""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.children import KINDS_OF_HELP
from mainstay.vocabulary.legal_status import LEGAL_STATUSES

TABLE = Table(
    "help_episode",
    "A child being helped, with or without a worker.",
    key=("child", "kind", "start"),
    fields=(
        Field("child", Kind.KEY, "The child's pseudonymous key.", required=True, sensitivity=Sensitivity.PERSONAL),
        Field(
            "kind", Kind.CODE, "How the child is being helped.", codes=KINDS_OF_HELP,
            required=True, sensitivity=Sensitivity.PERSONAL, usually_from="lists of children",
            example="Protection plan",
        ),
        Field(
            "start", Kind.DAY, "First day of this kind of help.",
            sensitivity=Sensitivity.PERSONAL, usually_from="lists of children", example="03/06/2024",
        ),
        Field(
            "end", Kind.DAY, "First day after it. None while it goes on.",
            sensitivity=Sensitivity.PERSONAL, usually_from="lists of children", example="20/12/2024",
        ),
        Field("team", Kind.TEXT, "The team responsible.", usually_from="lists of children", example="Court Team 2"),
        Field(
            "legal_status", Kind.CODE, "By what law the child is in care, where they are.", codes=LEGAL_STATUSES,
            sensitivity=Sensitivity.SPECIAL, usually_from="lists of children", example="Care order",
        ),
        Field(
            "helped_before", Kind.YES_NO, "Whether the child was helped by social care before.",
            sensitivity=Sensitivity.PERSONAL, usually_from="lists of children", example="No",
        ),
    ),
)  # fmt: skip
