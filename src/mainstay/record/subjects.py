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


OF_STAFF = (Subject.STAFF, Subject.LEAVERS, Subject.STARTERS)
"""What tells of the council's own staff: its rows become spells."""

DATED = (Subject.STAFF, Subject.AGENCY, Subject.ABSENCE, Subject.CHILDREN, Subject.POSTS)
"""What is listed as at a day; leavers and starters are listed as they come."""


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
