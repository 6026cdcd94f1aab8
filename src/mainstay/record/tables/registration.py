"""The registration table: where each worker stands on the regulator's register, as last looked up."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.registration import REGISTRATION_STATUSES

TABLE = Table(
    "registration",
    "A state on the regulator's register.",
    plain="Registration",
    yours="Your registration",
    key=("person", "checked_on"),
    fields=(
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True, plain="Worker"),
        Field(
            "status", Kind.CODE, "The state of the registration.", codes=REGISTRATION_STATUSES,
            sensitivity=Sensitivity.PERSONAL, usually_from="register check", example="Registered",
            plain="State of the registration",
        ),
        Field(
            "checked_on", Kind.DAY, "The day on which the register was looked at.",
            usually_from="register check", example="01/12/2024", plain="Register looked at on",
        ),
        Field(
            "renewed_until", Kind.DAY, "The day until which it is renewed.",
            sensitivity=Sensitivity.PERSONAL, usually_from="register check", example="30/11/2025",
            plain="Renewed until",
        ),
        Field(
            "form_done_on", Kind.DAY, "The day on which the renewal form was sent.",
            sensitivity=Sensitivity.PERSONAL, usually_from="register check", example="05/11/2024",
            plain="Renewal form sent on",
        ),
        Field(
            "fee_done_on", Kind.DAY, "The day on which the fee was paid.",
            sensitivity=Sensitivity.PERSONAL, usually_from="register check", example="05/11/2024", plain="Fee paid on",
        ),
        Field(
            "cpd_done_on", Kind.DAY, "The day on which professional development was recorded.",
            sensitivity=Sensitivity.PERSONAL, usually_from="register check", example="20/10/2024",
            plain="Professional development recorded on",
        ),
        Field(
            "form_done", Kind.YES_NO, "Whether the renewal form has been sent, given also where the day is not.",
            sensitivity=Sensitivity.PERSONAL, usually_from="register check", example="Yes", plain="Renewal form sent",
        ),
        Field(
            "fee_done", Kind.YES_NO, "Whether the fee has been paid, given also where the day is not.",
            sensitivity=Sensitivity.PERSONAL, usually_from="register check", example="Yes", plain="Fee paid",
        ),
        Field(
            "cpd_done", Kind.YES_NO,
            "Whether professional development has been recorded, given also where the day is not.",
            sensitivity=Sensitivity.PERSONAL, usually_from="register check", example="No",
            plain="Professional development recorded",
        ),
    ),
)  # fmt: skip
