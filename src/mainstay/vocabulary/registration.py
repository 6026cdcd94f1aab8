"""The register of social workers: how a registration number is written, and the states a registration can be in.

Social Work England's own service accepts SW and one to six digits without a leading zero; the Department's census
format allows two letters and up to ten digits (the Department's census specification). One form is held, `SW` and
digits without leading zeros, so that a number whose zeros a spreadsheet has dropped or added still joins.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mainstay.foundations.caches import holds_people
from mainstay.foundations.problems import Unreadable
from mainstay.vocabulary.code_lists import Code, CodeList

_OLDER = re.compile(r"SCE|HCPC|HPC|GSCC|CCW|SSSC|NISCC")
_NOISE = re.compile(r"[\s\u00a0./:_'#-]+")
_PREFIXED = re.compile(r"^SW(?:E(?:NO)?)?(?:SW)?(\d{1,12})$")
_PLAIN = re.compile(r"^(\d{1,7})$")
_RETURNED = re.compile(r"^([A-Z]{2})(\d{1,10})$")

REGISTRATION_STATUSES = CodeList(
    "registration status",
    "The state of a worker's registration with Social Work England.",
    (
        Code("registered", "Registered", "On the register and free to practise.",
             also=("active", "current", "live", "yes")),
        Code("registered_with_conditions", "Registered with conditions", "Registered under conditions or a warning.",
             also=("conditions of practice", "registered with a warning")),
        Code("suspended", "Suspended", "On the register but not allowed to practise for now.",
             also=("interim suspension", "interim order")),
        Code("lapsed", "Lapsed or left the register", "No longer on the register, through not renewing or by choice.",
             also=("expired", "not renewed", "voluntarily removed", "lapsed", "not registered", "no")),
        Code("removed", "Removed from the register", "Removed by the regulator.", also=("struck off", "removal order")),
        Code("applied", "Applied, not yet registered", "Has applied and is waiting for a decision.",
             also=("pending", "applied", "awaiting registration", "application in progress")),
    ),
)  # fmt: skip


@holds_people
@lru_cache(maxsize=65_536)
def read_swe_number(text: str) -> str:
    """A registration number as it is held: 'SW' and its digits without leading zeros.

    | written        | read as   | why                                                              |
    |----------------|-----------|------------------------------------------------------------------|
    | SW123456       | SW123456  |                                                                  |
    | sw 123456      | SW123456  | case, spaces and punctuation do not matter                       |
    | 123456         | SW123456  | the letters are often left out; so does 123456.0 from a workbook |
    | SW0012345      | SW12345   | the regulator writes no leading zeros                            |
    | SWE123456      | SW123456  | the regulator's initials typed for its letters                   |
    | SCE/123456     | -         | an older register: the number is not the same one                |
    | OT12345        | -         | another profession's register                                    |
    | Smith          | -         | a name typed in the wrong box                                    |

    Raises `Unreadable` where the third kind of row applies, for nothing but noughts, and for more than ten digits.
    A number of seven to ten digits is kept, as the census format allows it; `is_regulator_form` tells it apart.
    """
    cleaned = _NOISE.sub("", re.sub(r"\.0+$", "", text.strip()).upper())
    if _OLDER.search(cleaned):
        raise Unreadable("a Social Work England number (SW and up to six digits), not one of another register")
    match = _PREFIXED.match(cleaned) or _PLAIN.match(cleaned)
    digits = match.group(1).lstrip("0") if match else ""
    if not digits or len(digits) > 10:
        raise Unreadable("a Social Work England number: SW and up to six digits")
    return f"SW{digits}"


def read_returned_number(text: str) -> str:
    """A number as a census return may hold it: two letters and up to ten digits; `SW` ones as above.

    Other letters are kept as written (in capitals), because the Department's format allows them. Raises `Unreadable`.
    """
    cleaned = _NOISE.sub("", text.strip()).upper()
    match = _RETURNED.match(cleaned)
    if match is not None and match.group(1) != "SW":
        return cleaned
    return read_swe_number(text)


def is_regulator_form(number: str) -> bool:
    """Whether a number as held is one that the regulator's own service would accept: SW and one to six digits."""
    return re.fullmatch(r"SW[1-9]\d{0,5}", number) is not None
