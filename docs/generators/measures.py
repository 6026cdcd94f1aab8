"""The reference page of measures: what each answers, how it is counted and how sure it is, from its declaration."""

from __future__ import annotations

from mainstay.measures.declaring import Measure, Total, measures

PAGE = "reference/measures.md"

OPENING = """# Measures

Everything that can be counted from a record. A measure that cannot be computed says why; it is never shown as
blank or nought. `mainstay measures show NAME` prints one of these, and `mainstay measures explain NAME` the rows
that a figure came from.
"""


def write() -> str:
    """A section per family, and in it one per measure, official ones first."""
    families: dict[str, list[str]] = {}
    for measure in measures().values():
        families.setdefault(measure.family.value, []).append(_section(measure))
    parts = [f"## {family}\n\n" + "\n".join(sections) for family, sections in families.items()]
    return "\n".join([OPENING, *parts])


def _section(measure: Measure) -> str:
    official = "Official: counted as the Department counts it. " if measure.official else ""
    lines = {
        "Why it matters": measure.why,
        "How it is counted": f"{official}{measure.how}",
        "Sum": _sum(measure),
        "Shown in": f"{measure.unit.value}, to {measure.decimals} decimals; {measure.direction.value}",
        "Cannot be computed without": ", ".join(part.replace("_", " ") for part in measure.needs),
        "How sure": measure.certainty.value,
        "By": ", ".join(name.replace("_", " ") for name in measure.breakdowns),
        "For example": measure.example,
        "Source": measure.source,
    }
    told = "\n".join(f"- **{word}**: {text}" for word, text in lines.items() if text)
    return f"### {measure.title} (`{measure.name}`)\n\n*{measure.question}*\n\n{told}\n\n{_worked(measure)}\n"


def _worked(measure: Measure) -> str:
    """The example row by row, and what comes of it: the tests make the same rows and compare."""
    worked = measure.worked
    rows = "\n".join(f"  - {row}" for row in worked.rows)
    below = f" ÷ {worked.denominator}" if worked.denominator is not None else ""
    made = f"{worked.numerator}{below}" + (", times 100" if measure.percent else "")
    return f"- **Checked by hand**, on {worked.day}, these rows give {worked.value} ({made}):\n{rows}"


def _sum(measure: Measure) -> str:
    if measure.middle:
        part, out_of = measure.middle.share
        if (part, out_of) != (1, 2):
            return f"the value at {part} in {out_of} of `{measure.middle.column}`{_where(measure.middle.where)}"
        return f"the middle value of `{measure.middle.column}`{_where(measure.middle.where)}"
    above = _total(measure.numerator) if measure.numerator else ""
    below = " + ".join(_total(total) for total in measure.denominator)
    return f"{above} ÷ ({below})" if below else above


def _total(total: Total) -> str:
    counted = f"sum of `{total.column}`" if total.column else "number of rows"
    times = "" if total.times == 1 else f" × {total.times}"
    return f"{counted}{_where(total.where)}{times}"


def _where(flags: tuple[str, ...]) -> str:
    return f" where {' and '.join(f'`{flag}`' for flag in flags)}" if flags else ""
