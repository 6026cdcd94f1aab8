"""A paper as a Word document to edit."""

from __future__ import annotations

from pathlib import Path

from mainstay.foundations.dates import in_words
from mainstay.presentation.going_live.declaring import DRAFT, Facts, Paper
from mainstay.presentation.word_document import add_table, new_document


def write_paper(paper: Paper, facts: Facts, path: Path) -> None:
    """Writes the document: the title, that it is a draft, its parts, and a place to sign."""
    document = new_document(paper.title, facts.made_on, margins=(14, 16))
    document.core_properties.comments = "A draft to edit, not legal advice."
    document.add_heading(paper.title, level=1)
    document.add_paragraph(f"{facts.named}. Draft of {in_words(facts.made_on)}.")
    document.add_paragraph().add_run(DRAFT).bold = True
    for part in paper.parts(facts):
        document.add_heading(part.heading, level=2)
        for sentence in part.sentences:
            document.add_paragraph(sentence, style="List Bullet" if len(part.sentences) > 2 else None)
        if part.rows:
            add_table(document, part.headings, part.widths, part.rows)
    document.add_heading("Signed", level=2)
    document.add_paragraph(paper.who_signs)
    rows = [("", "", "")] * 2
    add_table(document, ("Name and post", "Signature", "Date"), (80, 60, 42), rows, least_height=10)
    document.save(str(path))
