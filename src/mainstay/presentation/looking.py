"""What `mainstay look` prints: each file, what it was taken for, and with which headings; never a person's data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class LookedLine:
    """One table and what it was taken for. `columns` gives for each heading the column it is and how that was known."""

    file: str
    sheet: str
    taken_for: str
    shape: str
    as_at: str
    rows: int
    columns: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    unsure: Mapping[str, str] = field(default_factory=dict)
    not_kept: Mapping[str, str] = field(default_factory=dict)
    skipped: Mapping[str, int] = field(default_factory=dict)
    asks: tuple[str, ...] = ()


def looked_as_text(lines: Sequence[LookedLine]) -> str:
    """Everything that was learnt, file by file."""
    return "\n".join(text for line in lines for text in _about(line))


def headings_as_text(lines: Sequence[LookedLine]) -> str:
    """Only files' kinds and headings: what may be shown to someone helping. File and sheet names are left out too,
    because people put names in them.
    """
    found: list[str] = []
    for number, line in enumerate((line for line in lines if line.columns or line.not_kept or line.unsure), start=1):
        found.append(f"Table {number}: {line.taken_for}, {line.shape}, {line.rows:,} rows")
        found += [f"  {heading!r} = {column} ({how})" for heading, (column, how) in line.columns.items()]
        found += [f"  {heading!r} perhaps {column}" for heading, column in line.unsure.items()]
        found += [f"  {heading!r} not kept" for heading in line.not_kept]
    return "\n".join(found) or "No table with headings was found."


def _about(line: LookedLine) -> Iterable[str]:
    name = f"{line.file}, sheet {line.sheet}" if line.sheet else line.file
    if line.asks:
        yield f"\n{line.file} ({line.rows}):"
        yield from (f"  {asked}" for asked in line.asks)
        return
    what = ", ".join(part for part in (line.taken_for, line.shape, f"as at {line.as_at}" if line.as_at else "") if part)
    yield f"{name}: {what}" + (f"; {line.rows:,} rows" if line.rows else "")
    if line.columns:
        yield "  understood: " + ", ".join(
            f"{_plain(heading)} = {column}" + ("" if how == "exact" else f" ({how})")
            for heading, (column, how) in line.columns.items()
        )
    if line.unsure:
        yield "  unsure: " + ", ".join(
            f"{_plain(heading)}, perhaps {column}" for heading, column in line.unsure.items()
        )
    if line.not_kept:
        yield "  seen and not kept: " + ", ".join(_left(heading, why) for heading, why in line.not_kept.items())
    if line.skipped:
        yield "  rows left out: " + ", ".join(f"{count} {why}" for why, count in line.skipped.items())


def _left(heading: str, why: str) -> str:
    return _plain(heading) if why == "no field needs it" else f"{_plain(heading)} ({why})"


def _plain(heading: str) -> str:
    return " ".join(heading.split())
