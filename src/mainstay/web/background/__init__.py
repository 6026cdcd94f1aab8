"""Long tasks in a process of their own, so that no page waits for them: the queue, the worker, and who notices that it died.

What goes in is a task of django-tasks and its plain arguments, kept in the same database; what comes out is written by the
task itself. A task must bear being done twice, because one whose worker was killed is done once more.
"""
