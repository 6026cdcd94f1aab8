"""A partner's page as a file to give: a web page that stands by itself and prints, or a Word document."""

from __future__ import annotations

from pathlib import Path

import jinja2

from mainstay.foundations.dates import in_words
from mainstay.presentation.packs.partner import HIDDEN_SAID, PartnerPage
from mainstay.presentation.word_document import add_table, new_document

_HERE = Path(__file__).parent
_PAGE_WIDTH, _FIRST = 182, 62


def partner_html(page: PartnerPage) -> str:
    """The page as HTML, without scripts or anything fetched."""
    loader = jinja2.FileSystemLoader([_HERE, _HERE.parent / "requests"])
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    return environment.get_template("partner_page.html").render(
        page=page, as_at=in_words(page.as_at), made_on=in_words(page.made_on), hidden_said=HIDDEN_SAID
    )


def write_partner_document(page: PartnerPage, path: Path) -> None:
    """The page as a Word document. It is made to be given away, so it bears no warning of small numbers."""
    document = new_document(page.title, page.made_on)
    document.core_properties.comments = HIDDEN_SAID
    document.add_heading(page.title, level=1)
    document.add_paragraph(f"The year to {in_words(page.as_at)}. Made on {in_words(page.made_on)}.")
    for place, sentence in enumerate(page.sentences):
        document.add_paragraph().add_run(sentence).bold = place == 0
    for title, sentences, table in page.sections:
        document.add_heading(title, level=2)
        for sentence in sentences:
            document.add_paragraph(sentence)
        if table is not None:
            others = (_PAGE_WIDTH - _FIRST) // (len(table.headings) - 1)
            add_table(document, table.headings, (_FIRST, *(others for _ in table.headings[1:])), table.rows)
    for sentence in (HIDDEN_SAID, page.files):
        document.add_paragraph(sentence)
    document.save(str(path))
