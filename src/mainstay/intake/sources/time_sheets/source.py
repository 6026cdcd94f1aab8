"""Time sheets or a payroll list of hours: one row for each person and week or month (headings are examples)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.intake.usual_columns import FORENAME, NAME, POST_ID, STAFF_ID, SURNAME, SWE_NUMBER
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Time sheets",
    asked_of="Payroll, or whoever keeps the time sheets",
    mender=Mender.HR,
    purpose="How much more than their contracted hours people work, and how much time they are owed.",
    tells_by=(
        ("staff_id", "swe_number", "name", "surname"),
        ("week", "week_ending", "month", "first_day"),
        ("worked", "owed", "overtime_paid", "out_of_hours"),
    ),
    tells=(Subject.HOURS,),
    shapes=("events",),
    gives_parts=("hours",),
    not_to_send=(
        "pay, rates or amounts", "what was done in the hours", "reasons for absence", "a child's name or number",
        "National Insurance number", "tax code", "bank details", "comments",
    ),
    named_like=("timesheet", "time sheet", "hours worked", "overtime", "flexi", "toil"),
    columns=(
        STAFF_ID,
        SWE_NUMBER,
        NAME,
        SURNAME,
        FORENAME,
        Column("post", "", POST_ID.headings, "Tells two posts of one person apart; it is not kept.", "POS1042"),
        Column("period", "hours.period", ("Week or Month", "Period Type", "Pay Frequency", "Frequency", "Timesheet Type"),
               "Whether the row is for a week or a month, where the dates do not show it.", "Week"),
        Column("week", "hours.start", (
            "Week Commencing", "W/C", "WC", "Week Beginning", "W/B", "Week Start", "Week Starting", "Week Start Date",
            "Week Commencing Date", "Wk Commencing",
        ), "The first day of the week.", "06/05/2024"),
        Column("week_ending", "hours.start", (
            "Week Ending", "W/E", "WE", "Week End", "Week Ending Date", "Week End Date", "Week Ended", "Wk Ending",
        ), "The last day of the week, where the first is not given.", "12/05/2024"),
        Column("month", "hours.start", (
            "Month", "Pay Month", "Payroll Month", "Month Worked", "Timesheet Month", "Month Ending", "Month Worked In",
        ), "The month: any day in it, or its name and year.", "01/05/2024"),
        Column("first_day", "hours.start", (
            "Period Start", "Period Start Date", "Pay Period Start", "Start of Period", "Timesheet Start", "Timesheet From",
        ), "The first day of the week or month.", "06/05/2024"),
        Column("last_day", "", (
            "Period End", "Period End Date", "Pay Period End", "End of Period", "Timesheet End", "Timesheet To",
        ), "Its last day, which shows whether it is a week or a month.", "12/05/2024"),
        Column("contracted", "hours.contracted", (
            "Contracted Hours", "Hours Contracted", "Contract Hours", "Contractual Hours", "Standard Hours", "Std Hours",
            "Basic Hours", "Planned Hours", "Target Hours", "Hours Due", "Rostered Hours",
        ), "Hours contracted in that week or month, such as 37:30, 37.5 or 37 hrs.", "37"),
        Column("contracted_weekly", "hours.contracted", (
            "Weekly Contracted Hours", "Contracted Weekly Hours", "Weekly Hours", "Hours per Week",
            "Contracted Hours per Week", "Contract Hours per Week", "Weekly Contract Hours",
        ), "Hours contracted in a week, where the rows may be for months.", "37"),
        Column("worked", "hours.worked", (
            "Hours Worked", "Worked", "Worked Hours", "Actual Hours", "Actual Hours Worked", "Total Hours Worked",
            "Total Hours", "Hours Recorded", "Recorded Hours", "Time Worked", "Hours Done", "Total Worked",
        ), "Hours worked in that week or month, overtime and hours out of hours included.", "41"),
        Column("owed", "hours.owed", (
            "TOIL Balance", "Time Owed", "Hours Owed", "Flexi Balance", "TOIL", "Lieu Hours", "TOIL Hours",
            "Time Off in Lieu", "Time in Lieu", "Lieu Balance", "Flexitime Balance", "Flex Balance", "TOIL Owed",
            "Balance Carried Forward", "TOIL Carried Forward", "Flexi Carried Forward",
        ), "Hours owed to the worker as they stood at its end; below nought where the worker owes them.", "5"),
        Column("overtime_paid", "hours.overtime_paid", (
            "Overtime Hours", "Overtime", "Overtime Paid", "Paid Overtime", "Overtime Hours Paid", "OT Hours",
            "Paid Overtime Hours", "Hours of Overtime",
        ), "Hours of overtime that were paid.", "2"),
        Column("out_of_hours", "hours.out_of_hours", (
            "Out of Hours", "OOH Hours", "Hours Out of Hours", "Out of Hours Worked", "Unsocial Hours", "EDT Hours",
            "Evening and Weekend Hours", "Evenings and Weekends", "Out-of-Hours Hours",
        ), "Hours worked at night, at weekends or otherwise out of hours.", "1"),
    ),
)  # fmt: skip
