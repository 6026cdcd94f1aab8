"""What `mainstay look` prints: each file, what it was taken for, and with which headings; never a person's data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mainstay.intake.declaring import source_kinds


@dataclass(frozen=True)
class LookedLine:
    """One table and what it was taken for, or one file that was not used.

    `columns` gives for each heading the column it is and how that was known; `unsure` the column that a heading may be;
    `not_kept` what a heading holds that no field needs; `skipped` how many rows were left out, by reason.
    """

    file: str
    sheet: str
    taken_for: str
    shape: str = ""
    as_at: str = ""
    rows: int = 0
    columns: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    unsure: Mapping[str, str] = field(default_factory=dict)
    not_kept: Mapping[str, str] = field(default_factory=dict)
    skipped: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class LookedAt:
    """Everything learnt about a folder. `wrong` are answers that cannot be used, `open_questions` those still asked,
    `noticed` what else is worth knowing, each in a line.
    """

    lines: Sequence[LookedLine]
    wrong: Sequence[str] = ()
    open_questions: Sequence[str] = ()
    noticed: Sequence[str] = ()


def looked_as_text(looked: LookedAt) -> str:
    """Everything that was learnt, file by file; then what has to be answered or mended before a report."""
    parts = [text for line in looked.lines for text in _about(line)]
    for title, said in (
        ("Noticed", looked.noticed),
        ("Answers in mapping.toml that cannot be used", looked.wrong),
        ("Questions to answer before a report can be made", looked.open_questions),
    ):
        if said:
            parts += ["", f"{title} ({len(said)}):", *(f"  {each}" for each in said)]
    return "\n".join(parts)


def headings_as_text(looked: LookedAt, harmless: Callable[[str], bool]) -> str:
    """Only kinds of file and headings: what may be shown to someone helping.

    Names of files and sheets are left out, because people put names in them; so is a heading for which `harmless` says
    no, which is for one without any word that headings are known to have: it may be somebody's name.
    """
    found: list[str] = []
    tables = [line for line in looked.lines if line.columns or line.not_kept or line.unsure]
    for number, line in enumerate(tables, start=1):
        found.append(f"Table {number}: {line.taken_for}, {line.shape}, {line.rows:,} rows")
        found += [f"  {heading!r} = {column} ({how})" for heading, (column, how) in line.columns.items()]
        found += [f"  {_if(harmless, heading)} perhaps {column}" for heading, column in line.unsure.items()]
        found += [f"  {_if(harmless, heading)} not kept" for heading in line.not_kept]
    return "\n".join(found) or "No table with headings was found."


def _if(harmless: Callable[[str], bool], heading: str) -> str:
    return repr(heading) if harmless(heading) else "(a heading not shown: it may be a name)"


NOT_NEEDED = "no field needs it"
_HOW_TO_SAY_A_COLUMN = ' (if one matters, add it under [columns] in mapping.toml, as in "Dept" = "team")'
_HOW_TO_SAY_A_FILE = (
    '  if it should be counted, add to mapping.toml: [files."{name}"] and under it is = "..." with one of {kinds}'
)


def _about(line: LookedLine) -> Iterable[str]:
    name = f"{line.file}, sheet {line.sheet}" if line.sheet else line.file
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
    never = {heading: why for heading, why in line.not_kept.items() if why != NOT_NEEDED}
    unknown = [heading for heading in line.not_kept if heading not in never]
    if unknown:
        yield "  not understood, and not used: " + ", ".join(map(_plain, unknown)) + _HOW_TO_SAY_A_COLUMN
    if never:
        yield "  seen and not kept: " + ", ".join(f"{_plain(heading)} ({why})" for heading, why in never.items())
    if "not recognised" in line.taken_for:
        name = f"{line.file} / {line.sheet}" if line.sheet else line.file
        yield _HOW_TO_SAY_A_FILE.format(name=name, kinds=", ".join(source_kinds()))
    if line.skipped:
        yield "  rows left out: " + ", ".join(f"{count} {why}" for why, count in line.skipped.items())


def _plain(heading: str) -> str:
    return " ".join(heading.split())
