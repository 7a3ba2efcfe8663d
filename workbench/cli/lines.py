"""Articles as JSON lines: one a line in, one answer a line out, an unreadable line answered in its place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from workbench.cli.offsets import Given


@dataclass(frozen=True, slots=True)
class Line:
    """One article of the input.

    Attributes:
        number: Line number, from 1.
        id: The caller's name for it; a number stays one.
        given: The text as given, with the stored form made of it.
        published: Publication date, if given.
        group: Name of the group it is compared in, if given.
        of_file: It is a file, named by its path.
    """

    number: int
    id: str | int
    given: Given
    published: date | datetime | None = None
    group: str | None = None
    of_file: bool = False


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line, or a file, that cannot be read, with the reason in one sentence; that of a file names it."""

    number: int
    error: str
    id: str | int | None = None
    of_file: bool = False

    def answer(self) -> dict[str, Any]:
        """Return the object that stands in the answer's place."""
        named = {} if self.id is None else {"id": self.id}
        return {**named, "line": self.number, "error": self.error}

    @property
    def told(self) -> str:
        """The same for a person: "line 3: the line is no JSON object"."""
        return self.error if self.of_file else f"line {self.number}: {self.error}"


def read(lines: Iterable[bytes]) -> Iterator[Line | BadLine]:
    """Yield one `Line` or `BadLine` for each line that is not blank."""
    for number, raw in enumerate(lines, 1):
        if raw.strip():
            yield parse(number, raw)


def parse(number: int, raw: bytes) -> Line | BadLine:
    """Read one line; never raises."""
    try:
        row = json.loads(raw.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError:
        return BadLine(number, "not a line of JSON: it is no text in UTF-8")
    except json.JSONDecodeError as error:
        return BadLine(number, f"not a line of JSON: {error.msg}, at character {error.colno}")
    except RecursionError:
        return BadLine(number, "not a line of JSON: it is nested too deeply")
    problem = _problem(row)
    if problem:
        return BadLine(number, problem, _name(row))
    group = row.get("group")
    published = parse_published(row.get("published"))
    return Line(number, row["id"], Given(row["text"]), published, None if group is None else str(group))


def _name(row: object) -> str | int | None:
    """Return the caller's name for a line's article, None where there is none that can be used."""
    name = row.get("id") if isinstance(row, dict) else None
    return name if isinstance(name, str | int) and not isinstance(name, bool) else None


def _problem(row: object) -> str:
    """Return what is wrong with a line's content in a few words, or ""."""
    if not isinstance(row, dict):
        return "the line is no JSON object"
    if _name(row) is None:
        return '"id" is missing, or neither a string nor a whole number'
    if not isinstance(row.get("text"), str):
        return '"text" is missing or no string'
    if not isinstance(row.get("group"), str | int | None):
        return '"group" is no string'
    try:
        parse_published(row.get("published"))
    except (TypeError, ValueError):
        return '"published" is no ISO 8601 date or time'
    return ""


def parse_published(value: object) -> date | datetime | None:
    """Read an ISO 8601 day or time; an empty string counts as none.

    Raises:
        TypeError: It is no string.
        ValueError: It is no ISO 8601 day or time.
    """
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise TypeError(value)
    return date.fromisoformat(value) if len(value) <= len("2022-02-15") else datetime.fromisoformat(value)


def dump(answer: Mapping[str, Any]) -> str:
    """Return one line of ASCII-escaped JSON."""
    return json.dumps(answer, ensure_ascii=True, separators=(", ", ": "))
