"""An early-career tracker: steps of a programme by worker (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.intake.sources.early_career_tracker.steps import STEPS
from mainstay.intake.usual_columns import STAFF_ID, SWE_NUMBER
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Early-career tracker",
    asked_of="The early-career lead, or the academy",
    mender=Mender.ANALYST,
    purpose="Whether the reviews of the first years are held on time, who has a lighter load, and which cohorts stay.",
    tells_by=(
        ("name", "staff_id", "swe_number"),
        ("step", "began", "cohort", "assessor", *(step.name for step in STEPS if step.months)),
        ("done", *(column.name for step in STEPS for column in step.columns)),
    ),
    tells=(Subject.EARLY_CAREER, Subject.LIGHTER_LOADS),
    shapes=("events",),
    gives_parts=("milestones", "lighter_loads"),
    not_to_send=(
        "portfolios, reflections or notes of an observation", "panel papers", "anything about health or capability",
        "marks or comments", "home address or telephone",
    ),
    named_like=("asye", "early career", "academy", "nqsw", "ecf", "ecdp"),
    columns=(
        STAFF_ID,
        SWE_NUMBER,
        Column("name", "", ("Name", "ASYE Name", "NQSW", "NQSW Name", "Worker", "Social Worker", "Full Name", "Staff Name",
                            "Employee Name"),
               "Whose programme it is: used only to match people, where there is no number.", "Ann Example",
               identifying=True),
        Column("cohort", "milestone.cohort", ("Cohort", "Intake", "Academy Cohort", "Cohort Name", "Group"),
               "The cohort or intake with which the worker began.", "September 2023"),
        Column("programme", "milestone.programme", ("Programme", "Programme Name", "Scheme", "Pathway"),
               "Which programme it is; where nothing says, the assessed and supported year.", "ASYE"),
        Column("assessor", "", ("ASYE Assessor", "Assessor", "Assessor Name", "Practice Educator", "PE"),
               "Who assesses: used only to match people.", "Bo Example", identifying=True),
        Column("began", "milestone.began", (
            "ASYE Start", "ASYE Start Date", "Programme Start", "Programme Start Date", "Start Date", "Date Started",
            "Started On", "ASYE Commenced",
        ), "The day on which the worker began the programme.", "04/09/2023"),
        Column("qualified_on", "person.qualified_on", ("Qualified On", "Date Qualified", "Qualification Date"),
               "When the worker qualified.", "15/07/2023"),
        Column("entry_route", "person.entry_route", ("Route", "Route In", "Entry Route", "Training Route"),
               "By which way the worker came into the profession.", "Step Up"),
        *(column for step in STEPS for column in step.columns),
        Column("step", "milestone.step", ("Step", "Milestone", "Stage", "Review", "Review Type", "Task"),
               "The step, for a list with a row for each; leave it out where each step has a column.", "Six-month review"),
        Column("due", "milestone.due", ("Due", "Due Date", "Date Due", "Review Due"),
               "The day by which the row's step is due.", "01/03/2024"),
        Column("done", "milestone.done", ("Done", "Date Done", "Completed", "Date Completed", "Held", "Date Held",
                                          "Review Held", "Completed On"),
               "The day on which the row's step was done.", "05/03/2024"),
        Column("outcome", "milestone.outcome", ("Outcome", "Result", "Final Outcome", "ASYE Outcome", "Programme Outcome"),
               "How it went: of the programme in a row for each worker, of the step in a row for each.", "Passed"),
        Column("extended_to", "milestone.due", ("Extension To", "Extended To", "Extended Until", "New End Date"),
               "Until when the programme was extended: days worked out from its start then no longer hold.", "04/03/2025"),
        Column("load_percent", "reduction.percent", (
            "Protected Caseload %", "Caseload Reduction", "Reduction %", "Workload Relief %", "Reduced Caseload %",
            "Caseload Reduction %", "Protected Load",
        ), "By how much the load is lighter: 10% means nine tenths of a full one.", "10%"),
        Column("load_from", "reduction.start", ("Protected From", "Reduction From", "Reduced Caseload From"),
               "First day of the lighter load; the start of the programme unless it says otherwise.", "04/09/2023"),
        Column("load_until", "reduction.end", ("Protected Until", "Reduction Until", "Protected To",
                                               "Reduced Caseload Until"),
               "Last day of the lighter load.", "03/09/2024"),
    ),
)  # fmt: skip
