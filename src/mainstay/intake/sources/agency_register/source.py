"""An agency register: one row for each assignment or extension (headings seen in the wild; examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.intake.usual_columns import SWE_NUMBER
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Agency register",
    asked_of="The agency desk, or the supplier's portal",
    mender=Mender.AGENCY_DESK,
    purpose="Which agency workers were engaged, as what, in which team, why, until when, and at what rate.",
    tells_by=(
        ("name", "worker_ref", "assignment_id", "swe_number"),
        ("start",),
        ("charge_rate", "pay_rate", "reason", "supplier", "estimated_end", "extension_no", "pay_route", "margin",
        "fee"),
    ),
    tells=(Subject.AGENCY,),
    shapes=("snapshot", "run", "history"),
    gives_parts=("agency", "agency_cover", "agency_year"),
    not_to_send=(
        "National Insurance number", "bank details", "home address or telephone", "date of birth",
        "right-to-work documents", "criminal record checks", "time sheets and invoices",
    ),
    named_like=("agency", "assignments", "locum", "interim", "contingent"),
    columns=(
        Column("assignment_id", "agency_assignment.assignment", (
            "Assignment ID", "Order No", "Booking Ref", "Order Number", "Booking Reference", "Assignment Ref",
            "Assignment No", "Placement ID", "Placement Ref", "Booking ID", "Order Ref", "Requisition ID",
        ), "The supplier's number for the assignment; extensions share it.", "ORD10234"),
        Column("extension_no", "", ("Extension No", "Extension Number", "Extension", "Ext No"),
               "Which extension of the assignment a row is: an extension is not a new start.", "2"),
        Column("worker_ref", "", (
            "Candidate Ref", "Worker ID", "Candidate ID", "Worker Ref", "Candidate Reference", "Worker Reference",
            "Candidate No", "Worker No", "Candidate Number",
        ), "The supplier's number for the worker.", "CAN5521", identifying=True),
        Column("name", "", (
            "Worker Name", "Candidate", "Worker", "Candidate Name", "Agency Worker", "Name", "Agency Worker Name",
            "Name of Worker", "Full Name",
        ), "Name: used only to match where there is no registration number.", "EXAMPLE, Ben", identifying=True),
        SWE_NUMBER,
        Column("title", "agency_assignment.local_title", (
            "Job Title", "Role", "Job Family", "Position", "Job Category", "Assignment Title", "Job Role",
            "Role Title", "Job", "Post Title", "Position Title", "Assignment Role",
        ), "The job asked for: adults' and unqualified workers stand in the same list.", "Senior Social Worker"),
        Column("team", "agency_assignment.team", (
            "Team", "Department", "Business Unit", "Service Area", "Team Name", "Section", "Service", "Unit",
            "Cost Centre Description",
        ), "The team that the worker is in.", "Safeguarding North"),
        Column("reason", "agency_assignment.reason", (
            "Reason for Hire", "Reason for Requirement", "Booking Reason", "Hire Reason", "Reason for Booking",
            "Reason", "Reason for Engagement", "Reason for Assignment", "Assignment Reason", "Reason for Request",
            "Request Reason",
        ), "Why the worker was engaged, such as covering a vacancy.", "Vacancy"),
        Column("post_covered", "agency_assignment.post_covered", (
            "Post Covered", "Vacant Post Number", "Post Being Covered", "Covering Post", "Post Number Covered",
            "Covered Post", "Position Covered",
        ), "The number of the post that is covered.", "POS1042"),
        Column("start", "agency_assignment.start", (
            "Assignment Start", "Start Date", "Assignment Start Date", "Initial Start Date", "Extension Start",
            "Booking Start", "Booking Start Date", "Order Start Date", "Actual Start Date", "Date Started", "From",
            "Extension Start Date", "Placement Start Date",
        ), "The first day of the assignment, or of the extension.", "08/01/2024", needed=True),
        Column("end", "agency_assignment.end", (
            "Approved Until", "End Date", "Assignment End", "Assignment End Date", "Extension End", "Booking End",
            "Booking End Date", "Order End Date", "Approved End Date", "Current End Date", "Extension End Date", "To",
            "Placement End Date",
        ), "Until when the assignment is approved at present, which is not yet its end.", "30/09/2024"),
        Column("estimated_end", "agency_assignment.end", (
            "Estimated End", "Estimated End Date", "Expected End Date", "Planned End Date", "Expected End",
            "Likely End Date",
        ), "When the assignment is expected to end.", "31/12/2024"),
        Column("actual_end", "agency_assignment.end", (
            "Actual End", "Actual End Date", "Actual Finish Date", "Date Ended", "Date Left", "Leaving Date",
            "Finish Date",
        ), "When the worker left; blank for those still here.", ""),
        Column("hours", "agency_assignment.hours_per_week", (
            "Weekly Hours", "Std Hours", "Hours", "Hours per Week", "Standard Hours", "Contracted Hours",
            "Hours Per Wk",
        ), "Hours booked a week, where FTE is not given.", "37"),
        Column("fte", "agency_assignment.fte", ("FTE", "Full Time Equivalent", "WTE", "Booked FTE"),
               "Share of a full week booked.", "1.0"),
        Column("pay_rate", "agency_assignment.pay_rate", (
            "Pay Rate", "PAYE Rate", "Umbrella Rate", "Basic Rate", "Candidate Pay Rate", "Worker Pay Rate",
            "Worker Rate", "Hourly Pay Rate",
        ), "What the worker gets for an hour.", "£32.50"),
        Column("employer_costs", "agency_assignment.employer_costs", (
            "Employer Costs", "Statutory Costs", "Employer On-costs", "On Costs", "Employers NI", "NI", "Employer NI",
            "Employment Costs",
        ), "The employer's statutory costs for an hour.", "£4.10"),
        Column("holiday", "agency_assignment.holiday", ("Holiday Pay", "WTR/Holiday", "WTR", "Holiday", "Holiday Rate"),
               "Holiday pay for an hour.", "£3.92"),
        Column("margin", "agency_assignment.margin", ("Agency Margin", "Margin", "Agency Mark Up", "Supplier Margin",
            "Agency Fee"),
               "What the agency keeps of an hour.", "£2.50"),
        Column("fee", "agency_assignment.fee", ("MSP Fee", "Service Fee", "Management Fee", "Vendor Fee",
            "Managed Service Fee",
                                                "Fee"),
               "What the managed service keeps of an hour.", "£0.85"),
        Column("charge_rate", "agency_assignment.charge_rate", (
            "Charge Rate", "Total Charge", "Charge", "Hourly Charge Rate", "Total Charge Rate",
                                   "Bill Rate", "Client Charge Rate"),
               "What the council pays for an hour, everything together.", "£43.87"),
        Column("pay_route", "agency_assignment.pay_route", (
            "Payment Type", "Payment Type (PAYE/Umbrella/Ltd)", "Pay Type", "Payment Method", "Pay Route",
            "Engagement Type", "IR35 Status", "IR35",
        ), "PAYE, umbrella or limited company: what the pay rate holds depends on it.", "PAYE"),
        Column("supplier", "", ("Supplier", "Agency", "Agency Name", "Supplier Name", "Supplying Agency", "Vendor"),
               "Which agency supplied the worker: the same person may come through two.", "Example Agency Ltd"),
        Column("off_contract", "agency_assignment.supply_route", (
            "Supply Route", "Off Contract", "On/Off Contract", "Contract Status", "Off Framework", "Off-Contract",
            "Off Contract (Y/N)", "Route to Market",
        ), "Whether the worker came through the council's contract or outside it.", "Off contract"),
        Column("project_team", "agency_assignment.project_team", ("Project Team", "Managed Team", "Project",
            "Team Bought In",
                                                                  "Project Name"),
               "The name of the team, where a whole team was bought.", "Assessment project team"),
    ),
)  # fmt: skip
