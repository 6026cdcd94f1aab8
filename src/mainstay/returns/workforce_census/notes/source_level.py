"""Why the header gives another source level than the local authority's own."""

from __future__ import annotations

from mainstay.returns.workforce_census.note import Note, Noted


def text(noted: Noted) -> str:
    """What the council may say, with what the return shows."""
    return (
        f"The header gives the source level as {noted.found}. The return is the local authority's own; "
        "[software and version] writes this value [and cannot be set otherwise]. Nothing else in the "
        "return depends on it."
    )


NOTE = Note("WC-108", text, mend_first=True)
