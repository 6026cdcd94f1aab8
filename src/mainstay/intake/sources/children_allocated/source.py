"""A list of children allocated: one row for each child and worker (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.intake.usual_columns import SWE_NUMBER
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="List of children allocated",
    asked_of="The performance team, or whoever looks after the case system",
    mender=Mender.CASE_SYSTEM,
    purpose="Which worker is responsible for which child, since when, and how often that changed.",
    tells_by=(("child",), ("worker", "worker_id")),
    tells=(Subject.CHILDREN,),
    shapes=("snapshot", "run", "history"),
    gives_parts=("cases", "children", "changes"),
    not_to_send=(
        "a child's name, date of birth or address", "NHS or school identification number", "health or disability",
        "reasons, notes or text of any assessment", "names of parents or carers", "placements",
    ),
    named_like=("children allocated", "allocation", "involvement", "caseload"),
    columns=(
        Column("child", "involvement.child", (
            "Child ID", "Child Unique ID", "Person ID", "Mosaic ID", "Client No", "Person Identifier", "Child Number",
            "Client ID", "Child Ref", "Child Identifier", "Person Number", "Client Number", "Person No", "Child No",
            "Case Number", "LCS ID", "System ID", "Unique ID", "Case ID",
        ), "The case system's number for the child, never a name: it is turned into a pseudonym.",
        "C000123", needed=True,
               identifying=True),
        Column("worker", "", (
            "Allocated Worker", "Primary Worker", "Keyworker", "Key Worker", "Allocated Social Worker", "Worker",
            "Worker Name", "Social Worker", "Allocated To", "Case Worker", "Lead Worker", "Named Worker",
            "Key Social Worker", "Allocated Case Worker", "Case Holder", "Lead Professional", "Responsible Worker",
            "Current Worker", "Gweithiwr Cymdeithasol", "Allocated to", "Allocated",
        ), "Who is responsible for the child, as the system shows them; a duty tray is worth listing too.",
        "Ann Example",
               identifying=True),
        Column("worker_id", "", (
            "Worker ID", "Worker Number", "Worker Staff Number", "Worker Login", "Worker Log-in", "Worker Username",
            "User ID", "Login", "Allocated Worker ID", "Worker Payroll Number", "Staff ID", "Staff Number",
            "Employee Number",
        ), "The worker's staff number or log-in: it saves matching by name.", "0012345", identifying=True),
        SWE_NUMBER,
        Column("worker_team", "involvement.team", (
            "Allocated Team", "Worker Team", "Responsible Team", "Team", "Team Name", "Key Team",
            "Allocated Worker Team", "Worker's Team", "Current Team", "Tim",
        ), "The case system's name of the team.", "Safeguarding North"),
        Column("role", "involvement.role", (
            "Worker Role", "Relationship Type", "Professional relationship", "Keyworker Role", "Involvement Type",
            "Involvement Role", "Involvement", "Role", "Worker Type", "Allocation Type", "Allocated Worker Role",
            "Type of Involvement",
        ), "What the worker is to the child: allocated, co-working, supervising.", "Allocated worker"),
        Column("start", "involvement.start", (
            "Involvement Start", "Involvement Start Date", "Relationship Start Date", "Assigned From", "Start Date",
            "Date Allocated", "Allocated From", "Allocation Start Date", "Allocation Date", "Allocation Start",
            "Allocated On", "Allocated Date", "Worker Start Date", "From", "Dyddiad Dechrau",
        ), "Since when the worker has been responsible for the child.", "12/02/2024"),
        Column("end", "involvement.end", (
            "Involvement End", "Involvement End Date", "Relationship End Date", "Assigned To", "End Date",
            "Date Ended", "Allocated Until", "Allocation End Date", "Allocation End", "Worker End Date",
            "Date Deallocated", "To",
        ), "Until when; blank while it lasts. Without it changes of worker cannot be counted.", "30/06/2024"),
        Column("kind_of_help", "involvement.kind_of_help", (
            "Kind of Help", "Classification", "Plan Type", "Case Status", "Status", "Case Type", "Plan",
            "Type of Plan", "Current Status", "Legal Status", "Subgroup",
        ), "How the child is being helped: assessment, child in need, protection plan, in care.", "Child in need"),
        Column("complexity", "involvement.complexity", ("Complexity", "Complexity Level", "Complexity Score", "RAG",
                                                        "Complexity Rating", "Weighting"),
               "How much work the child's plan needs, where the council rates it.", "Medium"),
        Column("sibling_group", "involvement.sibling_group", (
            "Family ID", "Sibling Group", "Family Number", "Family No", "Family Ref", "Sibling Group ID",
            "Household ID", "Household Ref", "Family Group",
        ), "A number shared by brothers and sisters, never a name.", "F00045", identifying=True),
        Column("reason_for_change", "involvement.reason_for_change", (
            "Reason for Change", "Reason for Change of Worker", "Change Reason", "Reason for Reallocation",
            "Reallocation Reason", "Involvement End Reason", "Reason Ended", "End Reason", "Reason for Ending",
        ), "Why the worker changed.", "Worker left"),
    ),
)  # fmt: skip
