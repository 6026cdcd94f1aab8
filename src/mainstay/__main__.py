"""`python -m mainstay`: the same as the `mainstay` command, for machines where scripts are not on the path."""

from mainstay.commands.application import main

if __name__ == "__main__":
    main()
