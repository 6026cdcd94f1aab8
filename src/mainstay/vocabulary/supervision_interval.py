"""How often a social worker is to have supervision: an assumption to stand where a council has said nothing.

No national rule for every worker was found. Councils' own policies that were read ask for it at least every four weeks
(Nottinghamshire), or at least monthly (Walsall); those in their first year have it more often. The days here are the
four weeks of the first, grade A as those councils' own words, and assumed for all others.
"""

LONGEST_DAYS = 28
"""The most days between two meetings."""
HOW_SURE = "four weeks, as councils' own policies ask (grade A for those councils, assumed for others)"
"""What is said beside a figure that uses them."""
