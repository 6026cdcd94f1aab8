"""The partners who contact the council about a child, each kind with the referral sources that belong to it.

Families, neighbours, young people themselves and callers without a name are no partner: no page is made for them. The
grouping is our own, of the children in need census's referral sources.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Partner:
    """One kind of partner. `sources` are codes of REFERRAL_SOURCES."""

    slug: str
    title: str
    sources: tuple[str, ...]


PARTNERS = (
    Partner("police", "The police", ("police",)),
    Partner("schools", "Schools and education services", ("school", "education_service")),
    Partner(
        "health",
        "Health services",
        (
            "general_practice",
            "health_visitor",
            "school_nurse",
            "other_primary_health",
            "accident_and_emergency",
            "other_health",
        ),
    ),
    Partner("housing", "Housing services and landlords", ("housing",)),
    Partner("courts", "Courts, probation and other legal agencies", ("other_legal",)),
    Partner("council", "The council's other services", ("council_social_care", "other_council_service", "early_help")),
    Partner("other_councils", "Other councils", ("another_council",)),
    Partner("voluntary", "Voluntary and other organisations", ("other",)),
)
"""Every kind of partner, in the order in which they are listed."""


def partner_of(source: str | None) -> Partner | None:
    """The kind of partner that a referral source belongs to; None for the public and where nobody said."""
    return next((each for each in PARTNERS if source in each.sources), None)
