"""The privacy notice to staff (UK GDPR, Articles 13 and 14)."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.presentation.going_live.declaring import GAP, Facts, Paper, Part
from mainstay.presentation.going_live.what_is_held import fields_part, tables_part


def _parts(facts: Facts) -> Sequence[Part]:
    return (
        Part("Who we are", (
            f"{facts.named} is the controller. Our data protection officer: {GAP}, how to reach them: {GAP}.",
        )),
        Part("What we do with information about you", (
            ("We bring together what our own systems already hold about our children's social care workforce, to see how many we "
            "are and how work is shared, to plan, to support you, and to make the Department for Education's workforce census."),
            ("No decision about you is made by a program alone. Nobody is given a score, and no manager is shown how likely you "
            "are to leave."),
        )),
        Part("Why we may", (
            f"For the census: a legal obligation (Article 6(1)(c)). {GAP}: the Act and section.",
            f"For knowing and supporting our workforce: our public task (Article 6(1)(e)). {GAP}: its law.",
            ("For ethnic origin, and that you were away through sickness: Article 9(2)(b) or (g), with Schedule 1 to the Data "
            f"Protection Act 2018. {GAP}: which condition."),
        )),
        tables_part("What we hold", ("Not all of it may be held about you: you can ask to see what is.",)),
        fields_part("In full", ("Your name is not kept: you stand under a key.",)),
        Part("Where it comes from", (
            ("From our HR, payroll, children's and supplier systems, from past census returns, and from what you or your manager "
            "type."),
        )),
        Part("Who sees it", (
            ("Those who need it for their work, by the roles below; each view of a page about you is recorded, and "
             "you can ask who "
            "looked."),
            f"The Department for Education, in the census. Who keeps the system for us: {GAP}. Anybody else: {GAP}.",
            f"Whether any of it leaves the United Kingdom: {GAP}.",
        ), ("Role", "May"), (40, 142), [(role, "; ".join(may)) for role, may in facts.roles]),
        Part("How long we keep it", (), ("What", "How long"), (100, 82),
             [(period.title, period.kept_for) for period in facts.periods]),
        Part("Your rights", (
            ("You can ask for a copy of what is held about you (Article 15), for it to be put right (Article 16), and in some "
            "circumstances for it to be erased (Article 17) or its use restricted (Article 18), and you can object "
            "(Article 21)."),
            f"Ask: {GAP}. We answer within one month.",
            "You can complain to the Information Commissioner's Office.",
            f"Whether you must give us any of this, and what follows if you do not: {GAP}.",
        )),
    )  # fmt: skip


PAPER = Paper(
    "staff_privacy_notice", 20, "Privacy notice for the children's social care workforce",
    "Tells staff what is held about them, why, who sees it, for how long, and what they can ask for.",
    "The data protection officer agrees it; the director sends it to everybody it is about before anything is imported.",
    _parts,
)  # fmt: skip
