"""The small investment table: small things bought for staff, who has them, and whether they are used."""

from mainstay.record.declaring import Field, Kind, Table

TABLE = Table(
    "small_investment",
    "Something small bought for staff.",
    plain="Small things bought for staff",
    key=("investment",),
    fields=(
        Field("investment", Kind.KEY, "The investment's key.", required=True, plain="Number of the row"),
        Field(
            "what", Kind.TEXT, "What it is.", required=True, usually_from="typed here", example="Second screens",
            plain="What it is",
        ),
        Field(
            "who_has_it", Kind.TEXT, "The team or the group that has it.",
            usually_from="typed here", example="Court Team 2", plain="Who has it",
        ),
        Field(
            "start", Kind.DAY, "The day from which they have it.", usually_from="typed here", example="01/07/2024",
            plain="From",
        ),
        Field("cost", Kind.MONEY, "What it cost.", least=0, usually_from="typed here", example="£640", plain="Cost"),
        Field(
            "offered_to", Kind.COUNT, "How many could have it.", least=0, usually_from="typed here", example="12",
            plain="How many could have it",
        ),
        Field(
            "taken_up_by", Kind.COUNT, "How many use it.", least=0, usually_from="typed here", example="9",
            plain="How many use it",
        ),
    ),
)  # fmt: skip
