"""The appropriate policy document for special category data (Data Protection Act 2018, Schedule 1, Part 4)."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.presentation.going_live.declaring import GAP, Facts, Paper, Part
from mainstay.presentation.going_live.what_is_held import special_part

_PRINCIPLES = (
    ("Lawful, fair, transparent (Article 5(1)(a))", ("A privacy notice is sent before anything is imported. Each page asks for a "
     "permission.")),
    ("For stated purposes (5(1)(b))", ("The census, and knowing and supporting the workforce. Not for discipline, not "
                                      "for scores.")),
    ("No more than needed (5(1)(c))", "Only declared fields are read. Absence is held by kind, and never with a diagnosis."),
    ("Accurate (5(1)(d))", "Problems of files are listed by who can mend them; what is held can be shown and put right."),
    ("No longer than needed (5(1)(e))", "The retention schedule, applied by the program and recorded."),
    ("Secure (5(1)(f))", "Keys in place of names, their secret kept apart, roles, and an audit in a chain that shows changes."),
    ("Accountable (5(2))", "The impact assessment, this document, and the audit."),
)  # fmt: skip


def _parts(facts: Facts) -> Sequence[Part]:
    return (
        Part("Why there is this document", (
            ("Part 4 of Schedule 1 to the Data Protection Act 2018 asks for it where special category data are processed under "
            "some of the conditions of that Schedule, employment among them."),
        )),
        special_part("What it is about", (f"What {facts.named} processes in Mainstay.",)),
        Part("Conditions", (
            ("Employment, social security and social protection: Article 9(2)(b), with Schedule 1, Part 1, paragraph 1. "
            f"{GAP}: the law that obliges or allows the council."),
            ("Substantial public interest: Article 9(2)(g), with a condition of Schedule 1, Part 2, where that is relied on. "
            f"{GAP}: which, for what."),
        )),
        Part("How the principles are kept to", (), ("Principle", "What is done", "And in the council"), (48, 84, 50),
             [(*each, GAP) for each in _PRINCIPLES]),
        Part("Who may see it", (), ("Role", "May"), (40, 142),
             [(role, "; ".join(may)) for role, may in facts.roles]),
        Part("How long it is kept, and how it is deleted", (
            "By the retention schedule below. What is deleted is recorded by kind and number.",
        ), ("What", "How long", "Why"), (60, 42, 80),
             [(period.title, period.kept_for, period.why) for period in facts.periods]),
        Part("Looked at again", ((f"Every year, and when the processing changes. Next: {GAP}. It is kept for as long as the "
                                 "processing goes on and six months more."),)),
    )  # fmt: skip


PAPER = Paper(
    "appropriate_policy", 40, "Appropriate policy document: special category data",
    "Says under which conditions special category data are processed, and how the principles are kept to.",
    "The data protection officer and the information asset owner.", _parts,
)  # fmt: skip
