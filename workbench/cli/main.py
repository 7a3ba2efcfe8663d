"""The command line: one parser, one file per command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from workbench.cli import compare, extract
from workbench.domain.errors import WorkbenchError
from workbench.extraction import process


def parser() -> argparse.ArgumentParser:
    """Return the parser of ``workbench extract`` and ``workbench compare``."""
    top = argparse.ArgumentParser(prog="workbench", description="Find and compare the claims of news articles.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    extract.add_parser(commands)
    compare.add_parser(commands)
    return top


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit status; a known error is one line on standard error."""
    args = parser().parse_args(argv)
    process.one_thread()
    try:
        return int(args.run(args))
    except WorkbenchError as error:
        print(f"workbench: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
