"""Bare '<' and '&' signs in text, as in '< 5 years' or 'A & B', written as XML wants them.

An XML parser gives up at the first and waits for a ';' after the second. Inside a comment, a CDATA section or a
processing instruction both are proper and left alone.
"""

from __future__ import annotations

import re

_BARE = re.compile(rb"<(?![A-Za-z_:/!?\x80-\xff])|&(?!(?:[A-Za-z_][\w.-]{0,40}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)")
_SECTION = re.compile(rb"<!--|<!\[CDATA\[|<\?")
_ENDS = {b"<!--": b"-->", b"<![CDATA[": b"]]>", b"<?": b"?>"}


class BareSigns:
    """Mends one file's pieces in their order; it remembers a section that goes on into the next piece."""

    def __init__(self) -> None:
        """At the start of a file."""
        self._until = b""
        self._before = b""

    def mended(self, content: bytes) -> tuple[bytes, int]:
        """A piece with its bare signs mended, and how many there were. No piece ends within a tag or a reference."""
        if not self._until and not _SECTION.search(content):
            return _BARE.subn(_as_xml_wants_it, content) if _BARE.search(content) else (content, 0)
        done, count, place = [], 0, 0
        while place < len(content):
            if self._until:
                end = self._end_of_section(content, place)
                done.append(content[place:end])
            else:
                section = _SECTION.search(content, place)
                end = section.start() if section else len(content)
                text, found = _BARE.subn(_as_xml_wants_it, content[place:end])
                done.append(text)
                count += found
                self._until = _ENDS[section.group()] if section else b""
            place = end
        return b"".join(done), count

    def _end_of_section(self, content: bytes, place: int) -> int:
        """Where the section ends in this piece; its closing signs may have begun in the piece before."""
        looked_at = self._before + content[place:]
        found = looked_at.find(self._until)
        if found < 0:
            self._before = looked_at[-2:]
            return len(content)
        end = place + found + len(self._until) - len(self._before)
        self._until, self._before = b"", b""
        return end


def _as_xml_wants_it(match: re.Match[bytes]) -> bytes:
    return b"&lt;" if match.group() == b"<" else b"&amp;"
