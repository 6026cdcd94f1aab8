"""Who may do what: every role, every permission, and the one table that gives permissions to roles."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum


class May(Enum):
    """What someone may do. A page asks for one of these, or for any of several."""

    SIGN_IN = "open their own pages"
    SEE_FIGURES = "see the council's figures"
    SEE_ONE_PAGE = "see the chief executive's page"
    SEE_PUBLISHED = "see what is published"
    SEE_TEAM = "see their own teams"
    SEE_PEOPLE = "see the working life of each worker"
    SEE_ABSENCE = "see a worker's absence, saying why"
    IMPORT_FILES = "give files and answer questions about them"
    ACCEPT_IMPORTS = "accept an import, or undo one"
    MEND_PROBLEMS = "see problems that their desk can mend"
    WORK_ON_RETURNS = "check, build and explain a return"
    APPROVE_RETURNS = "approve a return"
    KEEP_EARLY_CAREER = "keep early-career programmes and their reviews"
    KEEP_SUPERVISION = "keep supervision where no other system does"
    HOLD_CONVERSATIONS = "hold welcome, stay and exit interviews"
    ANSWER_SUGGESTIONS = "answer suggestions"
    THANK = "thank people and teams"
    ANSWER_REQUESTS = "answer someone's request about what is held of them"
    KEEP_SCHEDULE = "keep the retention schedule and the papers for going live"
    SET_UP = "set the council's name, its looks and its settings"
    MANAGE_PEOPLE = "give and take away accounts and roles"
    SEE_AUDIT = "see who did what"


class Role(Enum):
    """What someone is here for."""

    ADMINISTRATOR = "administrator"
    WORKFORCE_LEAD = "workforce lead"
    ANALYST = "analyst"
    PRINCIPAL_SOCIAL_WORKER = "principal social worker"
    DIRECTOR = "director"
    TEAM_MANAGER = "team manager"
    FINANCE = "finance"
    CHIEF_EXECUTIVE = "chief executive"
    REGIONAL_VIEWER = "regional viewer"
    HR_DESK = "HR desk"
    AGENCY_DESK = "agency desk"
    EARLY_CAREER_LEAD = "early-career lead"
    PRACTITIONER = "practitioner"


_EVERYONE = frozenset({May.SIGN_IN, May.THANK})
_READS = _EVERYONE | {May.SEE_FIGURES, May.SEE_ONE_PAGE, May.SEE_PUBLISHED}
_IMPORTS = frozenset({May.IMPORT_FILES, May.ACCEPT_IMPORTS, May.MEND_PROBLEMS, May.WORK_ON_RETURNS})
_LOOKS_AFTER = frozenset({May.SEE_TEAM, May.SEE_PEOPLE, May.KEEP_EARLY_CAREER, May.KEEP_SUPERVISION})

GIVEN: dict[Role, frozenset[May]] = {
    Role.ADMINISTRATOR: _EVERYONE | {May.SET_UP, May.MANAGE_PEOPLE, May.SEE_AUDIT, May.KEEP_SCHEDULE},
    Role.WORKFORCE_LEAD: _READS
    | _IMPORTS
    | _LOOKS_AFTER
    | {May.APPROVE_RETURNS, May.HOLD_CONVERSATIONS, May.ANSWER_SUGGESTIONS, May.ANSWER_REQUESTS, May.KEEP_SCHEDULE},
    Role.ANALYST: _READS | _IMPORTS | {May.SEE_TEAM},
    Role.PRINCIPAL_SOCIAL_WORKER: _READS
    | _LOOKS_AFTER
    | {May.APPROVE_RETURNS, May.HOLD_CONVERSATIONS, May.ANSWER_SUGGESTIONS},
    Role.DIRECTOR: _READS | {May.APPROVE_RETURNS, May.ANSWER_SUGGESTIONS},
    Role.TEAM_MANAGER: _EVERYONE | {May.SEE_TEAM, May.KEEP_SUPERVISION, May.HOLD_CONVERSATIONS},
    Role.FINANCE: _READS | {May.MEND_PROBLEMS},
    Role.CHIEF_EXECUTIVE: _EVERYONE | {May.SEE_ONE_PAGE},
    Role.REGIONAL_VIEWER: frozenset({May.SIGN_IN, May.SEE_PUBLISHED}),
    Role.HR_DESK: _EVERYONE | {May.MEND_PROBLEMS, May.SEE_ABSENCE},
    Role.AGENCY_DESK: _EVERYONE | {May.MEND_PROBLEMS},
    Role.EARLY_CAREER_LEAD: _EVERYONE | {May.KEEP_EARLY_CAREER},
    Role.PRACTITIONER: _EVERYONE,
}
"""The administrator keeps the accounts and sees no figures: keeping accounts and seeing people are two jobs.

The regional viewer is of another organisation, so thanks no colleague by number and sees no list of teams."""


def may(roles: Collection[Role], *what: May) -> bool:
    """Whether someone with these roles may do something, or any of several things."""
    return any(GIVEN[role] & set(what) for role in roles)
