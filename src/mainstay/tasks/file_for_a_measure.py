"""Which file would make one measure appear: for a page that shows a measure that cannot be computed."""

from __future__ import annotations

from datetime import date

from mainstay.intake.declaring import source_kinds
from mainstay.measures.declaring import Measure
from mainstay.presentation.requests.request import in_a_sentence
from mainstay.presentation.words import joined
from mainstay.record.coverage import PARTS, reasons
from mainstay.record.record import WorkforceRecord


def file_for_a_measure(record: WorkforceRecord, day: date, measure: Measure) -> str:
    """A sentence: what must be known, and the kinds of file that tell it; '' where nothing is missing or no file tells it.

    Where a file of such a kind was read already, a fuller one is asked for.
    """
    missing = [part for part in measure.needs if part in reasons(record, day)]
    if not missing:
        return ""
    present = {source.kind for source in record.sources}
    needed = []
    for part in missing:
        telling = [source for source in source_kinds().values() if part in source.gives_parts]
        names = [
            f"{'a fuller ' if source.kind in present else ''}{in_a_sentence(source.title)}"
            for source in sorted(telling, key=lambda each: (each.kind not in present, each.title))
        ]
        if names:
            needed.append(f"{PARTS[part]} ({_or(names[:3])})")
    return f"What would help is a file that says {joined(needed)}." if needed else ""


def _or(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
