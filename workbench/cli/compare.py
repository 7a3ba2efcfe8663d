"""``workbench compare``: the pairs of passages that speak of the same thing; for people as a table or a page."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TextIO

from workbench.cli import compare_table, files, lines
from workbench.cli.compared import Compared
from workbench.cli.notices import told
from workbench.comparison import clustering
from workbench.domain.group import Relation, Story
from workbench.domain.mention import Analyser, AnalysisRequest
from workbench.services import outside


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's parser."""
    parser = commands.add_parser(
        "compare",
        help="compare the claims of articles given as JSON lines",
        description="Articles are files, or come as JSON lines on standard input; a table is printed on a terminal, "
        "JSON lines else. Exit status: 0, or 1 when an article could not be read, or 3 for --fail-on.",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="text files and saved web pages to compare")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--jsonl", action="store_const", const="jsonl", dest="form", help="print pairs as JSON lines")
    form.add_argument("--table", action="store_const", const="table", dest="form", help="print a table of the rows")
    form.add_argument("--html", action="store_const", const="html", dest="form", help="print one page of HTML")
    parser.add_argument("--within", action="store_true", help="also hold the claims of one article against each other")
    parser.add_argument("--groups", action="store_true", help="print whole rows as JSON lines instead of pairs")
    parser.add_argument("--fail-on", choices=["conflict"], help="exit with 3 when reports or speakers contradict")
    parser.add_argument("--pipeline", default="", help="name or path of your own spaCy pipeline")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Compare the files, or the articles on standard input; 1 when one could not be read, 3 for --fail-on."""
    from workbench.extraction.analyse import analyser

    form = args.form or ("table" if sys.stdout.isatty() and not args.groups else "jsonl")
    if form == "jsonl" and args.groups:
        form = "groups"
    if not args.files and sys.stdin.isatty():
        print("workbench: type or paste articles as JSON lines, then Ctrl+D; or name files", file=sys.stderr)
    given = files.read(args.files) if args.files else lines.read(sys.stdin.buffer.readlines())
    analyse = told(analyser(args.pipeline), sys.stderr)
    status, conflicts = compare(list(given), analyse, sys.stdout, within=args.within, form=form)
    return status or (3 if args.fail_on and conflicts else 0)


def compare(
    given: Sequence[lines.Line | lines.BadLine],
    analyse: Analyser,
    out: TextIO,
    *,
    within: bool = False,
    form: str = "jsonl",
) -> tuple[int, int]:
    """Write a comparison; return the exit status and the number of contradictions.

    Args:
        given: The articles, and what could not be read.
        analyse: Finds the claims of one.
        out: Where the answer goes; for people, problems go to standard error.
        within: Also hold the claims of one article against each other; a table and a page always do.
        form: "jsonl" (a line for each pair), "groups" (a line for each row), "table" or "html".
    """
    articles, problems = _articles(given)
    analysed: dict[str, tuple[lines.Line, Story]] = {}
    for members in articles.values():
        for i, line in enumerate(members):
            story = _story(line, _letter(i), analyse)
            if isinstance(story, Story):
                analysed[_name(line)] = line, story
            else:
                problems.append(story)
    _report(problems, out, form)
    _report_empty(given)
    groups = [Compared([line for line, _ in g], [story for _, story in g]) for g in _groups(articles, analysed)]
    conflicts = _for_people(groups, out, form) if form in ("table", "html") else _as_lines(groups, out, form, within)
    out.flush()
    return (1 if problems else 0), conflicts


def _report(problems: Sequence[lines.BadLine], out: TextIO, form: str) -> None:
    for problem in sorted(problems, key=lambda p: p.number):
        if form in ("table", "html"):
            print(f"workbench: {problem.told}", file=sys.stderr)
        else:
            out.write(lines.dump(problem.answer()) + "\n")


def _report_empty(given: Sequence[lines.Line | lines.BadLine]) -> None:
    """Say of what nothing can be told on standard error: scripts read the answers alone."""
    if not given:
        print("workbench: no article was given; give JSON lines on standard input, or name files", file=sys.stderr)
    elif all(isinstance(one, lines.BadLine) and not one.of_file for one in given):
        print("workbench: none of these lines is an article as JSON; name text files instead", file=sys.stderr)
    for one in given:
        if isinstance(one, lines.Line) and not one.given.text.strip():
            print(f"workbench: line {one.number}: the text is empty", file=sys.stderr)


def _as_lines(groups: Sequence[Compared], out: TextIO, form: str, within: bool) -> int:
    conflicts = 0
    for together in groups:
        answers = together.row_answers(within=within) if form == "groups" else together.pair_answers(within=within)
        for answer in answers:
            conflicts += answer["relation"] == Relation.CONFLICT and not answer.get("proposed")
            out.write(lines.dump(answer) + "\n")
    return conflicts


def _for_people(groups: Sequence[Compared], out: TextIO, form: str) -> int:
    """Write a table or a page. Stories of one article are left out, unless there is nothing else."""
    several = [one for one in groups if len(one.stories) > 1]
    told = [compare_table.shown(_lettered(one)) for one in several or groups[:1]]
    if not several and len(groups) > 1:
        told = [(compare_table.apart(groups), 0)]
    if form == "html":
        out.write(compare_table.html([story for story, _ in told]))
    else:
        width = max(60, min(120, shutil.get_terminal_size().columns))
        out.write("\n".join(compare_table.text(story, width) for story, _ in told))
    return sum(conflicts for _, conflicts in told)


def _lettered(one: Compared) -> Compared:
    """Return a comparison whose articles are A, B, C; those of a clustered story have letters of the whole input."""
    return Compared(one.given, [replace(story, letter=_letter(at)) for at, story in enumerate(one.stories)])


def _articles(
    given: Sequence[lines.Line | lines.BadLine],
) -> tuple[dict[str | None, list[lines.Line]], list[lines.BadLine]]:
    """Sort readable lines by group; a second article of one id in a group is a problem."""
    by_group: defaultdict[str | None, list[lines.Line]] = defaultdict(list)
    seen: set[tuple[str | None, str | int]] = set()
    problems: list[lines.BadLine] = []
    for line in given:
        if isinstance(line, lines.BadLine):
            problems.append(line)
        elif (line.group, line.id) in seen:
            problems.append(_twice(line))
        else:
            seen.add((line.group, line.id))
            by_group[line.group].append(line)
    return by_group, problems


def _twice(line: lines.Line) -> lines.BadLine:
    if line.of_file:
        return lines.BadLine(line.number, f"{line.id} is named twice", line.id, of_file=True)
    where = f"group {line.group!r}" if line.group is not None else "the articles without a group"
    return lines.BadLine(line.number, f"id {line.id!r} stands twice in {where}", line.id)


def _name(line: lines.Line) -> str:
    return f"{line.group}\x1f{line.id!r}"


def _story(line: lines.Line, letter: str, analyse: Analyser) -> Story | lines.BadLine:
    text = line.given.stored
    notices = outside.boilerplate(text)
    try:
        analysis = analyse(AnalysisRequest(text, line.published, notices))
        story = outside.story(_name(line), letter, text, analysis, line.published)
    except Exception as error:  # noqa: BLE001 - one article that fails must not take the others along
        return lines.BadLine(line.number, f"{type(error).__name__}: {error}", line.id)
    # Captions and notices are no part of the story: nothing is compared with them.
    return replace(story, sentences=tuple(s for s in story.sentences if not any(n.overlaps(s) for n in notices)))


def _letter(index: int) -> str:
    """A, B … Z, AA, AB …"""  # noqa: D415 - the letters say it
    first, last = divmod(index, 26)
    return (_letter(first - 1) if first else "") + chr(ord("A") + last)


def _groups(
    articles: Mapping[str | None, Sequence[lines.Line]], analysed: Mapping[str, tuple[lines.Line, Story]]
) -> Iterator[list[tuple[lines.Line, Story]]]:
    """Yield the articles that are compared with each other; those without a group are clustered into stories."""
    for group, members in articles.items():
        ready = [analysed[_name(line)] for line in members if _name(line) in analysed]
        if group is not None:
            yield ready
        else:
            yield from ([ready[i] for i in c] for c in clustering.stories([s.text for _, s in ready]))
