"""Files that are no return of this census, or would do harm: each way is a kind of problem and a refusal."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from mainstay.foundations.problems import ProblemKind, Severity
from mainstay.intake.reading.unreadable import NOT_A_FILE, UnreadableFile, could_not_read
from mainstay.intake.sources.workforce_census.characters import Characters
from mainstay.intake.sources.workforce_census.elements import Element, plain_name
from mainstay.intake.sources.workforce_census.pieces import ROOT

_EXPECTED = "A return of the workforce census as XML: a Message with a Header and a CSWWWorker for each worker."
_NOT_READ = "Nothing in this file was read, so the year it would hold is missing."
_EXPORT = "Export the return again from COLLECT or from the system that made it; or take the file out of the folder."

EMPTY_RETURN = ProblemKind("MS-CEN-001", Severity.ERROR, "The file is empty", _EXPECTED, _NOT_READ, _EXPORT)
NOT_XML = ProblemKind("MS-CEN-002", Severity.ERROR, "The file is not XML", _EXPECTED, _NOT_READ, _EXPORT)
ANOTHER_ROOT = ProblemKind(
    "MS-CEN-003", Severity.ERROR, "The file is XML of another kind", _EXPECTED, _NOT_READ, _EXPORT
)
ENTITIES = ProblemKind(
    "MS-CEN-004",
    Severity.ERROR,
    "The file declares a document type with entities or an outside source",
    "A return without a document type, as the Department's system makes and takes it.",
    "Entities can fill the memory or read other files of this computer, so nothing in this file was read.",
    "If you did not expect this file, do not open it and tell your IT service; else export the return again.",
)
ANOTHER_RETURN = ProblemKind(
    "MS-CEN-005", Severity.ERROR, "The file is a return of another collection", _EXPECTED, _NOT_READ,
    "Look for the file of the children's social work workforce census, whose Collection is CSWW.",
)  # fmt: skip
NOTHING_IN_IT = ProblemKind(
    "MS-CEN-006", Severity.ERROR, "The file holds neither a header nor a worker", _EXPECTED, _NOT_READ, _EXPORT
)

_NO_ROOT_AFTER = 1024 * 1024
_STEP = 4096
_OTHER_FILES = (
    (b"PK\x03\x04", "This is a zip archive or a workbook, whatever its name says."),
    (b"\xd0\xcf\x11\xe0", "This is an older Office document, whatever its name says."),
    (b"%PDF", "This is a PDF document, whatever its name says."),
    (b"\x1f\x8b", "This is a compressed file: unpack it first."),
)


def refuse_unless_a_message(path: Path) -> None:
    """Raise `UnreadableFile` unless the file is XML that begins with a Message and declares no entities."""
    if not path.is_file():
        if path.exists():
            raise UnreadableFile(NOT_A_FILE, path.name)
        raise could_not_read(path.name, FileNotFoundError())
    seen = _seen_up_to_root(path)
    if not seen.strip():
        raise UnreadableFile(EMPTY_RETURN, path.name)


def _seen_up_to_root(path: Path) -> bytes:
    """The beginning of the file, once its outermost element was met and found right."""
    engine = etree.XMLPullParser(
        events=("start",), recover=True, encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False,
        dtd_validation=False, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    seen = b""
    for chunk in Characters(path):
        if not seen:
            _refuse_other_files(path, chunk)
        for start in range(0, len(chunk), _STEP):
            step = chunk[start : start + _STEP]
            seen += step
            root = _root_in(engine, step)
            if root is not None:
                _refuse_other_roots(path, root)
                return seen
        if len(seen) > _NO_ROOT_AFTER:
            break
    if seen.strip():
        if b"<!ENTITY" in seen:
            raise UnreadableFile(ENTITIES, path.name)
        raise UnreadableFile(NOT_XML, path.name, "The file is not XML: no element was found in it.")
    return seen


def _root_in(engine: etree.XMLPullParser, step: bytes) -> Element | None:
    try:
        engine.feed(step)
    except etree.LxmlError:
        return None
    events: Iterable[tuple[str, Element]] = engine.read_events()
    for _event, element in events:
        return element
    return None


def _refuse_other_files(path: Path, beginning: bytes) -> None:
    with path.open("rb") as stream:
        raw = stream.read(8)
    for mark, sentence in _OTHER_FILES:
        if raw.startswith(mark) and not beginning.lstrip().startswith(b"<"):
            raise UnreadableFile(NOT_XML, path.name, sentence)


def _refuse_other_roots(path: Path, root: Element) -> None:
    document = root.getroottree().docinfo
    entities = [] if document.internalDTD is None else list(document.internalDTD.iterentities())
    if entities or document.system_url or document.public_id:
        raise UnreadableFile(ENTITIES, path.name)
    name = plain_name(root.tag)
    if name != ROOT:
        raise UnreadableFile(
            ANOTHER_ROOT, path.name, f"The outermost element is {_plain(name)}; that of a return is {ROOT}."
        )


def _plain(name: str) -> str:
    """An element's name for a message, if it is short and made of plain letters."""
    return name if len(name) <= 40 and name.isascii() and name.isidentifier() else "another one"
