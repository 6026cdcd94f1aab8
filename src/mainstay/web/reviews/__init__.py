"""Reviews and conversations: what no other system knows of growing and staying, typed by those who look after people.

Early-career leads come for programmes and their reviews, team managers for supervision that no other system holds and for
welcome and stay conversations, the workforce lead and the principal social worker for exit conversations. The text of a
supervision note is never typed here. Whoever may not see somebody's rows is told of no such page.
"""
