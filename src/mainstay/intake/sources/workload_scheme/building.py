"""Each row is one number of a scheme. A number that cannot be read is left out, and the assumed one then stands."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, ProblemKind, Severity, Unreadable
from mainstay.foundations.quantities import in_units, read_decimal
from mainstay.intake.gathering import Gathering
from mainstay.intake.identifying import whole
from mainstay.intake.typed import TypedTable

NO_NUMBER = ProblemKind(
    "MS-LWT-001", Severity.ERROR, "A weight without a number",
    "A number of nought or more: points, children or a percentage.",
    "The part keeps the number that is assumed for everyone, and the figure of load says so.",
    "Put the number right in the scheme's own file.", Mender.ANALYST,
)  # fmt: skip
NO_PART = ProblemKind(
    "MS-LWT-002", Severity.ERROR, "A weight of which it is not known what it is for",
    "A kind of help, or another part of a load.",
    "The row is left out, and the assumed number of that part stands.",
    "Say what the word means under [words] in mapping.toml; it is remembered.", Mender.ANALYST,
    on_pages="Say what the word means when the files are next given; it is remembered.",
)  # fmt: skip
UNNAMED = "the council's own weights"
_MOST = 1_000_000


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds the weights. A scheme without a name is called the council's own; one part given twice keeps its first row."""
    items, versions = table.values("item"), table.known_texts("version")
    starts, lasts = ([whole(day) for day in table.values(name)] for name in ("start", "last_day"))
    numbers = [_hundredths(text) for text in table.known_texts("value")]
    table.list_rows(
        NO_PART, "item", [row for row, item in enumerate(items) if item is None], lambda row: "no part known"
    )
    table.list_rows(
        NO_NUMBER, "value", [row for row, each in enumerate(numbers) if each is None], lambda row: "no number"
    )
    met: set[tuple[object, ...]] = set()
    kept = []
    for row in range(table.rows):
        key = (versions[row], items[row], starts[row])
        if items[row] is not None and numbers[row] is not None and key not in met:
            met.add(key)
            kept.append(row)
    ends = [None if day is None else day + 1 for day in lasts]
    columns: dict[str, list[object]] = {
        "version": [versions[row] or UNNAMED for row in kept],
        "item": [items[row] for row in kept],
        "hundredths": [numbers[row] for row in kept],
        "start": [starts[row] for row in kept],
        "end": [ends[row] for row in kept],
        "source": [table.number] * len(kept),
        "row": [table.found.row_numbers[row] for row in kept],
    }
    gathering.add("load_weight", columns)


def _hundredths(text: str) -> int | None:
    """'6', '6.5', '60%' and '10 points' in hundredths; None for what is no number, or below nought."""
    try:
        number = in_units(read_decimal(text.lower().replace("%", "").replace("points", "").strip()), 100)
    except Unreadable:
        return None
    return number if 0 <= number <= _MOST else None


BUILD = build
