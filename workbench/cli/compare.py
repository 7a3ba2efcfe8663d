"""``workbench compare``: the pairs of passages that speak of the same thing, articles given as JSON lines."""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TextIO

from workbench.cli import lines
from workbench.comparison import clustering, engine, labels, sentences
from workbench.domain.group import Between, Group, Link, Relation, Story
from workbench.domain.mention import Analyser, AnalysisRequest, Kind
from workbench.domain.span import Span
from workbench.services import outside

Answer = dict[str, Any]


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's parser."""
    parser = commands.add_parser("compare", help="compare the claims of articles given as JSON lines")
    parser.add_argument("--jsonl", action="store_true", help="read JSON lines from standard input (the default)")
    parser.add_argument("--within", action="store_true", help="also hold the claims of one article against each other")
    parser.add_argument("--groups", action="store_true", help="print whole rows instead of pairs")
    parser.add_argument("--fail-on", choices=["conflict"], help="exit with 3 when reports or speakers contradict")
    parser.add_argument("--pipeline", default="", help="name or path of your own spaCy pipeline")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Compare the articles on standard input; 1 when a line could not be read, 3 for --fail-on."""
    from workbench.extraction.analyse import analyser

    source = sys.stdin.buffer.readlines()
    status, conflicts = compare(source, analyser(args.pipeline), sys.stdout, within=args.within, groups=args.groups)
    return status or (3 if args.fail_on and conflicts else 0)


def compare(
    source: Sequence[bytes], analyse: Analyser, out: TextIO, *, within: bool = False, groups: bool = False
) -> tuple[int, int]:
    """Write one line for each pair (or row); return the exit status and the number of contradictions."""
    articles, problems = _articles(source)
    analysed: dict[str, tuple[lines.Line, Story]] = {}
    for members in articles.values():
        for i, line in enumerate(members):
            story = _story(line, _letter(i), analyse)
            if isinstance(story, Story):
                analysed[_name(line)] = line, story
            else:
                problems.append(story)
    out.writelines(lines.dump(problem.answer()) + "\n" for problem in sorted(problems, key=lambda p: p.number))
    conflicts = 0
    for together in _groups(articles, analysed):
        for answer in _rows(together, within=within) if groups else _pairs(together, within=within):
            conflicts += answer["relation"] == Relation.CONFLICT
            out.write(lines.dump(answer) + "\n")
    out.flush()
    return (1 if problems else 0), conflicts


def _articles(source: Sequence[bytes]) -> tuple[dict[str | None, list[lines.Line]], list[lines.BadLine]]:
    """Sort readable lines by group; a second article of one id in a group is a problem."""
    by_group: defaultdict[str | None, list[lines.Line]] = defaultdict(list)
    seen: set[tuple[str | None, str | int]] = set()
    problems: list[lines.BadLine] = []
    for line in lines.read(source):
        if isinstance(line, lines.BadLine):
            problems.append(line)
        elif (line.group, line.id) in seen:
            where = f"group {line.group!r}" if line.group is not None else "the articles without a group"
            problems.append(lines.BadLine(line.number, f"id {line.id!r} stands twice in {where}", line.id))
        else:
            seen.add((line.group, line.id))
            by_group[line.group].append(line)
    return by_group, problems


def _name(line: lines.Line) -> str:
    return f"{line.group}\x1f{line.id!r}"


def _story(line: lines.Line, letter: str, analyse: Analyser) -> Story | lines.BadLine:
    text = line.given.stored
    try:
        analysis = analyse(AnalysisRequest(text, line.published, outside.boilerplate(text)))
        return outside.story(_name(line), letter, text, analysis, line.published)
    except Exception as error:  # noqa: BLE001 - one article that fails must not take the others along
        return lines.BadLine(line.number, f"{type(error).__name__}: {error}", line.id)


def _letter(index: int) -> str:
    """A, B … Z, AA, AB …"""  # noqa: D415
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


def _pairs(together: Sequence[tuple[lines.Line, Story]], *, within: bool) -> Iterator[Answer]:
    stories = [story for _, story in together]
    given = {story.key: line for line, story in together}
    place = {c.uuid: (story.key, c.span) for story in stories for c in story.claims}
    for link in engine.pairs(stories, within=within):
        yield _link(link, given, place)
    for label in labels.compare(stories):
        a = _side(given[stories[label.story_a].key], label.span_a)
        b = _side(given[stories[label.story_b].key], label.span_b)
        yield _statement(a, b, label.relation, label.reason, score=0.5)
    for one, span, two, other, score in sentences.related(stories):
        a, b = _side(given[one], span), _side(given[two], other)
        yield _statement(a, b, Relation.RELATED, "Both sentences tell of the same.", score)


def _statement(a: Answer, b: Answer, relation: Relation, reason: str, score: float) -> Answer:
    between = Between.OUTLETS.value if relation is Relation.CONFLICT else None
    kind = Kind.STATEMENT.value
    told = {"relation": relation.value, "between": between, "how": None, "reason": reason, "score": score}
    return {"a": a, "b": b, "kind": kind, **told}


def _link(link: Link, given: Mapping[Any, lines.Line], place: Mapping[Any, tuple[Any, Span]]) -> Answer:
    (one, span), (two, other) = place[link.a], place[link.b]
    return {
        "a": _side(given[one], span),
        "b": _side(given[two], other),
        "kind": link.kind.value,
        "relation": link.relation.value,
        "between": link.between.value if link.between else None,
        "how": link.how.value if link.how else None,
        "reason": link.reason,
        "score": link.score,
    }


def _side(line: lines.Line, span: Span) -> Answer:
    return {"article": line.id, **line.given.cut(span)}


def _rows(together: Sequence[tuple[lines.Line, Story]], *, within: bool) -> Iterator[Answer]:
    stories = [story for _, story in together]
    given = {story.key: line for line, story in together}
    place = {c.uuid: (story.key, c.span) for story in stories for c in story.claims}
    for group in engine.compare(stories, within=within):
        yield _row(group, [_side(given[place[u][0]], place[u][1]) for u in group.claims])


def _row(group: Group, members: list[Answer]) -> Answer:
    return {
        "title": group.title,
        "kind": group.kind.value,
        "relation": group.relation.value,
        "between": group.between.value if group.between else None,
        "how": group.how.value if group.how else None,
        "reason": group.reason,
        "note": group.note,
        "members": members,
    }
