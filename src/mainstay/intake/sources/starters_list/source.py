"""A starters report from HR or payroll: one row for each start (headings seen in the wild; examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.intake.usual_columns import (
    CONTRACT,
    FORENAME,
    FTE,
    NAME,
    POST_ID,
    STAFF_ID,
    SURNAME,
    SWE_NUMBER,
    TEAM,
    TITLE,
)  # fmt: skip
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Starters list",
    asked_of="HR or payroll",
    mender=Mender.HR,
    purpose="Who joined, when, to which post, and from where; people who joined and left again appear only here.",
    tells_by=(("staff_id", "swe_number", "name", "surname"), ("role_start",), ("start_origin", "title")),
    tells=(Subject.STARTERS,),
    shapes=("events",),
    gives_parts=("starters",),
    not_to_send=(
        "National Insurance number", "bank details", "home address or telephone", "references",
        "criminal record checks", "health questionnaires", "right-to-work documents", "union subscription",
    ),
    named_like=("starter", "joiner", "new start"),
    columns=(
        STAFF_ID,
        SWE_NUMBER,
        NAME,
        SURNAME,
        FORENAME,
        TITLE,
        TEAM,
        FTE,
        CONTRACT,
        Column("role_start", "spell.start", (
            "Date Started", "Start Date", "Starting Date", "Date of Start", "Commencement Date",
            "Date of Commencement", "Date of Appointment", "Date Joined", "Joining Date", "Post Start Date",
            "First Day", "Actual Start", "Actual Start Date", "Hire Date", "Employment Start Date", "Role Start Date",
            "Occupancy Start Date", "Started On", "Dyddiad Dechrau",
        ), "The first day in the post.", "01/09/2023", needed=True),
        Column("start_origin", "spell.start_origin", (
            "Previous Employer", "Previous Employer Type", "Recruitment Source", "Origin", "Start Origin",
            "Joined From", "Came From", "Source of Recruitment", "Previous Employment",
        ), "What kind of work someone came from: newly qualified, another council, an agency.", "Newly qualified"),
        POST_ID,
    ),
)  # fmt: skip
