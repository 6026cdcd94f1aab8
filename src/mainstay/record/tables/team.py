"""The team table: teams and their place in the tree; HR, the case system and finance each have a tree of their own."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.teams import TEAM_KINDS

TABLE = Table(
    "team",
    "A team and its place in the tree, over time.",
    plain="Teams",
    key=("team", "start"),
    fields=(
        Field(
            "team", Kind.KEY, "The team's key: its name made comparable, in the tree of its source.", required=True,
            plain="Key of the team",
        ),
        Field(
            "name", Kind.TEXT, "The team's name as written.",
            usually_from="HR, children's allocations", example="Court Team 2", plain="Name",
        ),
        Field(
            "parent", Kind.TEXT, "The team or service above it.", usually_from="HR", example="Safeguarding North",
            plain="Team or service above it",
        ),
        Field(
            "kind", Kind.CODE, "What the team mostly does.", codes=TEAM_KINDS,
            usually_from="an answer given once", example="Children in care", plain="What it mostly does",
        ),
        Field(
            "manager", Kind.KEY, "The pseudonymous key of the manager.",
            sensitivity=Sensitivity.PERSONAL, usually_from="HR", plain="Manager",
        ),
        Field(
            "start", Kind.DAY, "First day on which the team has this place.",
            usually_from="HR", example="01/04/2023", plain="First day",
        ),
        Field(
            "end", Kind.DAY, "First day on which it no longer has it.", usually_from="HR", example="01/04/2025",
            plain="First day after the last",
        ),
    ),
)  # fmt: skip
