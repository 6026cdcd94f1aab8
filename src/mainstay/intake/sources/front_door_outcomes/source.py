"""A sample of contacts as two people read it: a row for each contact, or for each contact and reader."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Sample of contacts read by two",
    asked_of="Whoever leads the front door's dip samples",
    mender=Mender.CASE_SYSTEM,
    purpose="Who could have helped instead of social care, what help came before, and which children came into care.",
    tells_by=(("contact",), ("first_reading", "reading", "could_have_helped")),
    tells=(Subject.CONTACTS_READ,),
    shapes=("events",),
    gives_parts=("contacts_read",),
    not_to_send=(
        "a child's name, date of birth or address", "what was read, or why either reader thought so",
        "the name of whoever made the contact", "the names of those who read", "names of parents or carers",
    ),
    named_like=("dip sample", "could have helped", "sample read", "what became of contacts"),
    columns=(
        Column("contact", "contact.contact", (
            "Contact ID", "Contact Number", "Contact Ref", "Contact Reference", "Contact No", "Contact Record ID",
        ), "The number of the contact, as in the list of contacts.", "K0001234", needed=True, identifying=True),
        Column("child", "contact.child", (
            "Child ID", "Child Unique ID", "Person ID", "Mosaic ID", "Client No", "Child Number", "Child Ref",
            "Child Identifier", "Person Number", "LCS ID",
        ), "The child's number, where one contact is about several children.", "C000123", identifying=True),
        Column("read_on", "contact.read_on", (
            "Read On", "Date Read", "Sample Date", "Reviewed On", "Date Reviewed", "Date of Reading", "Audit Date",
            "Date of Dip Sample",
        ), "The day on which it was read.", "12/09/2024"),
        Column("first_reading", "contact.first_reading", (
            "First Reader: Who Could Have Helped", "Reader 1", "First Reading", "First Reader", "Reader A",
            "Reader 1: Who Could Have Helped", "Who Could Have Helped (First Reader)", "Reviewer 1",
        ), "Who could have helped instead, as the first reader saw it, before talking about it.", "School"),
        Column("second_reading", "contact.second_reading", (
            "Second Reader: Who Could Have Helped", "Reader 2", "Second Reading", "Second Reader", "Reader B",
            "Reader 2: Who Could Have Helped", "Who Could Have Helped (Second Reader)", "Reviewer 2",
        ), "The same by the second reader, before talking about it.", "Nobody else"),
        Column("reading", "contact.first_reading", (
            "Reading", "Reader's Answer", "Who Could Help", "Reader's View", "Reader's Judgement",
        ), "Where each contact has a row for each reader: what this one saw.", "School"),
        Column("could_have_helped", "contact.could_have_helped", (
            "Who Could Have Helped Instead", "Agreed", "Agreed Answer", "Who Could Have Helped", "Agreed Reading",
            "Could Have Been Helped By",
        ), "What the two agreed after talking about it.", "School"),
        Column("helped_before", "contact.helped_before", (
            "Help Before", "Previous Help", "Help Before Contact", "Previous Involvement", "What Help Came Before",
            "Earlier Help", "Highest Previous Help",
        ), "The most that the child was helped before.", "Early help"),
        Column("looked_after_on", "contact.looked_after_on", (
            "Came into Care On", "Date Became Looked After", "Became Looked After", "Looked After From",
            "Date Came into Care", "Care Start Date",
        ), "The day on which the child came into care afterwards; blank where that has not happened.", "03/02/2025"),
    ),
)  # fmt: skip
