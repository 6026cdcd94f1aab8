"""A recruitment list taken apart: each vacancy once, each application once, and what the list says of their stages."""

from __future__ import annotations

from dataclasses import replace

from mainstay.foundations.problems import Mender, ProblemKind, Severity
from mainstay.intake.gathering import Gathering
from mainstay.intake.sources.recruitment_pipeline.applications import add_applications
from mainstay.intake.sources.recruitment_pipeline.vacancies import add_vacancies
from mainstay.intake.typed import TypedTable
from mainstay.record.subjects import Subject

NO_NUMBER = ProblemKind(
    "MS-REC-001", Severity.QUERY, "A row of a recruitment list without a number",
    "The recruitment system's number of the vacancy, the application or both.",
    "The row is counted, but nothing in another list, or in the next one, can be joined to it.",
    "Ask for the list with the system's own numbers.", Mender.HR,
)  # fmt: skip

_OF_A_VACANCY = ("approved_on", "approved_finance", "raised_on", "advertised_on", "closed_on", "vacant_from", "posts",
                 "vacancy_outcome", "title", "post_id")  # fmt: skip
_OF_AN_APPLICATION = ("applicant", "applied_on", "first_reply_on", "channel", "accepted_on")


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds vacancies, applications or both, by the columns there are; a list covers what it has rows of, and no more."""
    applications = any(map(table.has, _OF_AN_APPLICATION))
    vacancies = any(map(table.has, _OF_A_VACANCY)) or not applications
    if not applications and table.has("outcome") and not table.has("vacancy_outcome"):
        columns = {("vacancy_outcome" if name == "outcome" else name): each for name, each in table.columns.items()}
        table = replace(table, columns=columns)
    numbers, candidates = table.known_texts("vacancy"), table.known_texts("applicant")
    blank = [row for row in range(table.rows) if not (candidates[row] if applications else numbers[row])]
    table.list_rows(NO_NUMBER, "applicant" if applications else "vacancy", blank, lambda row: "a blank number")
    if vacancies:
        add_vacancies(table, gathering, numbers, stages_too=not applications)
    if applications:
        add_applications(table, gathering, numbers, candidates)
    told = {Subject.VACANCIES: vacancies, Subject.APPLICATIONS: applications}
    source = gathering.sources[table.number]
    covered = tuple(each for each in source.covered if told.get(each.subject, True))
    gathering.sources[table.number] = replace(source, covered=covered)


BUILD = build
