"""A leavers report from HR or payroll: one row for each leaving (headings seen in the wild; examples, not a layout)."""

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
    title="Leavers list",
    asked_of="HR or payroll",
    mender=Mender.HR,
    purpose="Who left, when, from which post, why, and where they went: a list of present staff never shows it.",
    tells_by=(("staff_id", "swe_number", "name", "surname"), ("end",), ("leaving_reason", "leaver_destination",
    "title")),
    tells=(Subject.LEAVERS,),
    shapes=("events",),
    gives_parts=("leavers", "history"),
    not_to_send=(
        "National Insurance number", "bank details", "home address or telephone", "new employer's name",
        "notes of an exit interview", "union subscription", "sickness diagnosis", "disciplinary records",
    ),
    named_like=("leaver", "terminations"),
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
        Column("start", "spell.start", (
            "Start Date", "Date Started", "Post Start Date", "Hire Date", "Employment Start Date",
            "Council Start Date", "Date Joined", "Original Start Date", "Date of Appointment", "Role Start Date",
            "Occupancy Start Date", "Dyddiad Dechrau",
        ), "When someone joined: without it nobody can say how long those who left had stayed.", "06/01/2020"),
        Column("end", "spell.end", (
            "Leaving Date", "Leave Date", "Date Left", "Date of Leaving", "Leaver Date", "Last Day",
            "Last Working Day", "Termination Date", "ACTUAL_TERMINATION_DATE", "End Date", "Left On",
            "Date of Termination", "Occupancy End Date", "Last Day of Service", "Last Day of Employment",
            "Effective Date of Leaving", "Last Day Worked", "Dyddiad Gadael",
        ), "The last day someone was employed.", "31/03/2024", needed=True),
        Column("leaving_reason", "spell.leaving_reason", (
            "Leaving Reason", "Leave Reason", "Reason for Leaving", "LEAVING_REASON", "Termination Reason",
            "Leaver Reason", "Main Reason for Leaving", "Reason", "Reason Left", "Reason for Termination",
            "Reason for Action",
        ), "Why someone left, as HR recorded it.", "Resignation"),
        Column("leaver_destination", "spell.leaver_destination", (
            "Destination", "Leaver Destination", "Leaving Destination", "Leaving To", "Where are you going",
            "Where Going", "Destination on Leaving", "Destination Type", "New Employer Type",
        ), "What kind of work someone went to: another council, an agency, out of the profession.",
        "Another local authority"),
        POST_ID,
        Column("date_of_birth", "person.date_of_birth", ("Date of Birth", "DOB", "D.O.B.", "Birth Date", "Born"),
               "Date of birth: ages of those who leave, and matching where there is no number.", "14/02/1988",
               identifying=True),
        Column("sex", "person.sex", ("Sex", "Gender", "Legal Sex"), "Sex.", "Female"),
        Column("ethnicity", "person.ethnicity", ("Ethnic Origin", "Ethnicity", "Ethnic Group"),
               "Ethnic origin: whether some groups leave more than others.", "White British"),
    ),
)  # fmt: skip
