"""Children being helped: who holds them, by what kind of help, and why their worker changed.

Case systems have dozens of near-synonyms for each role; a word that is not here is asked about once and remembered.
They also need a worker for every child, so councils invent some: a duty tray, an inbox, a list for review. A child held
by such a tray is unallocated, and is counted as such (as such lists are commonly met). 'Team Manager
(holding)' names an office and no person, so it is a tray; 'Jane Smith (Team Manager, holding)' names a person, whose
load is real.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mainstay.foundations.caches import holds_people
from mainstay.vocabulary.code_lists import Code, CodeList, tidy_word

INVOLVEMENT_ROLES = CodeList(
    "involvement role",
    "What a worker is to a child.",
    (
        Code("allocated", "Allocated worker", "Is the child's named social worker.",
             also=("allocated social worker", "primary worker", "key worker", "keyworker", "lead worker", "lead",
                   "named worker", "social worker", "case holder", "case worker", "caseworker", "main worker",
                   "primary social worker", "allocated case worker", "key social worker", "lead professional",
                   "case responsible worker", "responsible worker", "named social worker", "allocated", "case owner",
                   "lead social worker")),
        Code("co_working", "Co-working", "Shares the work with the allocated worker.",
             also=("co worker", "coworker", "second worker", "secondary worker", "joint worker", "co allocated",
                   "secondary social worker", "second social worker", "co allocated worker", "additional worker",
                   "support worker", "supporting worker", "asye co worker", "shadowing", "co-worked",
                   "joint allocated")),
        Code("supervising", "Supervising", "Manages the allocated worker, or holds oversight.",
             also=("manager", "supervisor", "team manager", "line manager", "practice supervisor", "managing officer",
                   "case supervisor", "responsible manager", "management oversight", "supervising manager",
                   "assistant team manager", "practice manager")),
        Code("other_worker", "Another worker", "Is involved in another way and is not the child's social worker.",
             also=("independent reviewing officer", "iro", "personal adviser", "personal advisor", "pa",
                   "child protection chair", "cp chair", "family support worker", "fsw", "supervising social worker",
                   "fostering social worker", "adoption social worker", "contact supervisor", "youth worker",
                   "early help worker", "other", "occupational therapist", "virtual school", "conference chair",
                   "family worker", "residential worker")),
    ),
)  # fmt: skip

KINDS_OF_HELP = CodeList(
    "kind of help",
    "How a child is being helped.",
    (
        Code("assessment", "Assessment", "An assessment of what the child needs is under way.",
             also=("initial assessment", "single assessment", "child and family assessment", "c and f assessment",
                   "section 47", "s47", "referral", "referral and assessment", "section 47 enquiry",
                   "open for assessment", "enquiry")),
        Code("child_in_need", "Child in need plan", "The child is helped under a child in need plan.",
             also=("child in need", "cin", "cin plan", "section 17", "s17", "children in need", "family help", "cinp")),
        Code("protection_plan", "Protection plan", "The child is the subject of a child protection plan.",
             also=("child protection", "child protection plan", "cp", "cpp", "cp plan",
                   "subject of a child protection plan", "section 47 plan")),
        Code("pre_proceedings", "Before court", "The family has been told that the council may go to court.",
             also=("pre proceedings", "plo", "public law outline", "legal planning", "pre-proceedings",
                   "letter before proceedings")),
        Code("court", "In court", "Care or supervision proceedings are under way.",
             also=("care proceedings", "court proceedings", "proceedings", "in proceedings", "court",
                   "supervision order", "private law", "section 7", "s7")),
        Code("in_care", "In care", "The child is in the council's care.",
             also=("looked after", "looked after child", "lac", "cla", "child looked after", "children looked after",
                   "children in care", "child in care", "cic", "in care", "child we care for", "short breaks",
                   "accommodated", "section 20", "s20", "placed for adoption")),
        Code("care_leaver", "Care leaver", "The young person has left care and is supported by the council.",
             also=("leaving care", "care leaver", "care experienced", "relevant child", "former relevant",
                   "eligible child", "qualifying care leaver", "aftercare", "pathway plan", "cl",
                   "care experienced adult")),
        Code("early_help", "Early help", "The family is helped before, or instead of, social work.",
             also=("early help", "eh", "early help assessment", "eha", "targeted support", "team around the family",
                   "taf", "caf", "early help plan", "targeted early help", "family support")),
    ),
)  # fmt: skip

REASONS_FOR_CHANGE = CodeList(
    "reason for change of worker",
    "Why a child's worker changed.",
    (
        Code("worker_left", "Worker left", "The worker left the council, or their agency assignment ended.",
             also=("left", "leaver", "worker left la", "worker left council", "worker left authority", "resigned",
                   "agency worker left", "end of agency assignment", "left the authority")),
        Code("worker_moved", "Worker changed team or role", "The worker stayed in the council and moved to other work.",
             also=("worker moved team", "moved team", "promotion", "change of role", "worker changed role",
                   "internal move", "worker moved role")),
        Code("worker_away", "Worker away", "The worker went on leave or was off sick.",
             also=("sickness", "maternity", "worker absent", "worker on leave", "long term sickness", "maternity leave",
                   "absence", "worker sick")),
        Code("change_of_service", "Child moved to another service", "The kind of help changed, and with it the team.",
             also=("transfer", "transferred", "case transfer", "step up", "step down", "transfer to other team",
                   "transferred team", "transfer between teams", "team transfer", "planned transfer",
                   "service change")),
        Code("sharing_the_load", "Sharing the load", "Another worker had room, or the worker had too many children.",
             also=("workload", "capacity", "caseload management", "caseload", "worker capacity", "rebalancing",
                   "reallocated", "re-allocation", "reallocation")),
        Code("asked_for", "Asked for", "The child, the family or the worker asked for it.",
             also=("family request", "child request", "complaint", "request of family", "conflict of interest")),
        Code("reorganisation", "Reorganisation or change of system",
             "Teams were reorganised, or records were moved or put right; the child may have seen no change.",
             also=("restructure", "re organisation", "migration", "system migration", "data correction",
                   "recording error", "admin error", "data quality", "team renamed")),
        Code("ended", "Help ended", "The child no longer needed a worker.",
             also=("closed", "closure", "case closed", "no further action", "nfa", "ceased", "end of involvement")),
        Code("other", "Other", "Another reason.", also=("other reason",)),
    ),
)  # fmt: skip

TRAY_KINDS = CodeList(
    "kind of tray",
    "What holds children in a case system without being a person. The words given mark a tray wherever they stand.",
    (
        Code("duty", "Duty", "Whoever is on duty that day, so nobody in particular.",
             also=("duty tray", "duty worker", "duty desk", "duty team", "duty social worker", "duty sw", "duty inbox",
                   "duty list", "duty officer", "duty manager", "duty and assessment", "emergency duty")),
        Code("inbox", "Tray or inbox", "Where work waits until somebody takes it.",
             also=("tray", "in tray", "inbox", "mailbox", "queue", "work queue", "worklist", "work list", "workflow",
                   "email", "generic", "shared", "admin tray")),
        Code("unallocated", "Unallocated", "The system's own word for having no worker.",
             also=("not allocated", "awaiting allocation", "to be allocated", "no worker", "allocation pending",
                   "pending allocation", "for allocation", "not yet allocated", "unassigned", "not assigned", "tba")),
        Code("list", "List", "A list of children kept under a made-up worker's name.",
             also=("review list", "waiting list", "holding list", "monitoring list", "reviewing list", "caseload list",
                   "transfer list")),
        Code("archive", "Archive", "Where closed or old records are parked.",
             also=("archived", "closed records", "closed cases", "migrated", "migration", "legacy", "do not use",
                   "dummy", "test worker", "test user", "system user", "system administrator")),
        Code("vacant_post", "Vacant post", "A post that nobody is in.", also=("vacant", "vacancy")),
        Code("office", "An office without a name", "The title of an office, holding children until there is a worker.",
             also=("manager holding", "holding worker", "holding team", "holding account")),
    ),
)  # fmt: skip

_WEAK_ALONE = frozenset({"duty", "list", "an office without a name", "tray or inbox", "shared", "email"})
_MARKS = sorted(
    ((f" {tidy_word(word)} ", code.slug) for code in TRAY_KINDS for word in (code.label, *code.also)
     if tidy_word(word) not in _WEAK_ALONE),
    key=lambda pair: (-len(pair[0]), pair),
)  # fmt: skip

_OFFICE_WORDS = frozenset(
    word
    for line in (
        "team manager holding duty social worker sw tm atm assistant deputy senior practice supervisor service group",
        "of the and for mash edt cwd cin cp cla lac iro hub front door contact referral assessment safeguarding",
        "children childrens child in care leavers leaving locality area unit pod services help fostering adoption",
        "disability disabilities disabled with need protection list shared email office desk post staff allocated",
        "admin administrator business support 1 2 3 4 5 6 7 8 9 10 11 12",
    )
    for word in line.split()
)
_SURNAMES_TOO = frozenset({"north", "south", "east", "west", "central", "mid", "court", "early", "head", *"abcdefs"})
_OFFICE_OR_PLACE = _OFFICE_WORDS | _SURNAMES_TOO


@holds_people
@lru_cache(maxsize=65_536)
def tray_kind(name: str) -> str | None:
    """The kind of tray that a worker's display name is, or None where it may be a person.

    | display name                     | kind        |
    |----------------------------------|-------------|
    | Duty Tray, *Duty Worker*         | duty        |
    | Duty - Northtown                 | duty        |
    | MASH Inbox                       | inbox       |
    | Unallocated - North              | unallocated |
    | CWD Review List                  | list        |
    | Archive                          | archive     |
    | Team Manager VACANT              | vacant_post |
    | Team Manager (holding)           | office      |
    | Social Worker 2                  | office      |
    | Jane Smith (Team Manager, holding), SMITH, Jane - Duty, zzLEFT Smith J | None |

    Decided in this order: a phrase that marks a tray wherever it stands; a name that begins with Duty and has no comma;
    a name in which every word belongs to an office or a place and none to a person. A blank name is no tray: None.
    """
    words = tidy_word(name).split()
    padded = f" {' '.join(words)} "
    for phrase, slug in _MARKS:
        if phrase in padded and not _names_a_person_too(name, phrase):
            return slug
    if words and words[0] == "duty" and "," not in name:
        return "duty"
    only_office = all(word in _OFFICE_OR_PLACE for word in words) and any(word in _OFFICE_WORDS for word in words)
    return "office" if only_office else None


def _names_a_person_too(name: str, phrase: str) -> bool:
    """Whether a title in brackets or after a dash stands beside a name: 'Jane Smith (duty worker)' is Jane Smith."""
    head = re.split(r"\s[-–]\s|\(", name, maxsplit=1)[0]
    words = tidy_word(head).split()
    if phrase in f" {' '.join(words)} " or len(words) < 2:
        return False
    return not any(word in _OFFICE_WORDS for word in words) and not all(word in _SURNAMES_TOO for word in words)
