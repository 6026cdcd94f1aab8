"""Mainstay: one record of a children's social care workforce, made from files a council already has, and what it says.

In go the files of HR, the case system, the agency supplier and past census returns. Out come what the law asks for,
what is true, and how sure we are of it. The rooms, from the ground up: foundations, vocabulary, record; then intake,
measures, published and stores, which stand beside each other; above them inventing, presentation, tasks and commands.
Each room's own docstring says what it is for and what it refuses.
"""
