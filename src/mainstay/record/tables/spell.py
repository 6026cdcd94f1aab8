"""The spell table: who was in which role, team and contract, from when to when.

Stocks and flows are counted from it.
"""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.contracts import CONTRACTS
from mainstay.vocabulary.leaving import LEAVER_DESTINATIONS, LEAVING_REASONS
from mainstay.vocabulary.professions import PROFESSIONS
from mainstay.vocabulary.roles import ROLES
from mainstay.vocabulary.starting import START_ORIGINS

TABLE = Table(
    "spell",
    "A stretch of one person in one role, team, contract and full-time equivalent.",
    plain="Role and team",
    yours="Your role and team",
    key=("spell",),
    fields=(
        Field("spell", Kind.KEY, "The stretch's key.", required=True, plain="Number of the row"),
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True, plain="Worker"),
        Field("post", Kind.KEY, "The post held, where the file says which.", usually_from="HR", plain="Post"),
        Field(
            "role", Kind.CODE, "What the person does, as the workforce census counts it.", codes=ROLES,
            usually_from="HR, past census returns", example="Case holder", plain="Role as the census counts it",
        ),
        Field(
            "local_title", Kind.TEXT, "The council's own title for the job.",
            usually_from="HR", example="Social Worker Level 2", plain="Job title",
        ),
        Field("team", Kind.TEXT, "The team worked in.", usually_from="HR", example="Court Team 2", plain="Team"),
        Field(
            "contract", Kind.CODE, "How the person is engaged.", codes=CONTRACTS,
            usually_from="HR, agency register", example="Permanent", plain="Contract",
        ),
        Field(
            "fte", Kind.FTE, "The part of a full week worked.",
            least=0, most=2_000_000, usually_from="HR, past census returns", example="0.6", plain="Part of a full week",
        ),
        Field(
            "start", Kind.DAY,
            "First day in this role, team, contract and hours; the latest it can have been, if bounds are given.",
            sensitivity=Sensitivity.PERSONAL, usually_from="HR", example="01/09/2021", plain="First day",
        ),
        Field(
            "end", Kind.DAY,
            "First day no longer in it: a last day, or a census leaving date, is this day. None while it goes on.",
            sensitivity=Sensitivity.PERSONAL, usually_from="HR, leavers", example="30/06/2024",
            plain="First day after the last",
        ),
        Field(
            "start_earliest", Kind.DAY, "The earliest that the start can have been, where only two snapshots bound it.",
            sensitivity=Sensitivity.PERSONAL, usually_from="a run of lists", example="01/08/2021",
            plain="First day at the earliest",
        ),
        Field(
            "end_earliest", Kind.DAY, "The earliest that the end can have been, where only two snapshots bound it.",
            sensitivity=Sensitivity.PERSONAL, usually_from="a run of lists", example="31/05/2024",
            plain="First day after the last, at the earliest",
        ),
        Field(
            "start_origin", Kind.CODE, "What the person did before starting here.", codes=START_ORIGINS,
            sensitivity=Sensitivity.PERSONAL, usually_from="starters, past census returns", example="Agency",
            plain="What came before",
        ),
        Field(
            "leaving_reason", Kind.CODE, "Why the person left.", codes=LEAVING_REASONS,
            sensitivity=Sensitivity.PERSONAL, usually_from="leavers, past census returns", example="Resignation",
            plain="Reason for leaving",
        ),
        Field(
            "leaver_destination", Kind.CODE, "Where the person went.", codes=LEAVER_DESTINATIONS,
            sensitivity=Sensitivity.PERSONAL, usually_from="leavers, past census returns", example="Agency",
            plain="Where they went on leaving",
        ),
        Field(
            "contract_until", Kind.DAY,
            "Last day that the contract runs to, where it has one; whoever holds it may leave before or stay on.",
            sensitivity=Sensitivity.PERSONAL, usually_from="HR", example="31/03/2026", plain="Contract runs until",
        ),
        Field("grade", Kind.TEXT, "The pay grade.", usually_from="HR", example="Grade 11", plain="Pay grade"),
        Field(
            "base_pay", Kind.MONEY, "Base pay for a year, for the hours worked.",
            least=0, sensitivity=Sensitivity.PERSONAL, usually_from="HR, past census returns", example="£39,500",
            plain="Base pay for a year",
        ),
        Field(
            "supplements", Kind.MONEY, "Supplements for a year, all kinds together.",
            least=0, sensitivity=Sensitivity.PERSONAL, usually_from="HR", example="£2,000",
            plain="Supplements for a year",
        ),
        Field(
            "is_social_work_qualified", Kind.YES_NO, "Whether the person is qualified as a social worker.",
            sensitivity=Sensitivity.PERSONAL, usually_from="HR", example="Yes", plain="Qualified as a social worker",
        ),
        Field(
            "profession", Kind.CODE, "What the person is by profession, beyond social workers too.", codes=PROFESSIONS,
            usually_from="HR", example="Personal adviser", plain="Profession",
        ),
        Field(
            "continuous_service_from", Kind.DAY,
            "Start of unbroken service with the council, or with councils, as HR holds it.",
            sensitivity=Sensitivity.PERSONAL, usually_from="HR", example="03/06/2019", plain="Unbroken service from",
        ),
        Field(
            "joined_council", Kind.DAY, "When the person joined the council, where HR says so apart from the post's start.",
            sensitivity=Sensitivity.PERSONAL, usually_from="HR", example="06/01/2020", plain="Joined the council on",
        ),
    ),
)  # fmt: skip
