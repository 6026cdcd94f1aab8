"""What lists tell of. A kind of file declares its subjects; the record asks about a subject and never what kind a file is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Subject(Enum):
    """What a list may tell of; one list may tell of several. A census return speaks through its own statements instead."""

    STAFF = "staff in post"
    LEAVERS = "leavers"
    STARTERS = "starters"
    AGENCY = "agency workers"
    ABSENCE = "absence"
    CHILDREN = "children allocated"
    POSTS = "posts"
    VACANCIES = "vacancies being filled"
    APPLICATIONS = "applications"
    SUPERVISION = "supervision"
    EARLY_CAREER = "steps of early-career programmes"
    LIGHTER_LOADS = "lighter loads"
    REGISTRATION = "registration"
    LEARNING = "learning"
    CONTACTS = "contacts at the front door"
    CONTACTS_READ = "contacts read together"
    REFERRALS = "referrals"
    HELP = "children being helped"
    SURVEYS = "survey answers"
    CONVERSATIONS = "welcome, stay and exit conversations"
    HOURS = "hours worked"
    MONEY = "money by month"
    LOAD_WEIGHTS = "weights of a load"
    LOCAL_FIGURES = "local figures"


OF_STAFF = (Subject.STAFF, Subject.LEAVERS, Subject.STARTERS)
"""What tells of the council's own staff: its rows become spells."""

DATED = (Subject.STAFF, Subject.AGENCY, Subject.ABSENCE, Subject.CHILDREN, Subject.POSTS)
"""What is listed as at a day; leavers and starters are listed as they come."""


@dataclass(frozen=True)
class Log:
    """A list to which rows are added as things happen, and from which none is taken away.

    `began` are the columns that say when a row came about, the earliest of them counting; `done` is the column whose
    latest day shows how far the list reaches, where nobody has said for which day it is. `period` is set where that day
    is the first of a month, or of what the row's own column of that name says; `shown_by` is a column that a row needs for
    that: a budget of months to come shows nothing of what was spent.
    """

    table: str
    called: str
    began: tuple[str, ...]
    done: str
    period: str = ""
    shown_by: str = ""


LOGS = {
    Subject.VACANCIES: Log("vacancy", "a list of vacancies", ("vacant_from", "approved_on"), "advertised_on"),
    Subject.APPLICATIONS: Log("applicant", "a list of applications", ("applied_on",), "applied_on"),
    Subject.SUPERVISION: Log("supervision", "a supervision log", ("due_on", "held_on"), "held_on"),
    Subject.EARLY_CAREER: Log("milestone", "an early-career tracker", ("due", "done"), "done"),
    Subject.LIGHTER_LOADS: Log("reduction", "a list of lighter loads", ("start",), "start"),
    Subject.REGISTRATION: Log("registration", "a check of the register", ("checked_on",), "checked_on"),
    Subject.LEARNING: Log("learning", "a list of learning", ("completed",), "completed"),
    Subject.CONTACTS: Log("contact", "a list of contacts", ("day",), "day"),
    Subject.CONTACTS_READ: Log("contact", "a sample of contacts read by two people", ("read_on",), "read_on"),
    Subject.REFERRALS: Log("referral", "a list of referrals", ("received",), "received"),
    Subject.HELP: Log("help_episode", "a list of children being helped", ("start",), "start"),
    Subject.SURVEYS: Log("survey", "a survey", ("opened", "closed"), "closed"),
    Subject.CONVERSATIONS: Log("conversation", "a list of conversations", ("offered_on", "held_on"), "held_on"),
    Subject.HOURS: Log("hours", "a list of hours worked", ("start",), "start", period="period"),
    Subject.MONEY: Log("cost_total", "a ledger by month", ("month",), "month", period="month", shown_by="actual"),
}
"""The subjects of which lists are logs."""


@dataclass(frozen=True)
class Covered:
    """A row of coverage: one subject that a source tells of.

    `covers_from` is the first day from which nothing that has ended since is missing (nobody who left, no child's
    allocation); None where what has ended is not shown at all. `covers_to` is the last day it speaks for where that is
    told of the list itself; None where the latest list of staff may be taken for it.
    """

    subject: Subject
    covers_from: date | None = None
    covers_to: date | None = None
