"""A briefing for staff and their unions."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.presentation.going_live.declaring import GAP, Facts, Paper, Part
from mainstay.presentation.going_live.what_is_held import special_part


def _parts(facts: Facts) -> Sequence[Part]:
    return (
        Part("What is coming", (
            (f"{facts.named} is going to use Mainstay, from {GAP}. It brings together lists that the council already "
             f"has, so that "
            "we know how work is shared, who is joining and leaving, and what would help people to stay."),
        )),
        Part("What it is for, and what it is not for", (
            ("For: fair shares of work, reviews and supervision that happen, protected time for people early in their career, "
            "suggestions that get an answer, and a census that is right."),
            ("Not for: judging, ranking or scoring anybody, and not for discipline. It shows no manager how likely a named "
            "person is to leave. It makes no decision."),
            f"{GAP}: what the council undertakes beyond this, and how it would be changed only after talking with you.",
        )),
        special_part("The most careful part", (
            ("This is what the law calls special category, or concerns health. No diagnosis is held, and neither are union "
            "membership, religion, sexual orientation or disability: such columns are not read at all."),
        )),
        Part("Who sees what", ("By role.",), ("Role", "May"), (40, 142),
             [(role, "; ".join(may)) for role, may in facts.roles]),
        Part("What you can do", (
            "See everything that is held about you, and who looked; have it put right.",
            "Say what you think at any time, without your name.",
            f"Ask questions: {GAP}. Talk with your union: {GAP}.",
        )),
        Part("What we ask of you now", (
            f"Comments by {GAP} to {GAP}. What was said and what became of it: {GAP}.",
        )),
    )  # fmt: skip


PAPER = Paper(
    "staff_and_union_briefing", 30, "Briefing for staff and their unions",
    "Says in two pages what it is for and not for, who sees what, and asks for comments before anything is imported.",
    "The director and the unions' representatives, as a record that it was talked about.", _parts,
)  # fmt: skip
