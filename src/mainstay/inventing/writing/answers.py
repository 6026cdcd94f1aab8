"""What somebody has said once about an invented council's files, so that nothing is asked again."""

from __future__ import annotations

from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.structure import UNKNOWN_TITLE
from mainstay.inventing.writing.staff_voice import answers_about_the_survey

SETTINGS = ("settings",)
TITLES = ("titles",)
WORKERS = ("workers",)


def answers_of(council: InventedCouncil) -> list[tuple[tuple[str, ...], str, str]]:
    """Section, key and answer of each: the council itself, one local title, and whose name each worker's is."""
    found: list[tuple[tuple[str, ...], str, str]] = [
        (SETTINGS, "council", council.code),
        (SETTINGS, "council_name", council.name),
        (SETTINGS, "region", council.region),
        (TITLES, UNKNOWN_TITLE, "qualified_without_cases"),
    ]
    listed = {
        each.worker
        for each in council.allocations
        if each.worker is not None
        and (each.end is None or each.end > council.children_from)
        and each.start <= council.last_day
    }
    employed = {spell.worker for spell in council.spells}
    for number in sorted(listed):
        worker = council.workers[number]
        found.append((WORKERS, worker.name, worker.staff_id if number in employed else worker.swe_number))
    return found + answers_about_the_survey(council)
