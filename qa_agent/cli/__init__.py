"""The command line. Each command is a module here with `configure(parser)` and `execute(args) -> exit code`."""

from __future__ import annotations

import argparse
import importlib
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import Protocol, cast

from qa_agent import __version__
from qa_agent.errors import QaAgentError

# What each does; its module is imported only when it is the one that was asked for, as some load the model.
COMMANDS = {
    "run": "run scenarios and tests",
    "validate": "check scenario files, without a browser",
    "see": "print what the model sees on a picture or a page",
    "bench": "answer a file of benchmark items",
    "schema": "print the JSON Schema of scenario files, for editors",
    "doctor": "tell whether this machine has what a run needs",
}

EPILOG = """\
exit codes: 0 all passed, 1 a test failed, 2 usage or an invalid scenario, 3 the environment is not fit
(no browser, no weights), 5 nothing to run, 130 interrupted"""


class Command(Protocol):
    """What a command's module offers."""

    def configure(self, parser: argparse.ArgumentParser) -> None: ...

    def execute(self, args: argparse.Namespace) -> int: ...


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    ours, passed_on = _split(given)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        args = _parser(ours).parse_args(ours)  # imports the command, which may take a while
        args.passed_on = passed_on
        return cast("Command", args.command).execute(args)
    except QaAgentError as error:
        print(f"qa-agent: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("qa-agent: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output went away; say nothing more
        return 1


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
            module = cast("Command", importlib.import_module(f"qa_agent.cli.{name}"))
            module.configure(command)
            command.set_defaults(command=module)
    return parser
