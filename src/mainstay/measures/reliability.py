"""The Department's mark for a rate that cannot be right as it stands, such as more agency cover than vacancies."""

from __future__ import annotations

from mainstay.measures.computing import Answer

LOW_RELIABILITY = "u"
"""What the Department prints in place of such a rate. We give the rate as well, because it shows what to look into."""


def mark_of(answer: Answer) -> str | None:
    """'u' where the exact rate lies above what the measure declares, else None.

    The Department does so whenever agency cover exceeds the vacancies or the agency workers it is set against: no rate
    above 100% stands in its files from 2017 to 2025. The rate before rounding counts: 100.04% is marked.
    """
    most = answer.measure.unreliable_above
    if most is None or answer.value is None or answer.numerator is None or not answer.denominator:
        return None
    hundred = 100 if answer.measure.percent else 1
    return LOW_RELIABILITY if answer.numerator * hundred > answer.denominator * most else None
