"""An absence list: one row for each absence, never with the illness (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.intake.usual_columns import NAME, STAFF_ID, SWE_NUMBER
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Absence list",
    asked_of="HR or payroll",
    mender=Mender.HR,
    purpose="How many working days were lost to sickness, and who was away on a day.",
    tells_by=(("staff_id", "swe_number", "name"), ("start", "end"), ("kind", "days_lost")),
    tells=(Subject.ABSENCE,),
    shapes=("history", "events"),
    gives_parts=("days_lost",),
    not_to_send=(
        "sickness diagnosis or reason", "fit notes", "occupational health reports", "Bradford score",
        "notes of return-to-work talks", "National Insurance number", "home address or telephone",
    ),
    named_like=("absence", "sickness"),
    columns=(
        STAFF_ID,
        SWE_NUMBER,
        NAME,
        Column("kind", "absence.kind", (
            "Absence Type", "Absence Category", "Type of Absence", "Leave Type", "Absence Kind", "Absence Group",
            "Type", "Attendance Type",
        ), "Sickness, maternity or another kind of leave; never the illness.", "Sickness"),
        Column("start", "absence.start", (
            "First Day", "Absence Start", "Absence Start Date", "First Day of Absence", "Start Date", "Date From",
            "From", "First Date", "Absence From", "Sickness Start Date", "First Day Absent",
        ), "The first day away.", "04/03/2024", needed=True),
        Column("end", "absence.end", (
            "Last Day", "Absence End", "Absence End Date", "Last Day of Absence", "End Date", "Date To", "To",
            "Last Date", "Absence To", "Sickness End Date", "Last Day Absent",
        ), "The last day away; blank while it lasts.", "08/03/2024"),
        Column("days_lost", "absence.days_lost", (
            "Working Days Lost", "FTE Days Lost", "Days Lost", "Work Days Lost", "Days Absent", "Total Days Lost",
            "Working Days Absent", "Absence Days", "Days Lost (FTE)", "FTE Days", "Duration (Days)", "No of Days",
        ), "Working days lost, which is not calendar days.", "5"),
        Column("ongoing", "", ("Ongoing Y/N", "Ongoing", "Still Absent", "Open Absence", "Ongoing Absence", "Open"),
               "Whether the absence was still going on when the list was made.", "No"),
    ),
)  # fmt: skip
