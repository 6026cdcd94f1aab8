"""My team: a team manager comes for this week and the next 90 days of one team, and to try who could take more children.

A team stands in an address by a short key. Someone sees the teams that they look after and no other: another's page is not
there for them. Each view of a team is recorded, and whom it showed. What is kept here is the agreed load and nothing else.
"""
