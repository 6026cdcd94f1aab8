"""The post table: a place in the establishment, whoever is in it."""

from mainstay.record.declaring import Field, Kind, Table
from mainstay.vocabulary.agency import CORE_JOB_TYPES
from mainstay.vocabulary.posts import POST_STATES
from mainstay.vocabulary.roles import ROLES

TABLE = Table(
    "post",
    "A post in the establishment, over time.",
    plain="Posts",
    key=("post", "start"),
    fields=(
        Field("post", Kind.KEY, "The post's number, as a key.", required=True, plain="Number of the post"),
        Field(
            "local_title", Kind.TEXT, "The council's own title for the post.",
            usually_from="establishment list, HR", example="Social Worker Level 2", plain="Job title",
        ),
        Field(
            "role", Kind.CODE, "What the post does, as the workforce census counts it.", codes=ROLES,
            usually_from="establishment list, HR", example="Case holder", plain="Role as the census counts it",
        ),
        Field(
            "core_job_type", Kind.CODE, "The type of agency work that could cover it.", codes=CORE_JOB_TYPES,
            usually_from="establishment list", example="Social worker", plain="Type of agency work",
        ),
        Field(
            "team", Kind.TEXT, "The team that the post belongs to.",
            usually_from="establishment list, HR", example="Court Team 2", plain="Team",
        ),
        Field(
            "fte", Kind.FTE, "The part of a full week that is budgeted for.",
            least=0, most=2_000_000, usually_from="establishment list", example="1.0", plain="Part of a full week",
        ),
        Field(
            "start", Kind.DAY, "First day on which the post exists.",
            usually_from="establishment list", example="01/04/2023", plain="First day",
        ),
        Field(
            "end", Kind.DAY, "First day on which the post no longer exists.",
            usually_from="establishment list", example="01/04/2025", plain="First day after the last",
        ),
        Field(
            "hard_to_fill", Kind.YES_NO, "Whether the council says that the post is hard to fill.",
            usually_from="establishment list", example="Yes", plain="Hard to fill",
        ),
        Field(
            "grade", Kind.TEXT, "The pay grade of the post.",
            usually_from="establishment list, HR", example="Grade 11", plain="Pay grade",
        ),
        Field(
            "budget_code", Kind.TEXT, "The cost centre that pays for the post.",
            usually_from="establishment list, ledger", example="CC4410", plain="Cost centre",
        ),
        Field(
            "state", Kind.CODE, "Whether somebody is in the post.", codes=POST_STATES,
            usually_from="establishment list", example="Vacant", plain="Whether somebody is in it",
        ),
    ),
)  # fmt: skip
