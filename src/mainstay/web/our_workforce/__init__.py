"""Our workforce: what the current version of the record says, as a director, an analyst or a finance officer reads it.

In goes the record that is shown and a day; out come the director's list with its charts, every measure, one measure with
its years and groups, the teams, each as a page and as a file to take away. Groups keep the small-number rule on every page.
Who was counted is shown to those alone who may see every worker, and each look at it is recorded.
"""
