"""The council's number in a return's header, and the council it stands for on 30 September of the year."""

from __future__ import annotations

from mainstay.returns.workforce_census.whole import Whole
from mainstay.vocabulary.authorities import INVENTED, Authority, authority


def number_in_header(whole: Whole) -> str:
    """The LEA of the first header without blanks around it; '' where there is none."""
    reading = whole.header.get("LEA")
    return str(reading.value) if reading is not None and reading.value is not None else ""


def council_of_header(whole: Whole) -> Authority | None:
    """The council whose number the header gives, if it had children's services on 30 September of the year."""
    number, day = number_in_header(whole), whole.year.last_day
    one = authority(number) if number else None
    if one is None or one.code != number:
        return None
    begun = one.valid_from is None or one.valid_from <= day
    ended = one.valid_to is not None and one.valid_to <= day
    return one if begun and not ended else None


def is_known(whole: Whole) -> bool:
    """Whether the header's number is a council's of that year, or that of invented ones and no real one is sending."""
    is_example = number_in_header(whole) == INVENTED and whole.sent_by in ("", INVENTED)
    return is_example or council_of_header(whole) is not None
