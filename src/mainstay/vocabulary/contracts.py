"""How someone is engaged. The census counts people the council employs and pays directly, and agency workers apart."""

from mainstay.vocabulary.code_lists import Code, CodeList

CONTRACTS = CodeList(
    "contract",
    "How someone is engaged by the council.",
    (
        Code("permanent", "Permanent", "Employed and paid by the council without an end date.",
             also=("perm", "permanent full time", "permanent part time", "p", "established", "substantive", "full time",
                   "part time", "f t perm", "p t perm", "permanent contract", "full time permanent", "part time permanent")),
        Code("fixed_term", "Fixed term", "Employed and paid by the council until a date.",
             also=("temporary", "temp", "ftc", "fixed term contract", "secondment in", "t", "temporary contract")),
        Code("agency", "Agency", "Paid through an agency, an umbrella company or their own company.",
             also=("agency worker", "locum", "interim", "umbrella", "ltd", "contractor")),
        Code("bank", "Bank or casual", "Called on when needed, without fixed hours.",
             also=("casual", "relief", "zero hours", "sessional", "as and when", "bank")),
        Code("project_team", "Project team", "Part of a team bought whole from a supplier.",
             also=("managed team", "innovate team", "project")),
        Code("student", "Student", "On a placement as part of qualifying.", also=("placement student", "trainee")),
        Code("apprentice", "Apprentice", "Employed while qualifying.", also=("apprenticeship", "social work apprentice")),
    ),
)  # fmt: skip

EMPLOYED = ("permanent", "fixed_term")
"""Contracts that count as the council's own child and family social workers, when the role does too."""
