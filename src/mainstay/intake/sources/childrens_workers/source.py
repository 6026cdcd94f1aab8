"""A history of children's workers, long or wide (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.record.subjects import Subject

MOST = 8
"""So many workers of one child are read from one row."""


def _side_by_side(place: int) -> tuple[Column, ...]:
    """The columns of a child's first, second, third worker in the wide layout; a plain 'From' stands beside each."""
    worker = f"Worker {place}"
    return (
        Column(f"worker_{place}", "", (
            worker, f"Social Worker {place}", f"Allocated Worker {place}", f"Worker {place} Name", f"SW {place}",
            f"Key Worker {place}",
        ), f"The child's worker number {place}, as the system shows them.", "Ann Example" if place == 1 else "",
        identifying=True),
        Column(f"from_{place}", "involvement.start", (
            f"{worker} From", f"{worker} Start", f"{worker} Start Date", f"From {place}", f"Start {place}",
            f"Allocated From {place}", f"Social Worker {place} From", f"SW {place} From",
        ), "Since when.", "12/02/2024" if place == 1 else ""),
        Column(f"to_{place}", "involvement.end", (
            f"{worker} To", f"{worker} Until", f"{worker} End", f"{worker} End Date", f"To {place}", f"End {place}",
            f"Social Worker {place} To", f"SW {place} To",
        ), "Until when; where it is blank, until the next worker began.", "30/06/2024" if place == 1 else ""),
        Column(f"reason_{place}", "involvement.reason_for_change", (
            f"{worker} Reason", f"{worker} Reason Ended", f"Reason {place}", f"{worker} Reason for Change",
            f"Reason for Change {place}",
        ), "Why it ended.", "Worker left" if place == 1 else ""),
    )  # fmt: skip


SOURCE = SourceKind(
    title="History of children's workers",
    asked_of="The performance team, or whoever looks after the case system",
    mender=Mender.CASE_SYSTEM,
    purpose="How often each child's worker changed and why, and how long children had none.",
    tells_by=(("child",), ("worker", "worker_id", "worker_1"), ("number", "before", "worker_2")),
    tells=(Subject.CHILDREN,),
    shapes=("history",),
    gives_parts=("cases", "children", "changes"),
    not_to_send=(
        "a child's name, date of birth or address", "NHS or school identification number", "health or disability",
        "reasons in words, notes or text of any assessment", "names of parents or carers", "placements",
    ),
    named_like=("worker history", "history of workers", "changes of worker", "workers of children"),
    columns=(
        Column("child", "involvement.child", (
            "Child ID", "Child Unique ID", "Person ID", "Mosaic ID", "Client No", "Person Identifier", "Child Number",
            "Client ID", "Child Ref", "Child Identifier", "Person Number", "Person No", "Child No", "LCS ID",
            "Unique ID",
        ), "The case system's number for the child, never a name: it is turned into a pseudonym.",
        "C000123", needed=True, identifying=True),
        Column("number", "", (
            "Worker Sequence", "Sequence", "Change Number", "Order of Worker", "Worker Order", "Involvement Number",
            "Allocation Number", "Allocation Sequence", "Worker Count",
        ), "Which of the child's workers this is: first, second, third.", "2"),
        Column("worker", "", (
            "Worker", "Worker Name", "Allocated Worker", "Social Worker", "Allocated Social Worker", "Key Worker",
            "New Worker", "Worker Allocated",
        ), "Who was responsible for the child in this stretch; a duty tray is worth listing too.", "Ann Example",
        identifying=True),
        Column("worker_id", "", (
            "Worker ID", "Worker Number", "Worker Staff Number", "Worker Login", "Worker Username", "User ID",
            "Worker Payroll Number",
        ), "The worker's staff number or log-in: it saves matching by name.", "0012345", identifying=True),
        Column("before", "", ("Previous Worker", "Worker Before", "Old Worker", "Outgoing Worker", "Changed From"),
               "Who it was before; it only tells what kind of list this is.", "", identifying=True),
        Column("team", "involvement.team", (
            "Worker Team", "Allocated Team", "Responsible Team", "Team", "Team Name", "Team at the Time",
        ), "The case system's name of the team.", "Safeguarding North"),
        Column("role", "involvement.role", (
            "Worker Role", "Involvement Type", "Involvement Role", "Relationship Type", "Role", "Allocation Type",
        ), "What the worker was to the child: allocated, co-working, supervising.", "Allocated worker"),
        Column("start", "involvement.start", (
            "Worker From", "Worker Start Date", "Worker Start", "Allocated From", "Start Date", "Involvement Start",
            "Involvement Start Date", "Date Allocated", "Allocation Start Date", "Date of Change",
        ), "Since when.", "12/02/2024"),
        Column("end", "involvement.end", (
            "Worker To", "Worker End Date", "Worker End", "Allocated Until", "End Date", "Involvement End",
            "Involvement End Date", "Date Ended", "Allocation End Date", "Worker Until",
        ), "Until when; blank while it lasts.", "30/06/2024"),
        Column("kind_of_help", "involvement.kind_of_help", (
            "Kind of Help", "Case Status", "Plan Type", "Classification", "Type of Plan",
        ), "How the child was being helped: assessment, child in need, protection plan, in care.", "Child in need"),
        Column("reason_for_change", "involvement.reason_for_change", (
            "Reason for Change", "Reason for Change of Worker", "Reason Ended", "Change Reason", "End Reason",
            "Reason for Reallocation", "Reallocation Reason",
        ), "Why it ended.", "Worker left"),
        *(column for place in range(1, MOST + 1) for column in _side_by_side(place)),
    ),
)  # fmt: skip
