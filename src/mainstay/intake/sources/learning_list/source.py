"""A list of learning (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.intake.usual_columns import NAME, STAFF_ID, SWE_NUMBER
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Learning list",
    asked_of="Workforce development",
    mender=Mender.HR,
    purpose="What people have learnt, and what is due to be renewed.",
    tells_by=(("staff_id", "swe_number", "name"), ("course",), ("completed", "expires", "attendance", "due")),
    tells=(Subject.LEARNING,),
    shapes=("events",),
    gives_parts=("learning",),
    not_to_send=(
        "marks or feedback", "certificate numbers", "costs for a named person", "dietary or access needs",
        "home address or telephone",
    ),
    named_like=("learning", "training", "cpd", "courses"),
    columns=(
        STAFF_ID,
        SWE_NUMBER,
        NAME,
        Column("course", "learning.title", (
            "Course", "Course Name", "Course Title", "Training", "Training Title", "Learning", "Module", "Event Title",
            "Qualification", "Learning Activity", "Training Course",
        ), "What it was.", "Court skills", needed=True),
        Column("kind", "learning.kind", ("Course Type", "Learning Type", "Type of Learning", "Training Type", "Delivery Type",
                                         "Learning Method"),
               "Training, professional development or a qualification.", "Training"),
        Column("booked_on", "", ("Date Booked", "Booked On", "Booking Date"),
               "When a place was booked, which is no attendance; not kept.", "01/05/2024"),
        Column("completed", "learning.completed", (
            "Date Attended", "Completed On", "Date Completed", "Completion Date", "Attended On", "Course Date",
            "Date of Course", "Awarded On", "Date of Training", "Attended",
        ), "The day on which it was completed.", "12/06/2024"),
        Column("attendance", "", ("Status", "Attendance", "Attendance Status", "Completion Status", "Attended Y/N", "Outcome"),
               "Whether the person came: attended, did not, cancelled, booked.", "Attended"),
        Column("expires", "learning.expires", (
            "Expiry", "Expiry Date", "Renewal Due", "Expires", "Valid Until", "Refresher Due", "Renew By", "Expires On",
            "Next Due",
        ), "The day on which it has to be renewed.", "12/06/2027"),
        Column("due", "learning.due", ("Due Date", "Due By", "Complete By", "To Be Completed By", "Target Date"),
               "The day by which it is to be completed, where it is still to come.", "31/03/2025"),
    ),
)  # fmt: skip
