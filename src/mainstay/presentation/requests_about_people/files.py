"""The three files of an answer: to read (Word), to look through (Excel), and for programs (JSON)."""

from __future__ import annotations

import json
from pathlib import Path

from mainstay.foundations.dates import in_words, iso
from mainstay.foundations.files import write_text
from mainstay.presentation.requests_about_people.answer import Answer, Part, closing, opening
from mainstay.presentation.word_document import add_table, new_document
from mainstay.presentation.written_sheets import Sheet, write_sheets

DOCUMENT, WORKBOOK, FOR_PROGRAMS = "what_is_held.docx", "what_is_held.xlsx", "what_is_held.json"
SCHEMA = "mainstay/subject-access/1"
TITLE = "What is held about you"
_ROWS_IN_THE_DOCUMENT = 12
_LONGEST_NAME = 31


def write_answer(answer: Answer, folder: Path) -> list[Path]:
    """Writes the three files into a folder; their paths."""
    paths = [folder / name for name in (DOCUMENT, WORKBOOK, FOR_PROGRAMS)]
    _document(answer, paths[0])
    _workbook(answer, paths[1])
    write_text(paths[2], json.dumps(_plain(answer), indent=1, ensure_ascii=False) + "\n", private=True)
    return paths


def _document(answer: Answer, path: Path) -> None:
    document = new_document(TITLE, answer.made_on)
    document.core_properties.comments = "Personal information of one person."
    document.add_heading(TITLE, level=1)
    document.add_paragraph(f"Made on {in_words(answer.made_on)}.")
    for heading, sentences in opening(answer):
        document.add_heading(heading, level=2)
        for sentence in sentences:
            document.add_paragraph(sentence)
    for part in answer.parts:
        document.add_heading(part.title, level=2)
        document.add_paragraph(part.about)
        if len(part.rows) > _ROWS_IN_THE_DOCUMENT:
            document.add_paragraph(
                f"{len(part.rows):,} rows: all of them are in {WORKBOOK}, sheet {_sheet_name(part)}."
            )
        elif part.rows:
            add_table(document, ("Row", "What it is", "What is held"), (14, 60, 106), _downwards(part))
        else:
            document.add_paragraph("None.")
    if said := closing(answer):
        document.add_heading("Also", level=2)
        for sentence in said:
            document.add_paragraph(sentence, style="List Bullet")
    document.save(str(path))


def _downwards(part: Part) -> list[list[str]]:
    """Each row as lines, as its columns would not fit beside each other; empty cells are left out."""
    return [
        [str(number), heading, cell]
        for number, row in enumerate(part.rows, 1)
        for heading, cell in zip(part.headings, row, strict=True)
        if cell
    ]


def _workbook(answer: Answer, path: Path) -> None:
    said = [(heading, sentence) for heading, sentences in opening(answer) for sentence in sentences]
    said += [("Also", sentence) for sentence in closing(answer)]
    sheets = [Sheet("Read me", (TITLE, in_words(answer.made_on)), (40, 110), said)]
    sheets += [
        Sheet(_sheet_name(part), part.headings, [22] * len(part.headings), part.rows) for part in answer.parts
    ]  # fmt: skip
    write_sheets(path, TITLE, answer.made_on, sheets)


def _sheet_name(part: Part) -> str:
    return part.name[:_LONGEST_NAME]


def _plain(answer: Answer) -> dict[str, object]:
    return {
        "schema": SCHEMA, "made_on": iso(answer.made_on), "council": answer.council, "versions": answer.versions,
        "tables": [
            {"name": part.name, "what_it_is": part.about,
             "rows": [dict(zip(part.headings, row, strict=True)) for row in part.rows]}
            for part in answer.parts
        ],
        "also": closing(answer),
    }  # fmt: skip
