"""A list of contacts at the front door: one row for each contact and child (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="List of front-door contacts",
    asked_of="The front door's manager, or the performance team",
    mender=Mender.CASE_SYSTEM,
    purpose="Who contacts the council about children, about what, and what is decided.",
    tells_by=(("child",), ("day",), ("made_by", "outcome")),
    tells=(Subject.CONTACTS,),
    shapes=("events",),
    gives_parts=("contacts",),
    not_to_send=(
        "a child's name, date of birth or address", "the name or telephone of whoever made the contact",
        "what was said, or any text of the contact", "NHS or school identification number", "names of parents or carers",
        "ethnicity, disability or health of anybody",
    ),
    named_like=("contacts", "front door", "mash"),
    columns=(
        Column("contact", "contact.contact", (
            "Contact ID", "Contact Number", "Contact Ref", "Contact Reference", "Contact No", "Contact Record ID",
            "Enquiry ID", "Episode ID", "Notification Number",
        ), "The case system's number for the contact: what became of it is joined by it.", "K0001234", identifying=True),
        Column("child", "contact.child", (
            "Child ID", "Child Unique ID", "Person ID", "Mosaic ID", "Client No", "Person Identifier", "Child Number",
            "Client ID", "Child Ref", "Child Identifier", "Person Number", "Person No", "Child No", "LCS ID",
            "Unique ID",
        ), "The case system's number for the child, never a name: it is turned into a pseudonym.",
        "C000123", needed=True, identifying=True),
        Column("day", "contact.day", (
            "Contact Date", "Date of Contact", "Contact Date/Time", "Contact Start Date", "Date Contact Received",
            "Contact Received", "Contact Received Date", "Contact Date and Time", "Date/Time of Contact",
            "Date and Time of Contact", "Contact Created Date",
        ), "The day on which it reached the council, and not the day on which it was entered.", "14/05/2024", needed=True),
        Column("made_by", "contact.made_by", (
            "Contact Source", "Source of Contact", "Source", "Contact Made By", "Contact By", "Contact Agency", "Agency",
            "Source Agency", "Referrer Type", "Contact From", "Agency Type", "Source Type",
        ), "Who made it: school, police, family. Never the person's name.", "Police"),
        Column("need", "contact.need", (
            "Primary Need", "Reason for Contact", "Presenting Issue", "Contact Reason", "Primary Need Code",
            "Presenting Need", "Category of Need", "Main Concern", "Issue",
        ), "What it was mostly about, as one of a list; never the text.", "Abuse or neglect"),
        Column("outcome", "contact.outcome", (
            "Outcome", "Contact Outcome", "Decision", "Outcome of Contact", "Contact Decision", "MASH Outcome",
            "Final Outcome", "Next Action", "Outcome Description",
        ), "What was decided: advice, early help, referral, nothing more.", "Information and advice"),
        Column("decided_on", "contact.decided_on", (
            "Decision Date", "Outcome Date", "Date of Decision", "Contact End Date", "Date Decided", "Decision Made On",
            "Contact Closed", "Decision Date/Time", "Contact Outcome Date",
        ), "The day on which it was decided.", "15/05/2024"),
        Column("duplicate", "", (
            "Duplicate", "Duplicate Y/N", "Is Duplicate", "Duplicate Contact", "Duplicate Flag", "Entered in Error",
        ), "Whether it was entered twice or in error: such rows are left out.", "No"),
    ),
)  # fmt: skip
