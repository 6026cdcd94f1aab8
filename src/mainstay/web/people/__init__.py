"""People: one worker's journey on one page, for those who may see every worker; absence for the HR desk alone, with a reason.

In goes the record that is shown, with what people typed. Out come the workers by team, and of one worker how they came, their
roles, teams, managers, children allocated as counts, supervision, programmes, learning and registration. Every look is
recorded. It gives nobody a score, lists no child, and takes a staff number only in a form that leaves no address.
"""
