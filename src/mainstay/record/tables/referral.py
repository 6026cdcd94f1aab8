"""The referral table: requests for social care services, and what followed."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.front_door import ASSESSMENT_OUTCOMES, NEEDS, REFERRAL_OUTCOMES, REFERRAL_SOURCES

TABLE = Table(
    "referral",
    "A request for social care services.",
    plain="Referrals",
    key=("referral",),
    fields=(
        Field("referral", Kind.KEY, "The referral's key.", required=True, plain="Number of the referral"),
        Field(
            "child", Kind.KEY, "The child's pseudonymous key.", required=True, sensitivity=Sensitivity.PERSONAL,
            plain="Child",
        ),
        Field(
            "received", Kind.DAY, "The day on which it was received.",
            sensitivity=Sensitivity.PERSONAL, usually_from="front-door list", example="14/05/2024", plain="Received on",
        ),
        Field(
            "made_by", Kind.CODE, "Who made it.", codes=REFERRAL_SOURCES,
            usually_from="front-door list", example="School", plain="Who made it",
        ),
        Field(
            "need", Kind.CODE, "Why help is needed first of all.", codes=NEEDS,
            sensitivity=Sensitivity.SPECIAL, usually_from="front-door list", example="Abuse or neglect", plain="Need",
        ),
        Field(
            "outcome", Kind.CODE, "What was decided.", codes=REFERRAL_OUTCOMES,
            usually_from="front-door list", example="Assessment", plain="What was decided",
        ),
        Field(
            "assessment_start", Kind.DAY, "The day on which an assessment began.",
            sensitivity=Sensitivity.PERSONAL, usually_from="lists of children", example="16/05/2024",
            plain="Assessment began on",
        ),
        Field(
            "assessment_end", Kind.DAY, "The day on which the assessment was authorised.",
            sensitivity=Sensitivity.PERSONAL, usually_from="lists of children", example="27/06/2024",
            plain="Assessment authorised on",
        ),
        Field(
            "section_47_on", Kind.DAY, "The day on which a section 47 enquiry began.",
            sensitivity=Sensitivity.PERSONAL, usually_from="lists of children", example="20/05/2024",
            plain="Section 47 enquiry began on",
        ),
        Field(
            "conference_on", Kind.DAY, "The day of the first child protection conference.",
            sensitivity=Sensitivity.PERSONAL, usually_from="lists of children", example="10/06/2024",
            plain="First child protection conference on",
        ),
        Field(
            "previous_referral", Kind.DAY, "The day of the child's referral before this one.",
            sensitivity=Sensitivity.PERSONAL, usually_from="front-door list", example="03/11/2023",
            plain="Referral before",
        ),
        Field(
            "assessment_outcome", Kind.CODE, "What the assessment ended with.", codes=ASSESSMENT_OUTCOMES,
            sensitivity=Sensitivity.PERSONAL, usually_from="lists of children", example="Child in need plan",
            plain="What the assessment ended with",
        ),
        Field(
            "contact", Kind.KEY, "The key of the contact that it came from.",
            usually_from="front-door list", plain="Contact it came from",
        ),
    ),
)  # fmt: skip
