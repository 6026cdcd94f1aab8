"""The contact table: everything that reached the front door about a child."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.front_door import (
    CONTACT_OUTCOMES,
    HELP_BEFORE,
    NEEDS,
    REFERRAL_SOURCES,
    WHO_COULD_HELP,
)

TABLE = Table(
    "contact",
    "Something that reached the front door.",
    plain="Contacts at the front door",
    key=("contact",),
    fields=(
        Field("contact", Kind.KEY, "The contact's key.", required=True, plain="Number of the contact"),
        Field(
            "child", Kind.KEY, "The child's pseudonymous key.", required=True, sensitivity=Sensitivity.PERSONAL,
            plain="Child",
        ),
        Field(
            "day", Kind.DAY, "The day on which it reached the council.",
            sensitivity=Sensitivity.PERSONAL, usually_from="front-door list", example="14/05/2024", plain="Day it came",
        ),
        Field(
            "made_by", Kind.CODE, "Who made it.", codes=REFERRAL_SOURCES,
            usually_from="front-door list", example="Police", plain="Who made it",
        ),
        Field(
            "need", Kind.CODE, "What it was mostly about.", codes=NEEDS,
            sensitivity=Sensitivity.SPECIAL, usually_from="front-door list", example="Abuse or neglect",
            plain="What it was about",
        ),
        Field(
            "outcome", Kind.CODE, "What was decided.", codes=CONTACT_OUTCOMES,
            usually_from="front-door list", example="Information and advice", plain="What was decided",
        ),
        Field(
            "decided_on", Kind.DAY, "The day on which it was decided.",
            usually_from="front-door list", example="15/05/2024", plain="Decided on",
        ),
        Field(
            "could_have_helped", Kind.CODE,
            "Who could have helped instead: from reading a sample together, in no system.",
            codes=WHO_COULD_HELP, usually_from="a sample read together", example="School",
            plain="Who could have helped instead",
        ),
        Field(
            "first_reading", Kind.CODE, "Who could have helped instead, as the first of two readers saw it.",
            codes=WHO_COULD_HELP, usually_from="a sample read together", example="School",
            plain="Who could have helped, first reader",
        ),
        Field(
            "second_reading", Kind.CODE, "Who could have helped instead, as the second of two readers saw it.",
            codes=WHO_COULD_HELP, usually_from="a sample read together", example="Nobody else",
            plain="Who could have helped, second reader",
        ),
        Field(
            "read_on", Kind.DAY, "The day on which the contact was read, as one of a sample.",
            usually_from="a sample read together", example="12/09/2024", plain="Read on",
        ),
        Field(
            "helped_before", Kind.CODE, "What help came before the contact.", codes=HELP_BEFORE,
            sensitivity=Sensitivity.PERSONAL, usually_from="a sample read together", example="Early help",
            plain="Help before",
        ),
        Field(
            "looked_after_on", Kind.DAY, "The day on which the child came into care after the contact.",
            sensitivity=Sensitivity.PERSONAL, usually_from="a sample read together", example="03/02/2025",
            plain="Came into care on",
        ),
    ),
)  # fmt: skip
