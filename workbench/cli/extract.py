"""``workbench extract``: the claims of articles given as JSON lines (or as files), one answer a line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TextIO

from workbench.cli import contract, lines
from workbench.cli.notices import told
from workbench.domain.mention import Analyser, Analysis, AnalysisRequest
from workbench.domain.moment import TimeContext
from workbench.services import outside


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's parser."""
    parser = commands.add_parser("extract", help="find the claims of articles given as JSON lines")
    parser.add_argument("--jsonl", action="store_true", help="read JSON lines from standard input (the default)")
    parser.add_argument("--pipeline", default="", help="name or path of your own spaCy pipeline")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Answer every line of standard input; 1 when a line could not be read or analysed."""
    from workbench.extraction.analyse import analyser

    return extract(sys.stdin.buffer.readlines(), told(analyser(args.pipeline), sys.stderr), sys.stdout)


def extract(source: Sequence[bytes], analyse: Analyser, out: TextIO) -> int:
    """Write one answer for each line of ``source``; return the exit status."""
    status = 0
    for line in lines.read(source):
        answer = line.answer() if isinstance(line, lines.BadLine) else answer_to(line, analyse)
        status = max(status, int("error" in answer))
        out.write(lines.dump(answer) + "\n")
    out.flush()
    return status


def answer_to(line: lines.Line, analyse: Analyser) -> contract.Answer:
    """Return the answer to one article; a failure becomes an error object in its place."""
    text = line.given.stored
    try:
        analysis = analyse(AnalysisRequest(text, line.published, outside.boilerplate(text)))
    except Exception as error:  # noqa: BLE001 - one article that fails must not take the others' answers along
        return lines.BadLine(line.number, f"{type(error).__name__}: {error}", line.id).answer()
    return {"id": line.id, **_values(line, analysis)}


def _values(line: lines.Line, analysis: Analysis) -> contract.Answer:
    given, mentions = line.given, analysis.mentions
    moments = outside.moments_of(mentions, TimeContext(published=line.published))
    return {
        "quantities": [
            contract.marked(answer, m)
            for m in mentions
            if m.quantity
            for answer in contract.quantities(given, m.quantity_span or m.span, m.quantity)
        ],
        "times": [
            contract.marked(contract.time(given, m.time_span or m.span, moments[i]), m)
            for i, m in enumerate(mentions)
            if i in moments
        ],
        "quotes": [contract.marked(contract.quote(given, m.span, m.quote), m) for m in mentions if m.quote],
        "statements": [contract.marked(contract.statement(given, m), m) for m in analysis.statements],
    }
