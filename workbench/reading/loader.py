"""Files and pasted text in, articles and one list of problems out; nothing raises to the caller."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from workbench.domain.article import Article, Loaded, Pasted, Problem, Source
from workbench.reading.build import build_article
from workbench.reading.content import UnreadableError
from workbench.reading.encoding import storable
from workbench.reading.registry import reader_for

LIMIT = 20 * 1024 * 1024


def load(sources: Iterable[Source | Pasted], event_date: date | None = None) -> Loaded:
    """Read every source that can be read; each that cannot gives one problem, and the others still open.

    Args:
        sources: Files (a `Source` with a path) and pasted or received content, in the order of the columns.
        event_date: The case's event date, which may fix the year of a day.

    Returns:
        Articles in the order of their sources, and the problems. A problem's reason is a whole sentence that names
        the file: "report.pdf was not opened: PDF files cannot be read yet."
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    for source in sources:
        read = load_one(source, event_date)
        if isinstance(read, Article):
            articles.append(read)
        else:
            problems.append(read)
    return Loaded(tuple(articles), tuple(problems))


def load_one(source: Source | Pasted, event_date: date | None = None) -> Article | Problem:
    """Read one source, or tell why not."""
    try:
        if isinstance(source, Pasted):
            raw, origin = _bytes_of(source.content), Source(source.name, None, source.address)
        else:
            raw, origin = _read_file(source), source
        _check_size(raw)
        content = reader_for(source.name if isinstance(source, Pasted) else source.path or source.name, raw)(raw)
        return build_article(content, origin, raw, event_date)
    except UnreadableError as error:
        return Problem(source.name, f"{source.name} was not opened: {error}.")


def source_of(path: str | os.PathLike[str]) -> Source:
    """Return the source of a file, with its absolute path."""
    absolute = Path(os.path.abspath(path))
    return Source(absolute.name or str(absolute), str(absolute))


def _bytes_of(content: str | bytes) -> bytes:
    """Return pasted text as UTF-8, without zero characters: they would make it look like a binary file."""
    return content if isinstance(content, bytes) else storable(content).encode("utf-8")


def _check_size(raw: bytes) -> None:
    if not raw:
        raise UnreadableError("it is empty")
    if len(raw) > LIMIT:
        raise UnreadableError("it is larger than 20 MB")


def _read_file(source: Source) -> bytes:
    """Read a file, at most one byte more than the limit.

    Raises:
        UnreadableError: It is no regular file, too large, or cannot be read.
    """
    if source.path is None:
        raise UnreadableError("it has no path")
    try:
        mode = os.stat(source.path).st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableError("it is a folder; drop the files in it instead")
        if not stat.S_ISREG(mode):
            raise UnreadableError("it is not a file with text")
        with open(source.path, "rb") as file:
            return file.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise UnreadableError("it is no longer there") from error
    except PermissionError as error:
        raise UnreadableError("you have no permission to read it") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "the path is not valid"
        raise UnreadableError(f"it cannot be read ({why})") from error
