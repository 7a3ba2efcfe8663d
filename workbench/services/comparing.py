"""The desk of a case: claims with what was decided, rows across the articles, counts, what undo would take back."""

from __future__ import annotations

import time
from copy import copy
from dataclasses import dataclass, fields, replace
from operator import is_
from typing import TYPE_CHECKING

from workbench.domain.case import StoredArticle
from workbench.domain.desk import Desk, DeskArticle
from workbench.domain.group import Group, Story
from workbench.domain.projection import redo_candidate, undo_candidate
from workbench.services.compared import compared
from workbench.services.deciding import system_user
from workbench.services.material import Material, Shown, load
from workbench.services.rows import Table, build_rows, has_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from workbench.domain.article import Article
    from workbench.domain.group import Constraint
    from workbench.domain.projection import State
    from workbench.storage.mapping import StoredVersion
    from workbench.storage.unit_of_work import Store

MOST_COLUMNS = 6


def desk(store: Store, case: UUID, columns: Sequence[UUID] | None = None, *, reviewer: str = "") -> Desk:
    """Return a case as window, report and tables show it.

    Args:
        store: The open database.
        case: The case.
        columns: Articles to compare, in order, at most six; those no longer in the case are left out. None or an empty
            choice: the first six. Claims and rows are those of the columns.
        reviewer: Whose undo and redo to name; "" is the system user.

    Raises:
        NotFoundError: There is no such case.
    """
    with store.read() as repositories:
        material = load(repositories, case, store.memory)
        letters, shown = _shown(material, columns)
        articles = _articles(material, letters, {one.uuid: one for one in shown})
    groups = _groups(material, [_story(one, letters[one.uuid], material) for one in shown])
    table = _table(material, shown, groups)
    undo, redo = _candidates(material, reviewer or system_user())
    return Desk(
        case=material.case,
        articles=articles,
        columns=tuple(one.uuid for one in shown),
        claims=table.claims,
        rows=table.rows,
        counts=table.counts,
        undo_label=undo,
        redo_label=redo,
    )


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a desk has to compare before it can be shown; values only, so that it can be done in any thread.

    Attributes:
        key: Of the groups in the store's memory.
        stories: The articles of the columns.
        constraints: A person's word on what belongs together.
        shown: The same articles as the desk shows them.
        log: What was decided so far; as it was, whatever is decided meanwhile.
    """

    key: str
    stories: list[Story]
    constraints: tuple[Constraint, ...]
    shown: tuple[Shown, ...]
    log: _Decided

    def groups(self) -> list[Group]:
        """Compare."""
        return compared(self.stories, self.constraints)

    def table(self, groups: list[Group]) -> Table:
        """Return the rows of the groups."""
        return build_rows(self.shown, groups, self.log.state)


@dataclass(frozen=True, slots=True)
class _Decided:
    """What stands after so many decisions of a case's log."""

    decisions: int
    state: State


@dataclass(frozen=True, slots=True)
class _Laid:
    """Rows with all that they rest on."""

    shown: tuple[Shown, ...]
    groups: list[Group]
    decisions: int
    table: Table


def prepare(store: Store, case: UUID, seconds: float, columns: Sequence[UUID] | None = None) -> bool:
    """Decode the articles of a case and the claims of its columns into memory, for about that long.

    A window calls it once per turn of its event loop: opening a case of hundreds of articles stalls nothing.

    Returns:
        Whether all of it is there now.

    Raises:
        NotFoundError: There is no such case.
    """
    end = time.monotonic() + seconds
    with store.read() as repositories:
        log = repositories.log.of_case(case)
        unread = repositories.articles.unread(log.case_id)
        for version_id in unread:
            # What is told of the story is derived at once: it may mean reading its head anew.
            material = Material(log.case, log, (), repositories, store.memory)
            material.told(repositories.articles.read(version_id))
            if time.monotonic() > end:
                return False
        material = load(repositories, case, store.memory)
        by_uuid = {version.uuid: version for version in material.versions}
        for uuid in _chosen(by_uuid, columns):
            if not material.is_shown(by_uuid[uuid]):
                material.shown(by_uuid[uuid])
                if time.monotonic() > end:
                    return False
    return True


def outstanding(store: Store, case: UUID, columns: Sequence[UUID] | None = None) -> Comparison | None:
    """Return what `desk` would have to compare now, None when its groups are in memory.

    A window runs it in a thread and hands the result to `keep`: `desk` is quick then.

    Raises:
        NotFoundError: There is no such case.
    """
    with store.read() as repositories:
        material = load(repositories, case, store.memory)
        letters, shown = _shown(material, columns)
    stories = [_story(one, letters[one.uuid], material) for one in shown]
    constraints = tuple(material.log.state.constraints.values())
    if _known(material, stories, constraints) is not None:
        return None
    log = _Decided(len(material.log.decisions), _as_it_is(material.log.state))
    return Comparison(_key(material), stories, constraints, tuple(shown), log)


def keep(store: Store, comparison: Comparison, groups: list[Group], table: Table | None = None) -> None:
    """Remember what a comparison gave, and the rows where they were made too, until what they rest on changes."""
    store.memory[comparison.key] = comparison.stories, comparison.constraints, groups
    if table is not None:
        laid = _Laid(comparison.shown, groups, comparison.log.decisions, table)
        store.memory[_rows_key(comparison.key)] = laid


