"""The applicant table: people moving through a vacancy.

A stage without a date was not collected, and is never nought days.
"""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.recruiting import APPLICANT_OUTCOMES, CHANNELS, REASONS_WITHDRAWN

TABLE = Table(
    "applicant",
    "A person moving through a vacancy.",
    plain="Applications",
    yours="Your applications",
    key=("applicant",),
    fields=(
        Field(
            "applicant", Kind.KEY, "The applicant's pseudonymous key.",
            required=True, sensitivity=Sensitivity.PERSONAL, plain="Applicant",
        ),
        Field("vacancy", Kind.KEY, "The vacancy applied for.", usually_from="recruitment system", plain="Vacancy"),
        Field(
            "channel", Kind.CODE, "How the applicant heard of it or was found.", codes=CHANNELS,
            usually_from="recruitment system", example="Job board", plain="How they heard of it",
        ),
        Field(
            "applied_on", Kind.DAY, "The day of applying.",
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="14/05/2024",
            plain="Applied on",
        ),
        Field(
            "first_reply_on", Kind.DAY, "The day of the council's first reply.",
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="14/05/2024",
            plain="First reply on",
        ),
        Field(
            "shortlisted_on", Kind.DAY, "The day of being shortlisted.",
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="14/05/2024",
            plain="Shortlisted on",
        ),
        Field(
            "interviewed_on", Kind.DAY, "The day of interview.",
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="14/05/2024",
            plain="Interviewed on",
        ),
        Field(
            "offered_on", Kind.DAY, "The day of the offer.",
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="14/05/2024",
            plain="Offered on",
        ),
        Field(
            "accepted_on", Kind.DAY, "The day of accepting.",
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="14/05/2024",
            plain="Accepted on",
        ),
        Field(
            "cleared_on", Kind.DAY, "The day on which references and checks were complete.",
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="14/05/2024",
            plain="References and checks complete on",
        ),
        Field(
            "started_on", Kind.DAY, "The day of starting.",
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="14/05/2024",
            plain="Started on",
        ),
        Field(
            "ended_on", Kind.DAY, "The day on which the application ended otherwise.",
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="14/05/2024",
            plain="Ended otherwise on",
        ),
        Field(
            "outcome", Kind.CODE, "How it ended, or where it stands.", codes=APPLICANT_OUTCOMES,
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="Withdrew",
            plain="How it ended",
        ),
        Field(
            "reason_withdrawn", Kind.CODE, "Why the applicant pulled out or declined.", codes=REASONS_WITHDRAWN,
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="Took another offer",
            plain="Why they pulled out",
        ),
        Field(
            "person", Kind.KEY, "The worker's pseudonymous key, once the applicant works here.",
            sensitivity=Sensitivity.PERSONAL, plain="Worker",
        ),
        Field(
            "first_reply_hours", Kind.COUNT, "Hours from applying to the first reply, rounded up, where both have a time.",
            least=0, most=100_000, usually_from="recruitment system", example="21", plain="Hours to the first reply",
        ),
        Field(
            "accepted", Kind.YES_NO, "Whether the offer was accepted, where no day is given as well.",
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="Yes", plain="Accepted the offer",
        ),
        Field(
            "references_on", Kind.DAY, "The day on which the last reference came.",
            sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="14/05/2024",
            plain="References came on",
        ),
        Field(
            "references_by_telephone", Kind.YES_NO, "Whether the referees were also spoken to by telephone.",
            usually_from="recruitment system", example="Yes", plain="Referees spoken to by telephone",
        ),
        Field(
            "miles", Kind.COUNT, "How many whole miles from work the applicant lives; never an address.",
            least=0, most=1_000, sensitivity=Sensitivity.PERSONAL, usually_from="recruitment system", example="12",
            plain="Miles from work",
        ),
    ),
)  # fmt: skip
