"""A list of register checks and renewals (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.intake.usual_columns import NAME, STAFF_ID, SWE_NUMBER
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Register check",
    asked_of="The principal social worker's office, or HR",
    mender=Mender.HR,
    purpose="Whether everyone who must be is on the register, and which parts of the yearly renewal are still to do.",
    tells_by=(
        ("swe_number", "staff_id", "name"),
        ("status", "renewed_until", "checked_on"),
        ("renewed_until", "form_done", "fee_done", "cpd_done", "checked_on"),
    ),
    tells=(Subject.REGISTRATION,),
    shapes=("events",),
    gives_parts=("registrations",),
    not_to_send=(
        "findings or the words of conditions", "disclosure certificate numbers", "home address or telephone",
        "bank or card details for the fee", "date of birth",
    ),
    named_like=("register check", "registration", "renewal", "swe"),
    columns=(
        SWE_NUMBER,
        STAFF_ID,
        NAME,
        Column("status", "registration.status", (
            "Registration Status", "SWE Status", "Register Status", "Status", "Registered", "Status on Register",
        ), "The state of the registration as the register shows it.", "Registered"),
        Column("checked_on", "registration.checked_on", (
            "Register Checked On", "Checked On", "Date Checked", "Check Date", "Date of Check", "Last Checked",
            "SWE Checked",
        ), "When the register was looked at; the day of the list unless it says otherwise.", "01/12/2024"),
        Column("renewed_until", "registration.renewed_until", (
            "Registered Until", "Renewed Until", "Registration Expiry", "Registration Expiry Date", "SWE Expiry Date",
            "Registration Renewal Date", "Renewal Date", "Registration Ends", "Registration Expires",
        ), "The day until which it is renewed.", "30/11/2025"),
        Column("form_done", "registration.form_done_on", (
            "Renewal Submitted", "Renewal Form", "Form Submitted", "Form Done", "Renewal Form Sent", "Application Submitted",
            "Renewal Application",
        ), "When the renewal form was sent, or whether it was.", "05/11/2024"),
        Column("fee_done", "registration.fee_done_on", ("Fee Paid", "Fee", "Fee Done", "Renewal Fee Paid", "Fee Paid On"),
               "When the fee was paid, or whether it was.", "05/11/2024"),
        Column("cpd_done", "registration.cpd_done_on", (
            "CPD Recorded", "CPD", "CPD Done", "CPD Submitted", "CPD Complete", "CPD Uploaded", "CPD Recorded On",
        ), "When professional development was recorded, or whether it was.", "20/10/2024"),
    ),
)  # fmt: skip
