"""`mainstay serve`: the web application on this machine."""

from __future__ import annotations

from typing import Annotated

import typer


def serve(
    host: Annotated[
        str, typer.Option(help="The address to listen on; this machine alone unless another is given.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on.", min=1, max=65_535)] = 8000,
    threads: Annotated[int, typer.Option(help="How many requests are answered at once.", min=1, max=64)] = 8,
    demo: Annotated[
        bool, typer.Option("--demo", help="With an account for each role, whose passwords are printed.")
    ] = False,
    worker: Annotated[
        bool, typer.Option(help="Start a process for long tasks along with it; else run 'mainstay work' beside it.")
    ] = True,
) -> None:
    """Pages for everyone who works with the record, in a browser. Ends with Ctrl+C."""
    from mainstay.foundations.problems import CannotGoOn

    try:
        import waitress

        from mainstay.web.serving import application, limits
        from mainstay.web.started import attended, made_ready
    except ModuleNotFoundError as missing:
        raise CannotGoOn(
            f"The web application's libraries are not installed ({missing.name}).",
            do="Install them: python -m pip install --require-hashes -r requirements/web.txt",
        ) from None
    made_ready()
    if demo:
        from mainstay.web.demonstration import demo_accounts, demo_council

        if demo_council():
            typer.echo("The example council was invented and imported.")
        typer.echo("Accounts of the demonstration, with passwords made up for this start:")
        for each in demo_accounts():
            typer.echo(f"  {each.role:<24} {each.email:<42} {each.password}")
    typer.echo(f"Mainstay is at http://{host}:{port}/ and ends with Ctrl+C.")
    with attended(worker=worker):
        waitress.serve(application(), host=host, port=port, threads=threads, ident="Mainstay", **limits())


COMMAND = serve
