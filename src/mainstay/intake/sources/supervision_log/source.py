"""A supervision log or grid: meetings due and held (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.intake.sources.supervision_log.months import MONTHS, month_columns
from mainstay.intake.usual_columns import STAFF_ID, SWE_NUMBER
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Supervision log",
    asked_of="Team managers, or whoever gathers their trackers",
    mender=Mender.ANALYST,
    purpose="Whether supervision was held when it was due, how long ago the last was, and how much of it was reflective.",
    tells_by=(
        ("name", "staff_id", "swe_number"),
        ("held_on", "due_on", *(f"month_{month:02}" for month in MONTHS)),
        ("held_on", "supervisor", "reflective", "frequency", "reason_not_held", "next_due"),
    ),
    tells=(Subject.SUPERVISION,),
    shapes=("events",),
    gives_parts=("supervision",),
    not_to_send=(
        "notes, decisions or actions of a meeting", "anything about health or capability", "a child's name",
        "comments", "addresses or telephone numbers",
    ),
    named_like=("supervision",),
    columns=(
        STAFF_ID,
        SWE_NUMBER,
        Column("name", "", (
            "Worker", "Supervisee", "Worker Name", "Name", "Staff Name", "Employee Name", "Practitioner", "Social Worker",
            "Supervisee Name", "Full Name", "Staff Member",
        ), "Who had supervision: used only to match people, where there is no number.", "Ann Example", identifying=True),
        Column("supervisor", "", (
            "Supervisor", "Supervised By", "Supervisor Name", "Line Manager", "Manager", "Team Manager",
        ), "Who held it: used only to match people.", "Bo Example", identifying=True),
        Column("kind", "supervision.kind", (
            "Supervision Type", "Type of Supervision", "Kind of Supervision", "Meeting Type", "Type",
        ), "What kind of meeting it was; where nothing says, it is taken for one with the manager.", "Personal"),
        Column("child", "", ("Child ID", "Person ID", "Mosaic ID", "Child Unique ID", "Client ID", "Case ID"),
               "Says only that the meeting was about one child; the number itself is not kept.", "C000123",
               identifying=True),
        Column("due_on", "supervision.due_on", (
            "Due Date", "Date Due", "Supervision Due", "Due On", "Due By", "Planned Date", "Scheduled Date",
        ), "The day by which it was due.", "12/04/2024"),
        Column("held_on", "supervision.held_on", (
            "Date Held", "Supervision Date", "Held On", "Date of Supervision", "Date of Last", "Last Supervision",
            "Date of Last Supervision", "Last Held",
        ), "The day on which it was held, or whether it was.", "14/04/2024"),
        Column("next_due", "supervision.due_on", (
            "Next Due", "Next Supervision", "Next Supervision Due", "Next Due Date", "Date of Next", "Next Planned",
        ), "The day by which the next one is due.", "10/05/2024"),
        Column("reason_not_held", "supervision.reason_not_held", (
            "Reason Not Held", "Reason Cancelled", "Reason Missed", "Cancellation Reason", "Why Not Held",
        ), "Why it was not held: leave, sickness, cancelled.", "AL"),
        Column("reflective", "supervision.reflective", (
            "Reflective (Y/N)", "Reflective", "Reflective Discussion", "Reflective Supervision", "Reflection",
        ), "Whether time in it was kept for thinking about practice.", "Y"),
        Column("minutes", "supervision.minutes", (
            "Duration", "Duration (mins)", "Minutes", "Length (mins)", "Duration (Minutes)", "Length",
        ), "How long it lasted, in minutes.", "75"),
        Column("rating", "supervision.rating", (
            "Rating", "Worker Rating", "Helpful (1-5)", "How Helpful", "Practitioner Rating", "Rated Helpful",
        ), "The worker's own rating of it, 1 to 5.", "4"),
        Column("began", "supervision.due_on", ("Start Date", "In Post From", "Started", "Date Started"),
               "Since when the worker has been supervised here: months before it are not due.", "01/09/2023"),
        Column("left", "supervision.due_on", ("End Date", "Left", "Leaving Date", "Date Left"),
               "When the worker left: months after it are not due.", "31/12/2024"),
        Column("frequency", "", ("Frequency", "Supervision Frequency", "How Often"),
               "How often it is due; one a month unless it says otherwise.", "Monthly"),
        *month_columns(),
    ),
)  # fmt: skip
