"""What someone gets who asks what is held about them: a document to read, a workbook, and a file for programs.

In goes what is held, with what the application knows of the account and of who looked; out come three files that say the same.
Children and colleagues are not named in them: where they stand in a row, it says so and why.
"""
