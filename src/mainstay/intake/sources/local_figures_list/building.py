"""Each row is one local figure. One that cannot be read is left out, and what is assumed, if anything is, still stands."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, ProblemKind, Severity, Unreadable
from mainstay.foundations.quantities import in_units, read_decimal
from mainstay.intake.gathering import Gathering
from mainstay.intake.identifying import whole
from mainstay.intake.typed import TypedTable

NO_NUMBER = ProblemKind(
    "MS-LFG-001", Severity.ERROR, "A local figure without a number",
    "A number of nought or more: a percentage, hours or pounds.",
    "What is assumed stands in its place, or what needs it cannot be computed.",
    "Put the number right in the sheet.", Mender.ANALYST,
)  # fmt: skip
NOT_KNOWN = ProblemKind(
    "MS-LFG-002", Severity.ERROR, "A local figure of which it is not known what it is",
    "One of the figures that Mainstay uses: on-costs, hours delivered, hours of a step, the cap of a kind of job.",
    "The row is left out.",
    "Say what the word means under [words] in mapping.toml; it is remembered.", Mender.ANALYST,
    on_pages="Say what the word means when the files are next given; it is remembered.",
)  # fmt: skip
UNNAMED = "given by the council"
_MOST = 100_000_000
_ONE_IN_HUNDREDTHS = 100


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds the figures. One without a word on where it is from is called the council's; one given twice keeps its first row."""
    items, versions = table.values("item"), table.known_texts("version")
    starts, lasts = ([whole(day) for day in table.values(name)] for name in ("start", "last_day"))
    texts = table.known_texts("value")
    numbers = [_hundredths(text, str(item or "")) for text, item in zip(texts, items, strict=True)]
    unknown = [row for row, item in enumerate(items) if item is None]
    table.list_rows(NOT_KNOWN, "item", unknown, lambda row: "no figure known")
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
    gathering.add("local_figure", columns)


def _hundredths(text: str, item: str) -> int | None:
    """'31.5%', '18 hours' and '£38.00' in hundredths; a percentage below one is a share of one, as a cell may hold it."""
    plain = text.casefold().replace("hours", "").replace("hrs", "").replace("£", "").replace("%", "").strip()
    try:
        number = in_units(read_decimal(plain), 100)
    except Unreadable:
        return None
    if item.endswith("_percent") and "%" not in text and 0 < number < _ONE_IN_HUNDREDTHS:
        number *= 100
    return number if 0 <= number <= _MOST else None


BUILD = build
