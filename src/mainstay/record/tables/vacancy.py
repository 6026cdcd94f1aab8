"""The vacancy table: a vacant post, from the day it is vacant until somebody starts, stage by stage."""

from mainstay.record.declaring import Field, Kind, Table
from mainstay.vocabulary.posts import COVER_KINDS
from mainstay.vocabulary.recruiting import VACANCY_OUTCOMES
from mainstay.vocabulary.roles import ROLES

TABLE = Table(
    "vacancy",
    "A vacant post being filled or covered.",
    key=("vacancy",),
    fields=(
        Field("vacancy", Kind.KEY, "The vacancy's key.", required=True),
        Field("post", Kind.KEY, "The post that is vacant.", usually_from="establishment list, recruitment system"),
        Field(
            "role", Kind.CODE, "What the post does, as the workforce census counts it.", codes=ROLES,
            usually_from="establishment list", example="Case holder",
        ),
        Field(
            "team", Kind.TEXT, "The team that the post belongs to.",
            usually_from="establishment list", example="Court Team 2",
        ),
        Field(
            "fte", Kind.FTE, "The part of a full week that is vacant.",
            least=0, most=2_000_000, usually_from="establishment list", example="1.0",
        ),
        Field(
            "vacant_from", Kind.DAY, "First day on which nobody is in the post.",
            usually_from="establishment list", example="01/04/2024",
        ),
        Field(
            "approved_on", Kind.DAY, "The day on which filling it was approved.",
            usually_from="recruitment system", example="14/05/2024",
        ),
        Field(
            "advertised_on", Kind.DAY, "The day on which it was first advertised.",
            usually_from="recruitment system", example="14/05/2024",
        ),
        Field(
            "closed_on", Kind.DAY, "The day on which the advertisement closed.",
            usually_from="recruitment system", example="14/05/2024",
        ),
        Field(
            "shortlisted_on", Kind.DAY, "The day of shortlisting.",
            usually_from="recruitment system", example="14/05/2024",
        ),
        Field(
            "interviewed_on", Kind.DAY, "The day of interview.",
            usually_from="recruitment system", example="14/05/2024",
        ),
        Field(
            "offered_on", Kind.DAY, "The day on which the post was offered.",
            usually_from="recruitment system", example="14/05/2024",
        ),
        Field(
            "references_on", Kind.DAY, "The day on which references were complete.",
            usually_from="recruitment system", example="14/05/2024",
        ),
        Field(
            "checks_on", Kind.DAY, "The day on which the other checks were complete.",
            usually_from="recruitment system", example="14/05/2024",
        ),
        Field(
            "started_on", Kind.DAY,
            "The day on which somebody started, so first day no longer vacant. None while vacant.",
            usually_from="recruitment system", example="02/09/2024",
        ),
        Field(
            "outcome", Kind.CODE, "How it ended.", codes=VACANCY_OUTCOMES,
            usually_from="recruitment system", example="Filled",
        ),
        Field(
            "cover", Kind.CODE, "What covers the post meanwhile.", codes=COVER_KINDS,
            usually_from="establishment list", example="Agency worker",
        ),
    ),
)  # fmt: skip
