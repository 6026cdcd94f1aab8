"""The post table: a place in the establishment, whoever is in it."""

from mainstay.record.declaring import Field, Kind, Table
from mainstay.vocabulary.agency import CORE_JOB_TYPES
from mainstay.vocabulary.posts import POST_STATES
from mainstay.vocabulary.roles import ROLES

TABLE = Table(
    "post",
    "A post in the establishment, over time.",
    key=("post", "start"),
    fields=(
        Field("post", Kind.KEY, "The post's number, as a key.", required=True),
        Field(
            "local_title", Kind.TEXT, "The council's own title for the post.",
            usually_from="establishment list, HR", example="Social Worker Level 2",
        ),
        Field(
            "role", Kind.CODE, "What the post does, as the workforce census counts it.", codes=ROLES,
            usually_from="establishment list, HR", example="Case holder",
        ),
        Field(
            "core_job_type", Kind.CODE, "The type of agency work that could cover it.", codes=CORE_JOB_TYPES,
            usually_from="establishment list", example="Social worker",
        ),
        Field(
            "team", Kind.TEXT, "The team that the post belongs to.",
            usually_from="establishment list, HR", example="Court Team 2",
        ),
        Field(
            "fte", Kind.FTE, "The part of a full week that is budgeted for.",
            least=0, most=2_000_000, usually_from="establishment list", example="1.0",
        ),
        Field(
            "start", Kind.DAY, "First day on which the post exists.",
            usually_from="establishment list", example="01/04/2023",
        ),
        Field(
            "end", Kind.DAY, "First day on which the post no longer exists.",
            usually_from="establishment list", example="01/04/2025",
        ),
        Field(
            "hard_to_fill", Kind.YES_NO, "Whether the council says that the post is hard to fill.",
            usually_from="establishment list", example="Yes",
        ),
        Field(
            "grade", Kind.TEXT, "The pay grade of the post.",
            usually_from="establishment list, HR", example="Grade 11",
        ),
        Field(
            "budget_code", Kind.TEXT, "The cost centre that pays for the post.",
            usually_from="establishment list, ledger", example="CC4410",
        ),
        Field(
            "state", Kind.CODE, "Whether somebody is in the post.", codes=POST_STATES,
            usually_from="establishment list", example="Vacant",
        ),
    ),
)  # fmt: skip
