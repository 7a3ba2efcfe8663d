"""Who is who in one article: names folded to entities, and the name behind any mention."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from workbench.domain.quote import Quote
from workbench.domain.span import Span
from workbench.extraction.people import kin, stand_ins
from workbench.extraction.people.folding import Entity, fold, role_key
from workbench.extraction.people.lexicon import words
from workbench.extraction.people.names import Name, Sort, find_names
from workbench.extraction.people.pronouns import GENDER, Referents
from workbench.extraction.people.table import Table

_BOUNDS = frozenset((",", ".", ";", ":", "who", "which", "that", "(", ")", "--", "—", "–"))
_FIRST_PERSON = frozenset(("i", "me", "my", "mine", "myself"))
_SMALL = frozenset().union(
    *map(
        words,
        (
            "determiners", "pronouns", "prepositions", "conjunctions", "auxiliaries", "adverbs", "acts", "verbs",
            "headline_verbs",
        ),
    )
)  # fmt: skip
_REACH = 300
"""How many told offices back a role looks for its holder."""
_LEADING = frozenset(("of", "for", "at", "in", "from", "with", "to", "the", "on"))
_Office = tuple[tuple[frozenset[str], frozenset[str]], int, Entity]
"""An office (all its words; those of its head alone), the word of the name beside it, and who holds it."""


def _head_of(office: Sequence[str]) -> Sequence[str]:
    """The head of an office: "leader" of "the union's leader" and of "the leader of the union"."""
    owned = max((k + 1 for k, w in enumerate(office) if w == "'s"), default=0)
    head = office[owned:]
    return head[: head.index("of")] if "of" in head else head


def _keys(office: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    return role_key(office), role_key(_head_of(office))


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

    def __init__(self, table: Table, quoted: list[bool], votes: Mapping[int, Sort] = MappingProxyType({})) -> None:
        self.table = table
        self.names: list[Name] = find_names(table, votes)
        self.entities, self.by_start = fold(self.names)
        self._starts = [n.start for n in self.names]
        self.referents = Referents(table, self.entities, quoted)
        self.referents.vote()
        self._roles = [(_keys(n.roles), n.start, self.by_start[n.start]) for n in self.names if n.roles]
        self._roles += self._offices_behind() + self._offices_before()
        self._roles.sort(key=lambda role: role[1])
        self._ages = stand_ins.ages(table, self.names, lambda name: self.by_start[name.start])

    def listed(self) -> list[Person]:
        """The entities as plain values."""
        starts, ends = self.table.starts, self.table.ends
        return [
            Person(e.name, str(e.sort), tuple(Span(starts[m.start], ends[m.end - 1]) for m in e.mentions))
            for e in self.entities
        ]

    def name_at(self, start: int, end: int, quotes: Sequence[Quote] = ()) -> str:
        """Return the fullest name of whom the mention in some characters stands for, "" when nobody is found.

        Args:
            start: First character.
            end: Behind the last.
            quotes: The quotes of the article: "I" in one is its speaker.
        """
        first = bisect_right(self.table.ends, start)
        last = bisect_left(self.table.starts, end)
        if last <= first:
            return ""
        said = [q for q in quotes if q.speaker and any(f.start <= start and end <= f.end for f in q.verbatim)]
        if last - first == 1 and self.table.lower[first] in _FIRST_PERSON:
            return said[-1].speaker.name if said and said[-1].speaker else ""
        talking = self._named(said[-1].speaker.name) if said and said[-1].speaker else None
        entity = self.entity_of(first, last, talking)
        return entity.name if entity is not None else ""

    def _named(self, name: str) -> Entity | None:
        return next((entity for entity in self.entities if entity.name == name), None)

    def names_in(self, start: int, end: int) -> list[Name]:
        """The names that start in words ``start`` to ``end``."""
        k = bisect_left(self._starts, start)
        found = []
        while k < len(self.names) and self.names[k].start < end:
            found.append(self.names[k])
            k += 1
        return found

    def _offices_behind(self) -> list[_Office]:
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
                if self._leads_clause(name, office):
                    continue
                if any(w in words("roles") or w in words("titles") for w in office):
                    found.append((_keys(office), name.start, self.by_start[name.start]))
        return found

    def _leads_clause(self, name: Name, office: list[str]) -> bool:
        """Whether an office behind a comma is a subject of its own: "In Leeds, | the mayor said"."""
        before = name.start - (self.table.lower[name.start - 1 : name.start] == ["the"])
        aside = before > 0 and self.table.lower[before - 1] in words("prepositions")
        return name.sort is Sort.PLACE or (aside and not words("acts").isdisjoint(office))

    def _offices_before(self) -> list[_Office]:
        """Offices told before a name: "the mayor of Leeds, Jane Roe,"."""
        found = []
        low, offices = self.table.lower, words("roles") | words("titles")
        for name in self.names:
            comma = name.start - 1
            if comma < 2 or low[comma] != "," or name.sort in (Sort.BODY, Sort.PLACE):
                continue
            first = comma
            while first > 0 and comma - first < 10 and low[first - 1] not in _BOUNDS:
                first -= 1
                if low[first] in words("determiners") and low[first - 1] not in words("prepositions"):
                    break
            office = low[first:comma]
            if office and (office[-1] in offices or any(a in offices and b == "of" for a, b in pairwise(office))):
                found.append((_keys(office), name.start, self.by_start[name.start]))
        return found

    def entity_of(self, start: int, end: int, talking: Entity | None = None) -> Entity | None:
        """The entity that the mention in words ``start`` to ``end`` stands for, or None; ``talking`` says it."""
        start, end = self._leaning(*self.owner_of(start, end))
        low = self.table.lower
        if end - start == 1 and (entity := self.referents.resolve(start, talking)) is not None:
            return entity
        if (who := self._described(start, end)) is not None:
            return who
        name = self._apposed(start, end) or self._kin(start, end)
        if name is None and low[start] in GENDER and end - start > 1:
            return None  # "his spokesman"
        name = name or self._head_name(start, end)
        if name is not None:
            return self.by_start[name.start]
        return self._by_role(start, end) or self._by_noun(start, end)

    def _leaning(self, start: int, end: int) -> tuple[int, int]:
        """The words that "it" and "who" lean on where the sentence tells them; else the mention itself."""
        low = self.table.lower
        if end - start > 1 or self.referents.quoted[start]:
            return start, end
        if low[start] == "who":
            return stand_ins.head_of_relative(self.table, start, self.names_in) or (start, end)
        return (self._body_told(start) or (start, end)) if low[start] == "it" else (start, end)

    def _body_told(self, at: int) -> tuple[int, int] | None:
        """The body that the sentence of an "it", or the one before in its line, is about."""
        before = at
        for _ in range(2):
            first = min(at, before)
            while first > 0 and not self.table.opens[first]:
                first -= 1
            if first < at and not self.referents.quoted[first]:
                found = stand_ins.subject_body(self.table, first, at, self.names_in)
                if found is not None:
                    return found
            if first == 0 or self.table.paragraph[first - 1] != self.table.paragraph[at]:
                return None
            before = first - 1
        return None

    def _described(self, start: int, end: int) -> Entity | None:
        """The person an age or a number of children stands for: "the 58-year-old", "the father of two"."""
        told = stand_ins.described(self.table.lower[start:end])
        if told is None:
            return None
        age, gender = told
        fits = next((e for e in self.entities if age and self._ages.get(id(e)) == age), None)
        return fits or self.referents.person_before(
            start, gender, lambda e: not age or self._ages.get(id(e), age) == age
        )

    def _kin(self, start: int, end: int) -> Name | None:
        """The name right behind whose kin or aide somebody is: "his daughter Carol Roe, 44"."""
        low = self.table.lower
        if low[start] not in GENDER and low[start] not in ("its", "their"):
            return None
        inside = self.names_in(start + 1, min(end, start + 5))
        if not inside or inside[0].start == start + 1 or inside[0].sort in (Sort.BODY, Sort.PLACE):
            return None
        name = inside[0]
        noun = low[name.start - 1]
        if noun not in words("roles") and not kin.gender(noun):
            return None
        return name if name.end >= end or low[name.end] in (",", "(", "who", "--", "-", "–", "—") else None

    def _by_noun(self, start: int, end: int) -> Entity | None:
        """The body that a plain noun stands for: "the bank" behind "the National Bank of Norland"."""
        if end - start != 2 or self.table.capitals[end - 1]:
            return None
        before = self.names[: bisect_left(self._starts, start)]
        bodies = [(n, self.by_start[n.start]) for n in before if n.sort is Sort.BODY]
        return stand_ins.body_by_noun(self.table, start, end, bodies)

    def owner_of(self, start: int, end: int) -> tuple[int, int]:
        """Narrow a written source to who stands behind it: "the records of the port authority", "Roe's letter"."""
        low, sources = self.table.lower, words("sources")
        if low[end - 1] in sources and low[start] in GENDER:
            return start, start + 1
        for k in range(start + 1, min(end - 1, start + 10)):
            if low[k] == ",":
                break
            if low[k] in ("'s", "'") and low[end - 1] in sources and low[k - 1] not in words("spells"):
                return start, k
            if low[k] in ("of", "from", "by") and low[k - 1] in sources:
                return (k + 1, end) if self._can_own(k + 1, end) else (start, end)
        return self._named_source(start, end)

    def _named_source(self, start: int, end: int) -> tuple[int, int]:
        """Narrow "the Home Office letter" to the office: a source right behind the one name in front of it."""
        last = end - 1
        if self.table.lower[last] not in words("sources") or self.table.capitals[last]:
            return start, end
        inside = self.names_in(start, last)
        whole = len(inside) == 1 and inside[0].end == last and inside[0].start - start <= 1
        return (start, last) if whole and self.by_start[inside[0].start].sort is Sort.BODY else (start, end)

    def _can_own(self, start: int, end: int) -> bool:
        """Whether words name a person or body, by name or by what it is."""
        low = self.table.lower
        named = any(self.by_start[n.start].sort is not Sort.PLACE for n in self.names_in(start, end))
        owners = words("roles") | words("bodies") | words("holders")
        return named or not owners.isdisjoint(low[start:end])

    def _apposed(self, start: int, end: int) -> Name | None:
        """The name that stands behind an office: "its chief executive, Jane Roe,"."""
        low = self.table.lower
        comma = next((k for k in range(start + 1, end - 1) if low[k] == ","), 0)
        if not comma or "and" in low[start:comma] or self._head_name(start, comma) is not None:
            return None
        inside = self.names_in(comma + 1, end)
        if not inside or inside[0].start != comma + 1 or inside[0].sort in (Sort.BODY, Sort.PLACE):
            return None
        behind = inside[0].end
        return inside[0] if behind >= end or low[behind] in (",", "(", "who", "--", "-", "–", "—") else None

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
            if name.start > start and low[name.start - 1] in _LEADING:
                if name is first and not all(w in _LEADING for w in low[start : name.start]):
                    # "a spokesman for Smith" names no one, "head of the Harbour Board Jane Roe" does
                    behind = name.end >= stop and name.roles and name.roles[-1] in words("bodies") - words("titles")
                    return name if behind and name.sort is Sort.PERSON else None
                break
            first = name
        return self._whole(first, inside[-1], inside[0], stop)

    def _whole(self, first: Name, last: Name, opening: Name, stop: int) -> Name | None:
        """The name of a mention by what stands behind its first one; None when it is only a part of it."""
        low = self.table.lower
        if last.end >= stop and last is not opening and low[last.start - 1] in ("and", "&"):
            return None  # "Roe and Lund" are two
        if (
            last.end >= stop
            and last is not first
            and last.sort is Sort.PERSON
            and low[last.start - 1] in words("roles")
        ):
            return last  # "the ministry's spokesman Jane Roe"
        if first.end >= stop:
            return first
        if low[first.end] in ("'s", "'"):
            return first if first.end + 1 >= stop else None
        return None if low[first.end] == "and" or self._is_common(first.end) else first

    def _is_common(self, at: int) -> bool:
        """Whether a word behind a name makes it a part of another's: "Roe | aides", "Congressional | lawmakers"."""
        word, low = self.table.words[at], self.table.lower[at]
        return low in words("roles") or (word.isalpha() and word.islower() and low not in _SMALL)

    def _by_role(self, start: int, end: int) -> Entity | None:
        """The nearest entity before whose office fits: "the foreign secretary", "Russia's top diplomat"."""
        if self.table.lower[start] in ("a", "an", "one", "some", "another"):
            return None
        key = role_key(self.table.lower[start:end])
        if not key or not any(w in words("roles") or w in words("titles") for w in key):
            return None
        best: tuple[int, int, Entity] | None = None
        head = role_key(_head_of(self.table.lower[start:end]))
        until = bisect_left(self._roles, start, key=lambda role: role[1])
        for (office, core), at, entity in self._roles[max(0, until - _REACH) : until]:
            shared = len(key & office)
            if head & core and key <= office | {"former"} and (best is None or (shared, at) > best[:2]):
                best = (shared, at, entity)
        return best[2] if best else None

    def written(self, start: int, end: int) -> str:
        """A mention that leads to no name as it is written; a source gives way to who stands behind it."""
        low = self.table.lower
        if end - start == 1 and low[start] in ("who", "which") and (before := self._antecedent(start)):
            return before
        first, last = self._leaning(*self.owner_of(start, end))
        if last - first == 1 and low[first] in ("who", "which"):
            first, last = stand_ins.plain_head(self.table, first) or (first, last)
        for k in range(first + 1, last - 1):
            if low[k] == "," and low[k + 1] in ("who", "which", "whose"):
                last = k
                break
        return self.table.span_text(first, last).strip(" ,")

    def _antecedent(self, at: int) -> str:
        """What a relative pronoun takes up, from its article on: "the union's leader, who"; "" when there is none."""
        low = self.table.lower
        last = at - (low[at - 1 : at] == [","])
        first = last
        while first > 0 and last - first < 8 and low[first - 1] not in _BOUNDS:
            first -= 1
            if low[first] in words("determiners") and low[first - 1] not in words("prepositions"):
                return self.table.span_text(first, last)
            if self.table.opens[first]:
                return "" if low[first] in words("pronouns") else self.table.span_text(first, last)
        return ""

    def is_person(self, entity: Entity) -> bool:
        """Whether an entity can be "he" or "she"."""
        return entity.sort in (Sort.PERSON, Sort.UNKNOWN)
