"""Support and growth: supervision, the first years, registration and learning.

In go rows of meetings, steps, people who began together, checks of the register and learning; out come shares and
middles. What was said in a meeting is held nowhere, and no measure tells of one worker or one supervisor.
"""
