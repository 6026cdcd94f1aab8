"""Requests for social care and what followed: assessment, section 47 enquiry, first conference.

In go rows of child, day of referral, who made it, and the days of each step; out come referrals by the child's pseudonymous
key. No text of an assessment is kept. Traps: several agencies about one child on one day are one referral, the first; new
information about a child being helped is no referral; a step's day may stand before the one that leads to it; a blank end is
an assessment still going on, or one nobody authorised; the number of referrals in twelve months counts this one too, so the
day of the one before is asked for instead; a flag of no further action says what a blank outcome does not. A referral is
again a re-referral only if the one before was within twelve months, which a list of twelve months cannot show by itself.
"""
