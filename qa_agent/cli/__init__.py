"""The command line. Each command is a module here with `configure(parser)` and `execute(args) -> exit code`.

Next to nothing is imported before `main` runs, so that Ctrl-C finds somebody who says it in one line.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # as `typing` has it, whose import takes a while
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from types import FrameType
    from typing import Protocol

    class Command(Protocol):
        """What a command's module offers."""

        def configure(self, parser: argparse.ArgumentParser) -> None: ...

        def execute(self, args: argparse.Namespace) -> int: ...


# What each does; its module is imported only when it is the one that was asked for, as some load the model.
COMMANDS = {
    "run": "run scenarios and tests",
    "init": "write a starter: a configuration, a scenario, files for CI",
    "validate": "check scenario files, without a browser",
    "see": "print what the model sees on a picture or a page",
    "report": "open a report, or merge those of several runs",
    "debug": "try sentences on a page, or step through a scenario",
    "record": "click and type in a browser, and get the scenario",
    "explore": "walk through an application, and list what looks broken",
    "live": "tell what is on a page while you browse",
    "bench": "answer a file of benchmark items",
    "schema": "print the JSON Schema of scenario files, for editors",
    "doctor": "tell whether this machine has what a run needs, and which settings hold",
}

EPILOG = """\
exit codes: 0 all passed, 1 a test failed, 2 usage or an invalid scenario, 3 the environment is not fit
(no browser, no weights), 5 nothing to run, 130 interrupted"""

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    try:
        return _main(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:
        print("qa-agent: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output went away; say nothing more
        return 1


def _main(given: list[str]) -> int:
    import signal

    signal.signal(signal.SIGTERM, _interrupt)
    from qa_agent.errors import QaAgentError

    ours, passed_on = _split(given)
    try:
        args = _parser(ours).parse_args(ours)  # imports the command, which may take a while
        args.passed_on = passed_on
        command: Command = args.command
        return command.execute(args)
    except QaAgentError as error:
        print(f"qa-agent: {error}", file=sys.stderr)
        return error.exit_code


def _interrupt(number: int, frame: FrameType | None) -> None:
    """What stops us from outside is told like Ctrl-C."""
    raise KeyboardInterrupt


def _split(argv: list[str]) -> tuple[list[str], list[str]]:
    """What stands after a lone `--` is for the program behind the command."""
    if "--" not in argv:
        return argv, []
    at = argv.index("--")
    return argv[:at], argv[at + 1 :]


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    import argparse
    import importlib

    from qa_agent import __version__

    parser = argparse.ArgumentParser(
        prog="qa-agent",
        description="Browser tests in plain English, judged from screenshots by a bundled tiny vision model.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"qa-agent {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, does in COMMANDS.items():
        command = commands.add_parser(
            name, help=does, description=f"{does[0].upper()}{does[1:]}.", epilog=EPILOG,
            formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False,
        )  # fmt: skip
        if name in argv[:1]:
            module: Command = importlib.import_module(f"qa_agent.cli.{name}")
            module.configure(command)
            command.set_defaults(command=module)
    return parser
