"""Filling posts: how long each stage takes, where applicants are lost, who is found how, and who stays.

In go rows of applications, vacancies, starts, joiners and the establishment; out come figures of the year or the day. A
stage without its days was not collected, and is never nought days; nobody's application is scored or ranked.
"""
