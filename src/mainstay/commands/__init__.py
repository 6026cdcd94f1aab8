"""The command line: one command per file, each with a constant `COMMAND`; a folder is a group of commands.

In go what a person typed and the settings of their machine; out come a task's result as sentences, a table or JSON,
and an exit code. Commands read options, run one task and print; they count nothing themselves. When it is loaded, a
command's file imports only the standard library, typer and this room; what it runs is imported inside its function, so
that help is quick.
"""
