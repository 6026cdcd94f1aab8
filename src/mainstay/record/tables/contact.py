"""The contact table: everything that reached the front door about a child."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.front_door import CONTACT_OUTCOMES, NEEDS, REFERRAL_SOURCES

TABLE = Table(
    "contact",
    "Something that reached the front door.",
    key=("contact",),
    fields=(
        Field("contact", Kind.KEY, "The contact's key.", required=True),
        Field("child", Kind.KEY, "The child's pseudonymous key.", required=True, sensitivity=Sensitivity.PERSONAL),
        Field(
            "day", Kind.DAY, "The day on which it reached the council.",
            sensitivity=Sensitivity.PERSONAL, usually_from="front-door list", example="14/05/2024",
        ),
        Field(
            "source", Kind.CODE, "Who made it.", codes=REFERRAL_SOURCES,
            usually_from="front-door list", example="Police",
        ),
        Field(
            "need", Kind.CODE, "What it was mostly about.", codes=NEEDS,
            sensitivity=Sensitivity.SPECIAL, usually_from="front-door list", example="Abuse or neglect",
        ),
        Field(
            "outcome", Kind.CODE, "What was decided.", codes=CONTACT_OUTCOMES,
            usually_from="front-door list", example="Information and advice",
        ),
        Field(
            "decided_on", Kind.DAY, "The day on which it was decided.",
            usually_from="front-door list", example="15/05/2024",
        ),
        Field(
            "could_have_helped", Kind.TEXT,
            "Who could have helped instead: from reading a sample together, in no system.",
            usually_from="a sample read together", example="School",
        ),
    ),
)  # fmt: skip
