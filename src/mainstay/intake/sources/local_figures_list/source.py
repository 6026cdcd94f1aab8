"""A council's own local figures: one row for each number (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Local figures",
    asked_of="Finance, whoever made the time audit, and the region's agreement on prices",
    mender=Mender.ANALYST,
    purpose="What posts cost beyond pay, how many hours a step takes, and the most that an agency hour may cost.",
    tells_by=(("item",), ("value",), ("version", "start")),
    tells=(Subject.LOCAL_FIGURES,),
    shapes=("events",),
    gives_parts=(),
    not_to_send=("anybody's own pay", "names of workers or children"),
    named_like=("local figures", "on costs", "time audit", "price caps"),
    columns=(
        Column("item", "local_figure.item", (
            "Local Figure", "What the Figure Is", "Figure Name", "Assumption", "Name of Figure",
        ), "What the number is: on-costs, hours of an assessment, the cap of a kind of job.", "On-costs", needed=True),
        Column("value", "", (
            "Figure Value", "Agreed Value", "Agreed Figure", "Amount or Percent", "Our Figure",
        ), "The number: a percentage, hours, or pounds.", "31.5%", needed=True),
        Column("version", "local_figure.version", (
            "Where From", "Figure Source", "Given By", "Taken From",
        ), "Where the number is from, and of when.", "Finance 2024-25"),
        Column("start", "local_figure.start", (
            "Holds From", "Figure Holds From", "Figure Since", "Valid From",
        ), "First day on which it holds; none where it always did.", "01/04/2024"),
        Column("last_day", "local_figure.end", (
            "Holds Until", "Figure Holds Until", "Figure Until", "Valid Until",
        ), "Last day on which it holds; none where it still does.", "31/03/2025"),
    ),
)  # fmt: skip
