"""Stories to groups, as a call and as a process that serves such calls.

The process imports what comparing needs and nothing else: it is ready in half the time.
"""

from __future__ import annotations

import threading
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from workbench.comparison import parts, units
from workbench.comparison.engine import compare
from workbench.comparison.facets import facets
from workbench.comparison.titles import titled
from workbench.domain.group import Group, Relation, Story
from workbench.domain.mention import Kind
from workbench.extraction import process

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.domain.group import Constraint

_ONE_AT_A_TIME = threading.Lock()
"""Comparing keeps word lists and a stemmer for all its calls, which two threads must not share."""


def compared(stories: list[Story], constraints: tuple[Constraint, ...]) -> list[Group]:
    """Return the groups of the stories, with one of its own for each claim found nowhere else."""
    with _ONE_AT_A_TIME:
        groups = compare(stories, constraints=constraints)
        return [*groups, *_alone(stories, {uuid for group in groups for uuid in group.claims})]


def _alone(stories: list[Story], grouped: set[UUID]) -> list[Group]:
    """Return a group of one for each claim found nowhere else, titled as joined ones are: "overnight" tells nothing.

    A statement tells all by itself.
    """
    every = parts.told(facets(stories), stories)
    title = titled(stories, every)
    return [
        Group((facet.uuid,), facet.claim.kind, Relation.ONLY_HERE, words)
        for facet in every
        if facet.uuid not in grouped
        and facet.claim.kind is not Kind.STATEMENT
        and (words := title([facet], facet.claim.kind))
    ]


def serve(pipe: Connection) -> None:
    """Answer one question after the other, until the parent closes its end or dies; the whole of a child process."""
    process.end_with_parent()
    units.base("meter")  # loads pint, half a second that the first case shall not wait for
    while True:
        try:
            stories, constraints = pipe.recv()
        except EOFError:
            return
        try:
            answer: object = compared(stories, constraints)
        except Exception as error:  # noqa: BLE001 - whatever breaks in one case must not break the next
            answer = f"{type(error).__name__}: {error}"
        pipe.send(answer)
