"""The recruitment system's export: a sheet of vacancies and a sheet of applications, joined by the vacancy's number."""

from __future__ import annotations

from datetime import datetime

from mainstay.inventing.drawing import as_fte
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.recruiting import Applicant, Filling, fillings_of
from mainstay.inventing.writing.columns import Row, sheet_of, told
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.vocabulary.recruiting import APPLICANT_OUTCOMES, CHANNELS, REASONS_WITHDRAWN, VACANCY_OUTCOMES

KIND = "recruitment_pipeline"


def make(council: InventedCouncil) -> Files:
    """One workbook with its day in its name, and a sheet for each."""
    fillings = fillings_of(council)
    vacancies = [_vacancy(each) for each in fillings]
    applications = [_application(council, one) for each in fillings for one in each.applicants]
    sheets = [
        sheet_of(council, KIND, vacancies, name="Vacancies", leave_out=told(KIND)),
        sheet_of(council, KIND, sorted(applications, key=lambda row: str(row["applicant"])), name="Applications",
                 leave_out=told(KIND)),
    ]  # fmt: skip
    name = f"Recruitment {council.last_day:%d-%m-%Y}.xlsx"
    return {KIND: OutFile(name, "xlsx", sheets, about="Posts being filled and filled, and everyone who applied.")}


def _vacancy(each: Filling) -> Row:
    return {
        "vacancy": each.number,
        "post_id": each.post or None,
        "title": each.title,
        "team": each.team or None,
        "fte": float(as_fte(each.fte)),
        "posts": each.posts,
        "filled": each.filled,
        "cohort": each.cohort or None,
        "approved_on": each.approved,
        "advertised_on": each.advertised,
        "closed_on": each.closed,
        "started_on": each.started,
        "vacancy_outcome": VACANCY_OUTCOMES[each.outcome].label,
    }


def _application(council: InventedCouncil, one: Applicant) -> Row:
    return {
        "vacancy": one.vacancy,
        "applicant": one.number,
        "staff_id": council.workers[one.hired].staff_id if one.hired is not None else None,
        "channel": CHANNELS[one.channel].label,
        "applied_on": _moment(one.applied),
        "first_reply_on": _moment(one.replied),
        "shortlisted_on": one.shortlisted,
        "interviewed_on": one.interviewed,
        "offered_on": one.offered,
        "accepted_on": one.accepted,
        "references_on": one.references,
        "references_by_telephone": None if one.by_telephone is None else "Y" if one.by_telephone else "N",
        "checks_on": one.checked,
        "started_on": one.started,
        "outcome": APPLICANT_OUTCOMES[one.outcome].label,
        "status_on": one.ended,
        "reason_withdrawn": REASONS_WITHDRAWN[one.why].label if one.why else None,
        "miles": one.miles,
    }


def _moment(when: datetime) -> str:
    return f"{when:%d/%m/%Y %H:%M}"


WRITER = Writer("Recruitment list", 11, make)
