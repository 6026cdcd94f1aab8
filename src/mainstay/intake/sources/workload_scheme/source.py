"""A council's own weights of a load: one row for each part (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Weights of a load",
    asked_of="The principal social worker, or whoever keeps the workload scheme",
    mender=Mender.ANALYST,
    purpose="How much work each kind of help is agreed to be, and how much a full-time worker can carry.",
    tells_by=(("item",), ("value",), ("version", "start")),
    tells=(Subject.LOAD_WEIGHTS,),
    shapes=("events",),
    gives_parts=(),
    not_to_send=("names of workers or children", "anybody's own load"),
    named_like=("load weights", "weighting", "workload scheme", "workload tool"),
    columns=(
        Column("item", "load_weight.item", (
            "Part of the Load", "What It Is For", "Work Type", "Weighted Item", "Weighting Category", "Type of Work",
        ), "What the number is for: a kind of help, what is added, or how much a full-time worker can carry.",
        "Protection plan", needed=True),
        Column("value", "", (
            "Points", "Weight", "Weighting", "Points or Percent", "Number of Points", "Points per Child",
        ), "The number: points of one child, a percentage, or for the ceiling children.", "6", needed=True),
        Column("version", "load_weight.version", (
            "Version", "Scheme", "Name of Scheme", "Scheme Version", "Agreed As",
        ), "What the scheme and its version are called.", "Agreed April 2024"),
        Column("start", "load_weight.start", (
            "In Force From", "Applies From", "Agreed From", "Effective From", "Effective Date",
        ), "First day on which it is in force; none where it always was.", "01/04/2024"),
        Column("last_day", "load_weight.end", (
            "In Force Until", "Applies Until", "Effective To", "Effective Until",
        ), "Last day on which it is in force; none where it still is.", "31/03/2025"),
    ),
)  # fmt: skip
