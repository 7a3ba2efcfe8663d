"""Who is who in one article: names folded to entities, and the name behind any mention."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.extraction.people.folding import Entity, fold, role_key
from workbench.extraction.people.lexicon import words
from workbench.extraction.people.names import Name, Sort, find_names
from workbench.extraction.people.pronouns import GENDER, Referents
from workbench.extraction.people.table import Table


@dataclass(frozen=True, slots=True)
class Person:
    """One person or body, as others see it.

    Attributes:
        name: The fullest name the article gives, without title.
        sort: "person", "body", "place" or "unknown".
        mentions: Where it is named.
    """

    name: str
    sort: str
    mentions: tuple[Span, ...]


class People:
    """The entities of one article and the look-up from mentions to them."""

    def __init__(self, table: Table, quoted: list[bool]) -> None:
        self.table = table
        self.names: list[Name] = find_names(table)
        self.entities, self.by_start = fold(self.names)
        self._starts = [n.start for n in self.names]
        self.referents = Referents(table, self.entities, quoted)
        self.referents.vote()
        self._roles = [(role_key(n.roles), n.start, self.by_start[n.start]) for n in self.names if n.roles]
        self._roles += self._appositions()

    def listed(self) -> list[Person]:
        """The entities as plain values."""
        starts, ends = self.table.starts, self.table.ends
        return [
            Person(e.name, str(e.sort), tuple(Span(starts[m.start], ends[m.end - 1]) for m in e.mentions))
            for e in self.entities
        ]

    def names_in(self, start: int, end: int) -> list[Name]:
        """The names that start in words ``start`` to ``end``."""
        k = bisect_left(self._starts, start)
        found = []
        while k < len(self.names) and self.names[k].start < end:
            found.append(self.names[k])
            k += 1
        return found

    def _appositions(self) -> list[tuple[frozenset[str], int, Entity]]:
        """Offices told behind a name: "Jane Roe, the mayor of Leeds"."""
        found = []
        low = self.table.lower
        for name in self.names:
            k = name.end
            if (
                k + 1 < len(low)
                and low[k] == ","
                and (low[k + 1] in ("the", "a", "an") or low[k + 1] in words("roles"))
            ):
                office = []
                for j in range(k + 1, min(k + 10, len(low))):
                    if low[j] in (",", ".", "of", "for", "and", "who", "in", "at"):
                        break
                    office.append(low[j])
                if any(w in words("roles") or w in words("titles") for w in office):
                    found.append((role_key(office), name.start, self.by_start[name.start]))
        return found

    def entity_of(self, start: int, end: int) -> Entity | None:
        """The entity that the mention in words ``start`` to ``end`` stands for, or None."""
        low = self.table.lower
        if end - start == 1 and (entity := self.referents.resolve(start)) is not None:
            return entity
        if low[start] in GENDER and end - start > 1:
            return None  # "his spokesman"
        name = self._head_name(start, end)
        if name is not None:
            return self.by_start[name.start]
        return self._by_role(start, end)

    def _head_name(self, start: int, end: int) -> Name | None:
        """The name that heads a mention: the last one before any comma, "of", "for" or "who"."""
        low = self.table.lower
        stop = start
        while stop < end and low[stop] not in (",", "who", "which", "(", "--", "—", "–"):
            stop += 1
        inside = self.names_in(start, stop)
        if not inside:
            covering = bisect_left(self._starts, start + 1) - 1
            if covering >= 0 and self.names[covering].end > start and self.names[covering].end >= stop:
                return self.names[covering]
            return None
        first = inside[0]
        for name in inside:
            if name.start > start and low[name.start - 1] in (
                "of",
                "for",
                "at",
                "in",
                "from",
                "with",
                "to",
                "the",
                "on",
            ):
                if name is first and name.start > start and any(w in words("roles") for w in low[start : name.start]):
                    return None  # "a spokesman for Smith" names no one
                break
            first = name
        if first.end < stop and low[first.end] in ("'s", "'"):
            return first if first.end + 1 >= stop else None
        return first if first.end >= stop or low[first.end] not in words("roles") else None

    def _by_role(self, start: int, end: int) -> Entity | None:
        """The nearest entity before whose office fits: "the foreign secretary", "Russia's top diplomat"."""
        key = role_key(self.table.lower[start:end])
        if not key or not any(w in words("roles") or w in words("titles") for w in key):
            return None
        best: tuple[int, int, Entity] | None = None
        for office, at, entity in self._roles:
            shared = len(key & office)
            if shared and key <= office | {"former"} and at < start and (best is None or (shared, at) > best[:2]):
                best = (shared, at, entity)
        return best[2] if best else None

    def name_of(self, start: int, end: int) -> str:
        """The fullest name behind a mention; what cannot be resolved stays as written."""
        entity = self.entity_of(start, end)
        if entity is not None:
            return entity.name
        return self.table.span_text(start, end).strip(" ,")

    def is_person(self, entity: Entity) -> bool:
        """Whether an entity can be "he" or "she"."""
        return entity.sort in (Sort.PERSON, Sort.UNKNOWN)
