"""A list of referrals: one row for each child and referral (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="List of referrals",
    asked_of="The performance team",
    mender=Mender.CASE_SYSTEM,
    purpose="How many referrals there are, how many come again within a year, and what followed.",
    tells_by=(("child",), ("received",), ("made_by", "outcome", "assessment_start", "no_action")),
    tells=(Subject.REFERRALS,),
    shapes=("events",),
    gives_parts=("referrals", "referrals_before"),
    not_to_send=(
        "a child's name, date of birth or address", "the name of whoever made the referral",
        "any text of a referral, an assessment or a conference", "NHS or school identification number",
        "names of parents or carers", "ethnicity, disability or health of anybody",
    ),
    named_like=("referrals", "referral list"),
    columns=(
        Column("referral", "referral.referral", (
            "Referral ID", "Referral Number", "Referral Ref", "Referral Reference", "Referral No", "Referral Record ID",
        ), "The case system's number for the referral.", "R0001234", identifying=True),
        Column("contact", "referral.contact", (
            "Contact ID", "From Contact", "Contact Number", "Originating Contact", "Contact Reference",
        ), "The number of the contact that it came from.", "K0001234", identifying=True),
        Column("child", "referral.child", (
            "Child ID", "Child Unique ID", "Person ID", "Mosaic ID", "Client No", "Person Identifier", "Child Number",
            "Client ID", "Child Ref", "Child Identifier", "Person Number", "Person No", "Child No", "LCS ID",
            "Unique ID",
        ), "The case system's number for the child, never a name: it is turned into a pseudonym.",
        "C000123", needed=True, identifying=True),
        Column("received", "referral.received", (
            "Referral Date", "Date of Referral", "Referral Received", "Date Referral Received", "Referral Received Date",
            "CIN Referral Date", "Referral Start Date", "Referral Date/Time",
        ), "The day on which it was received.", "14/05/2024", needed=True),
        Column("made_by", "referral.made_by", (
            "Referral Source", "Source of Referral", "Source", "Referred By", "Referring Agency", "Referral Agency",
            "Referral Source Code", "Agency",
        ), "Who made it: school, police, family. Never the person's name.", "School"),
        Column("need", "referral.need", (
            "Primary Need", "Primary Need Code", "Reason for Referral", "Referral Reason", "Category of Need",
            "Presenting Need",
        ), "Why help is needed first of all, as one of a list; never the text.", "Abuse or neglect"),
        Column("outcome", "referral.outcome", (
            "Referral Outcome", "Outcome of Referral", "Outcome", "Decision", "Referral Decision",
        ), "What was decided: assessment, strategy discussion, early help, nothing more.", "Assessment"),
        Column("no_action", "", (
            "Referral NFA", "No Further Action", "NFA", "Referral No Further Action", "Referral NFA?",
            "Did Referral Result in NFA",
        ), "Whether nothing more followed, where the list has a yes or no for it.", "No"),
        Column("assessment_start", "referral.assessment_start", (
            "Assessment Start Date", "Assessment Start", "Assessment Started", "Date Assessment Started",
            "Assessment Actual Start Date", "Assessment Begun", "Date of Assessment Start",
            "Continuous Assessment Start Date",
        ), "The day on which an assessment began.", "16/05/2024"),
        Column("assessment_end", "referral.assessment_end", (
            "Assessment Authorisation Date", "Assessment End Date", "Assessment Completed", "Assessment Authorised",
            "Assessment End", "Date Assessment Authorised", "Assessment Completion Date",
            "Continuous Assessment Date of Authorisation",
        ), "The day on which the assessment was authorised; blank while it goes on.", "27/06/2024"),
        Column("assessment_outcome", "referral.assessment_outcome", (
            "Assessment Outcome", "Outcome of Assessment", "Assessment Decision", "Assessment Result",
            "Next Step after Assessment",
        ), "What the assessment ended with: no plan, early help, a plan.", "Child in need plan"),
        Column("section_47_on", "referral.section_47_on", (
            "Section 47 Date", "S47 Start Date", "S47 Date", "Section 47 Start Date", "Section 47 Enquiry Date",
            "Strategy Discussion Date", "S47 Actual Start Date", "Date of Section 47",
            "Strategy Discussion Initiating S47",
        ), "The day of the strategy discussion that began a section 47 enquiry.", "20/05/2024"),
        Column("conference_on", "referral.conference_on", (
            "ICPC Date", "Initial Conference Date", "Date of Initial Child Protection Conference",
            "Initial Child Protection Conference Date", "Date of ICPC", "ICPC Held", "Conference Date",
        ), "The day of the first child protection conference.", "10/06/2024"),
        Column("previous_referral", "referral.previous_referral", (
            "Previous Referral Date", "Date of Previous Referral", "Last Referral Date", "Previous Referral",
            "Prior Referral Date",
        ), "The day of the child's referral before this one, however long ago.", "03/11/2023"),
    ),
)  # fmt: skip
