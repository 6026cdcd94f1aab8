"""The next file worth having: which kind of file would make most measures appear, and which."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from mainstay.intake.declaring import SourceKind, source_kinds
from mainstay.measures.declaring import Measure, measures
from mainstay.presentation.requests.request import in_a_sentence
from mainstay.presentation.words import joined
from mainstay.record.coverage import PARTS

_NAMED = 4


def next_file_worth_having(unknown: Mapping[str, str], present: Collection[str]) -> list[str]:
    """Sentences on what to add, the file that makes most measures appear first; each builds on those before it.

    `unknown` gives, for each part of the record that is not known, the reason (see `coverage.reasons`); `present` are
    the kinds of file already read. Of a kind that is present, a fuller one is asked for, with the reason. A file that
    would make nothing appear is not named; with nothing unknown the list is empty.
    """
    known = set(PARTS) - set(unknown)
    sentences = []
    left = dict(source_kinds())
    while left:
        gains = {kind: _appearing(source, known) for kind, source in left.items()}
        # Of two that would bring as much, a fuller one of what is there already is easier to come by.
        best = min(gains, key=lambda kind: (-len(gains[kind]), kind not in present, left[kind].title))
        if not gains[best]:
            break
        source = left.pop(best)
        new = [part for part in source.gives_parts if part not in known]
        sentences.append(_sentence(source, gains[best], unknown[new[0]] if best in present else ""))
        known |= set(source.gives_parts)
    return sentences


def _appearing(source: SourceKind, known: Collection[str]) -> list[Measure]:
    """The measures that can be computed with this kind of file and cannot without it."""
    after = {*known, *source.gives_parts}
    return [each for each in measures().values() if set(each.needs) <= after and not set(each.needs) <= set(known)]


def _sentence(source: SourceKind, appearing: list[Measure], reason: str) -> str:
    titles = [in_a_sentence(measure.title) for measure in appearing[:_NAMED]]
    if len(appearing) > _NAMED:
        titles.append(f"{len(appearing) - _NAMED} others")
    more = "1 more measure appears" if len(appearing) == 1 else f"{len(appearing)} more measures appear"
    title = in_a_sentence(source.title)
    if reason:
        return f"Ask for a fuller {title} and {more}: {joined(titles)}. For now, {reason}."
    return f"Add the {title} and {more}: {joined(titles)}."
