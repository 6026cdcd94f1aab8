"""The intake desk: files in, what they were taken for, questions answered, what would change, and the version accepted.

Files come in whole or not at all and stay in a private folder of their own until somebody accepts what was made of them,
or throws them away. Nothing that is shown elsewhere changes before accepting; what was accepted can be undone.
"""
