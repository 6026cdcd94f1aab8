"""The vacancy table: a vacant post, from the day it is vacant until somebody starts, stage by stage."""

from mainstay.record.declaring import Field, Kind, Table
from mainstay.vocabulary.posts import COVER_KINDS
from mainstay.vocabulary.recruiting import VACANCY_OUTCOMES
from mainstay.vocabulary.roles import ROLES

TABLE = Table(
    "vacancy",
    "A vacant post being filled or covered.",
    plain="Vacancies",
    key=("vacancy",),
    fields=(
        Field("vacancy", Kind.KEY, "The vacancy's key.", required=True, plain="Number of the vacancy"),
        Field(
            "post", Kind.KEY, "The post that is vacant.", usually_from="establishment list, recruitment system",
            plain="Post",
        ),
        Field(
            "role", Kind.CODE, "What the post does, as the workforce census counts it.", codes=ROLES,
            usually_from="establishment list", example="Case holder", plain="Role as the census counts it",
        ),
        Field(
            "team", Kind.TEXT, "The team that the post belongs to.",
            usually_from="establishment list", example="Court Team 2", plain="Team",
        ),
        Field(
            "fte", Kind.FTE, "The part of a full week that is vacant.",
            least=0, most=2_000_000, usually_from="establishment list", example="1.0", plain="Part of a full week",
        ),
        Field(
            "vacant_from", Kind.DAY, "First day on which nobody is in the post.",
            usually_from="establishment list", example="01/04/2024", plain="Vacant from",
        ),
        Field(
            "approved_on", Kind.DAY, "The day on which filling it was approved.",
            usually_from="recruitment system", example="14/05/2024", plain="Filling approved on",
        ),
        Field(
            "advertised_on", Kind.DAY, "The day on which it was first advertised.",
            usually_from="recruitment system", example="14/05/2024", plain="First advertised on",
        ),
        Field(
            "closed_on", Kind.DAY, "The day on which the advertisement closed.",
            usually_from="recruitment system", example="14/05/2024", plain="Advertisement closed on",
        ),
        Field(
            "shortlisted_on", Kind.DAY, "The day of shortlisting.",
            usually_from="recruitment system", example="14/05/2024", plain="Shortlisted on",
        ),
        Field(
            "interviewed_on", Kind.DAY, "The day of interview.",
            usually_from="recruitment system", example="14/05/2024", plain="Interviewed on",
        ),
        Field(
            "offered_on", Kind.DAY, "The day on which the post was offered.",
            usually_from="recruitment system", example="14/05/2024", plain="Offered on",
        ),
        Field(
            "references_on", Kind.DAY, "The day on which references were complete.",
            usually_from="recruitment system", example="14/05/2024", plain="References complete on",
        ),
        Field(
            "checks_on", Kind.DAY, "The day on which the other checks were complete.",
            usually_from="recruitment system", example="14/05/2024", plain="Other checks complete on",
        ),
        Field(
            "started_on", Kind.DAY,
            "The day on which somebody started, so first day no longer vacant. None while vacant.",
            usually_from="recruitment system", example="02/09/2024", plain="Somebody started on",
        ),
        Field(
            "outcome", Kind.CODE, "How it ended.", codes=VACANCY_OUTCOMES,
            usually_from="recruitment system", example="Filled", plain="How it ended",
        ),
        Field(
            "cover", Kind.CODE, "What covers the post meanwhile.", codes=COVER_KINDS,
            usually_from="establishment list", example="Agency worker", plain="Covered by",
        ),
        Field(
            "posts", Kind.COUNT, "How many posts it is to fill: an advertisement that runs on has several.",
            least=0, most=999, usually_from="recruitment system", example="3", plain="Posts to fill",
        ),
        Field(
            "filled", Kind.COUNT, "How many of its posts somebody has started in.",
            least=0, most=999, usually_from="recruitment system", example="2", plain="Posts filled",
        ),
        Field(
            "cohort", Kind.TEXT, "The induction or academy cohort that it fills places of.",
            usually_from="recruitment system", example="Academy September 2024", plain="Cohort",
        ),
        Field(
            "over_establishment", Kind.YES_NO, "Whether it is recruited to on purpose beyond the establishment.",
            usually_from="recruitment system", example="No", plain="Beyond the establishment",
        ),
    ),
)  # fmt: skip
