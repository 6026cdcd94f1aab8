"""The reference page of the vocabulary: every list of codes, with what each code means and how councils write it."""

from __future__ import annotations

from mainstay.foundations.finding import instances_in
from mainstay.vocabulary.code_lists import Code, CodeList

PAGE = "reference/words.md"

OPENING = """# Words

The lists that values are read into. A word in a file is known by its code, its label, the Department's code
where there is one, or another way of writing it that is listed here; any other word is asked about once and
remembered in `mapping.toml`.
"""


def write() -> str:
    """One section per list, in the order of their names."""
    lists = [words for words in instances_in("mainstay.vocabulary", CodeList) if isinstance(words, CodeList)]
    return "\n".join([OPENING, *(_section(words) for words in sorted(lists, key=lambda words: words.name))])


def _section(words: CodeList) -> str:
    rows = "\n".join(_row(code) for code in words)
    head = "| word | what it means | code in the census | also written |\n|---|---|---|---|"
    return f"## {words.name}\n\n{words.meaning}\n\n{head}\n{rows}\n"


def _row(code: Code) -> str:
    return f"| {code.label} (`{code.slug}`) | {code.sentence} | {code.census} | {', '.join(code.also)} |"
