"""The data protection impact assessment (UK GDPR, Article 35)."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.presentation.going_live.declaring import GAP, Facts, Paper, Part
from mainstay.presentation.going_live.what_is_held import fields_part, special_part, tables_part

_RISKS = (
    ("Somebody sees people they have no reason to see", ("Each page asks for a permission, and a team manager sees their own "
     "teams alone. Each view of people one by one is recorded and can be told to them.")),
    ("A file or the database is taken", ("Names are not kept. People stand under keys that are made with a secret kept apart "
     "from the database; staff numbers, registration numbers and dates of birth are in two tables alone.")),
    ("Figures tell of one person", ("A count of 1 to 4 is withheld from what is marked for publishing; everything else is marked "
     "as containing small numbers.")),
    ("People are judged by a program", ("Mainstay makes no decision about a person and gives nobody a score, and "
                                        "shows nobody how "
     "likely a named person is to leave.")),
    ("Wrong information is acted on", ("Problems of files are listed by who can mend them. What moves is shown before an import "
     "is accepted, and an import can be undone.")),
    ("More is held than is needed", ("A column that no declared field needs is not read. Diagnoses, union membership, religion, "
     "bank details and National Insurance numbers are never kept.")),
    ("It is held for too long", "The retention schedule deletes and records; see the paper on it."),
)  # fmt: skip


def _parts(facts: Facts) -> Sequence[Part]:
    return (
        Part("Why an assessment is needed", (
            ("Information about employees is brought together from several systems, some of it special category, and "
             "it is used to "
            "look at how work is shared and who leaves. Article 35 of the UK GDPR asks for an assessment where a high risk is "
            f"likely. {GAP}: the outcome of the council's own screening."),
        )),
        Part("What is done, and why", (
            (f"{facts.named} uses Mainstay to bring the files it already has into one record of its children's social care "
            "workforce, to see its figures, to plan and support its staff, and to make the Department for Education's census."),
            f"Where it runs, and who keeps it: {GAP}. Mainstay sends nothing anywhere by itself.",
            f"How many people it is about: {GAP}.",
        )),
        tables_part("What is held", ("By table. Children stand in it by a key alone, as those whom a worker helps.",)),
        fields_part("Each field that is held with care", ("From the declarations that the program itself works by.",)),
        special_part("Special category and health", (
            ("Ethnic origin is asked for by the census. That somebody was away through sickness is information concerning "
            "health; no diagnosis is held, and absence is shown to few, with a reason, when the council allows it at all."),
        )),
        Part("Lawful basis", (
            ("The workforce census, where the council is obliged to make it: Article 6(1)(c), a legal obligation. "
            f"{GAP}: the Act and section."),
            f"Knowing, planning and supporting the workforce: Article 6(1)(e), a public task. {GAP}: the task and its law.",
            ("Special category: Article 9(2)(b) (employment law) or Article 9(2)(g) (substantial public interest), "
             "with a condition "
            f"of Schedule 1 to the Data Protection Act 2018. {GAP}: which for what. See the appropriate policy document."),
        )),
        Part("Who may see what", ("Each role, and what it may do. Roles are given by an administrator.",),
             ("Role", "May"), (40, 142), [(role, "; ".join(may)) for role, may in facts.roles]),
        Part("Necessary and proportionate", (
            "Only declared fields are read; each says where it usually comes from and what it means.",
            "Figures are counted from keys. Numbers that identify are used for joining files and shown by default to nobody.",
            ("What is held about someone can be given to them (Article 15), put right (Article 16), and erased or made "
            "unidentifiable (Article 17), in every version of the record."),
        )),
        Part("Who was asked", (f"Staff and their unions: {GAP}.", f"The data protection officer's advice: {GAP}.")),
        Part("Risks, and what is done about them", (
            f"How likely and how severe each is here is for the council to say: {GAP}.",
        ), ("Risk", "What Mainstay does", "Left, and accepted by"), (44, 96, 42), [(*each, GAP) for each in _RISKS]),
    )  # fmt: skip


PAPER = Paper(
    "impact_assessment", 10, "Data protection impact assessment",
    "Says what is done with people's information, why it may be, what could go wrong, and what is done about it.",
    "The data protection officer advises; the director or the information asset owner signs.", _parts,
)  # fmt: skip