def letter(place: int) -> str:
    """Return the letter of the article at a place: A, B, … Z, AA, AB."""
    return (letter(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


def _story(shown: Shown, named: str, material: Material) -> Story:
    masthead = shown.article.masthead
    return Story(
        key=shown.uuid,
        letter=named,
        outlet=masthead.outlet.value or "",
        text=shown.article.text,
        claims=tuple(claim for claim in shown.claims.values() if has_row(claim, material.log.state)),
        sentences=shown.version.sentences,
        moments=shown.moments,
        published=masthead.published.value,
    )


def _groups(material: Material, stories: list[Story]) -> list[Group]:
    """Return the groups, from memory when nothing that they rest on changed: verdicts do not touch them."""
    constraints = tuple(material.log.state.constraints.values())
    known = _known(material, stories, constraints)
    if known is not None:
        return known
    groups = compared(stories, constraints)
    material.memory[_key(material)] = stories, constraints, groups
    return groups


def _table(material: Material, shown: list[Shown], groups: list[Group]) -> Table:
    """Return the rows, from memory when nothing that they rest on changed since they were made in the background."""
    known: _Laid | None = material.memory.get(_rows_key(_key(material)))
    if known is None or known.groups is not groups or known.decisions != len(material.log.decisions):
        return build_rows(shown, groups, material.log.state)
    same = len(known.shown) == len(shown) and all(map(is_, known.shown, shown))
    return known.table if same else build_rows(shown, groups, material.log.state)


def _as_it_is(state: State) -> State:
    """Return a state that the decisions to come leave alone; the values in it never change."""
    return replace(state, **{part.name: copy(getattr(state, part.name)) for part in fields(state)})


def _known(material: Material, stories: list[Story], constraints: tuple[Constraint, ...]) -> list[Group] | None:
    """Return the groups of exactly these stories, if they are in memory."""
    if not any(story.claims for story in stories):
        return []  # articles just opened are read at once, while their claims are searched
    known: tuple[list[Story], tuple[Constraint, ...], list[Group]] | None = material.memory.get(_key(material))
    return known[2] if known is not None and known[0] == stories and known[1] == constraints else None


def _key(material: Material) -> str:
    return f"groups of {material.case.uuid.hex}"


def _rows_key(groups_key: str) -> str:
    return f"rows of {groups_key}"


def _chosen(letters: Mapping[UUID, object], columns: Sequence[UUID] | None) -> list[UUID]:
    """Return which of a case's articles are compared."""
    return ([uuid for uuid in dict.fromkeys(columns or ()) if uuid in letters] or list(letters))[:MOST_COLUMNS]


def _shown(material: Material, columns: Sequence[UUID] | None) -> tuple[dict[UUID, str], list[Shown]]:
    """Return every article's letter, and the articles that are compared."""
    letters = {version.uuid: letter(at) for at, version in enumerate(material.versions)}
    return letters, [material.article(uuid) for uuid in _chosen(letters, columns)]


def _articles(material: Material, letters: Mapping[UUID, str], shown: Mapping[UUID, Shown]) -> tuple[DeskArticle, ...]:
    """Return every article of the case; what hangs on its claims only for those that are shown."""
    by_text: dict[str, list[UUID]] = {}
    for version in material.versions:
        by_text.setdefault(version.article.text_sha256, []).append(version.uuid)
    made = []
    for version in material.versions:
        same = [letters[uuid] for uuid in by_text[version.article.text_sha256] if uuid != version.uuid]
        shares = tuple(f"Identical text: {other}" for other in same)
        made.append(_article(material, version, letters[version.uuid], shown.get(version.uuid), shares))
    return tuple(made)


def _article(
    material: Material, version: StoredVersion, named: str, shown: Shown | None, shares: tuple[str, ...]
) -> DeskArticle:
    """Return one article, the same one as before where nothing about it changed."""
    told = material.told(version)
    times = open_times(shown) if shown is not None else 0
    key = f"desk article {material.case.uuid.hex} {version.id}"
    known: tuple[StoredVersion, DeskArticle] | None = material.memory.get(key)
    if known is not None and known[0] is version:
        old = known[1]
        if old.stored.article is told and (old.letter, old.open_times, old.shares) == (named, times, shares):
            return old
    made = DeskArticle(
        letter=named, stored=_stored(version, told), sentences=version.sentences, open_times=times, shares=shares
    )
    material.memory[key] = version, made
    return made


def _stored(version: StoredVersion, article: Article) -> StoredArticle:
    return StoredArticle(
        uuid=version.uuid,
        version=version.number,
        article=article,
        analysis=version.analysis,
        failure=version.failure,
        pipeline=version.pipeline,
        notices=version.notices,
    )


def open_times(shown: Shown) -> int:
    """Return how many times of the story stay open because its publication date is not known."""
    if shown.article.masthead.published.value is not None:
        return 0
    return sum(
        moment.earliest is None and (bool(moment.missing) or bool(moment.options))
        for uuid, moment in shown.moments.items()
        if not shown.claims[uuid].boilerplate
    )


def _candidates(material: Material, reviewer: str) -> tuple[str, str]:
    decisions = material.log.decisions
    undo, redo = undo_candidate(decisions, reviewer), redo_candidate(decisions, reviewer)
    return undo.label if undo else "", redo[1].label if redo else ""
