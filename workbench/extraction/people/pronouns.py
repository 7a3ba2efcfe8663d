"""Who a pronoun or a role stands for: by recency, by subject, by gender where the text itself shows it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate, compress
from math import log2

from workbench.extraction.people.folding import Entity
from workbench.extraction.people.lexicon import words
from workbench.extraction.people.names import Sort
from workbench.extraction.people.table import Table

GENDER = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_MANY = frozenset(("they", "their", "them"))
_THING = frozenset(("it", "its"))
_RELATIVE = frozenset(("who", "which", "that", "whose", "whom"))
_SPEAKS = [[w] for w in words("acts") if w != "'s"]
_OFTEN, _UNPROVEN, _SOURCE = 0.3, 3.0, 1.5
"""What counts for a candidate: each doubling of its mentions; and against: no sign of a person, a mere source."""
_OFFICE = 6
"""How many words an owner, its office and a comma may take up before the holder's name ("'s chief executive ,")."""
_REACH = 150
"""How many words back a pronoun looks for its name."""


class Referents:
    """Name mentions in order, with which entity each is; looked up by word position."""

    def __init__(self, table: Table, entities: list[Entity], quoted: list[bool]) -> None:
        self.table = table
        self.quoted = quoted
        pairs = sorted(((m.start, m.end, e) for e in entities for m in e.mentions), key=lambda t: t[0])
        self.starts = [p[0] for p in pairs]
        self.ends = [p[1] for p in pairs]
        self.entities = [p[2] for p in pairs]
        self.sentence = _sentence_numbers(table)
        for end, entity in zip(self.ends, self.entities, strict=True):
            entity.acts = entity.acts or entity.sort is Sort.PERSON or table.lower[end : end + 1] in _SPEAKS

    def vote(self) -> None:
        """Let every "he" and "she" vote for the gender of the person it most likely stands for.

        Where the person's name tells the other gender, the pronoun most likely stands for somebody else.
        """
        low = self.table.lower
        told_by_name: dict[int, str] = {}
        for i in list(compress(range(len(low)), map(GENDER.__contains__, low))):
            gender = GENDER[self.table.lower[i]]
            if self.quoted[i]:
                continue
            entity, weight = self._sole_person(i)
            if entity is not None:
                told = told_by_name.setdefault(id(entity), entity.gender)
                entity.votes[gender] = entity.votes.get(gender, 0) + (weight if told in ("", gender) else 1)

    def _sole_person(self, i: int) -> tuple[Entity | None, int]:
        """The only person named before a pronoun in its sentence or the one before; a subject counts double."""
        for back in (0, 1):
            places = self._people_in(self.sentence[i] - back, i)
            people = {id(self.entities[k]): k for k in places}
            if len(people) == 1:
                early = any(self._early(self.starts[k]) for k in places)
                return self.entities[places[0]], 1 + early + (back == 0)
            if people:
                return None, 0
        return None, 0

    def _people_in(self, sentence: int, before: int) -> list[int]:
        found = []
        k = bisect_left(self.starts, before) - 1
        while k >= 0 and self.sentence[self.starts[k]] >= sentence:
            if self.sentence[self.starts[k]] == sentence and not self.quoted[self.starts[k]]:
                entity = self.entities[k]
                if entity.sort in (Sort.PERSON, Sort.UNKNOWN) and entity.acts:
                    found.append(k)
            k -= 1
        return found

    def resolve(self, i: int, talking: Entity | None = None) -> Entity | None:
        """Return the entity a pronoun at word ``i`` stands for, or None.

        Args:
            i: The pronoun.
            talking: Who says the words it stands in: of themselves they say "I".
        """
        low = self.table.lower[i]
        if low in _RELATIVE:
            return self._just_before(i)
        if low in GENDER:
            return self._ahead(i, GENDER[low]) or self._by_salience(i, GENDER[low], talking)
        if low in _THING or low in _MANY:
            return self._nearest_body(i)
        return None

    def _just_before(self, i: int) -> Entity | None:
        k = bisect_left(self.starts, i) - 1
        if k < 0 or i - self.ends[k] > 2:
            return None
        low, at = self.table.lower, self.starts[k]
        at -= low[at - 1 : at] == ["the"]
        outer = low[at - 2].rstrip("s") if at > 1 and low[at - 1] in words("prepositions") else ""
        return None if outer in words("roles") else self.entities[k]  # "officials at the Board, who": not the Board

    def _ahead(self, i: int, gender: str) -> Entity | None:
        """Who comes behind a pronoun that opens a sentence: "In her opening remarks, Roe ..."."""
        low, first = self.table.lower, i
        while not self.table.opens[first] and i - first < 4:
            first -= 1
        opening = (
            self.table.opens[first]
            and first < i
            and (low[first].endswith("ing") or low[first] in words("prepositions"))
        )
        if not opening or self.quoted[i]:
            return None
        comma = next((k for k in range(i, min(i + 12, len(low))) if low[k] == "," or self.table.opens[k]), 0)
        k = bisect_left(self.starts, comma)
        if not comma or low[comma] != "," or k >= len(self.starts) or self.starts[k] - comma > 5:
            return None
        entity = self.entities[k]
        return entity if entity.sort is Sort.PERSON and entity.gender in ("", gender) else None

    def person_before(self, i: int, gender: str, fits: Callable[[Entity], bool]) -> Entity | None:
        """The most likely person before word ``i`` of a gender ("" for any) whom nothing else rules out."""
        return self._by_salience(i, gender, None, lambda e: e.sort is Sort.PERSON and fits(e))

    def _by_salience(
        self, i: int, gender: str, talking: Entity | None, fits: Callable[[Entity], bool] = lambda _: True
    ) -> Entity | None:
        """Score the people named before: subjects and the near ones first; the other gender never."""
        said = talking is not None
        best: tuple[float, Entity] | None = None
        k = bisect_left(self.starts, i) - 1
        here = self.sentence[i]
        seen: set[int] = set()
        while k >= 0 and i - self.starts[k] <= _REACH:
            entity, start = self.entities[k], self.starts[k]
            k -= 1
            if entity.sort not in (Sort.PERSON, Sort.UNKNOWN) or (gender and entity.gender not in ("", gender)):
                continue
            if entity is talking or not fits(entity):
                continue
            score = self._score(entity, start, here, gender, said=said)
            if id(entity) in seen:
                score -= 1.5
            seen.add(id(entity))
            if best is None or score > best[0]:
                best = (score, entity)
        return best[1] if best else self._far(k, gender) if gender else None

    def _far(self, k: int, gender: str) -> Entity | None:
        """The nearest person before the ``k``-th name whose gender the text shows to fit."""
        for j in range(k, max(-1, k - 400), -1):
            if self.entities[j].gender == gender:
                return self.entities[j]
        return None

    def _score(self, entity: Entity, start: int, here: int, gender: str, *, said: bool) -> float:
        distance = here - self.sentence[start]
        score = -1.0 * distance
        if gender and entity.gender == gender:
            score += 2.5
        if entity.sort is Sort.PERSON:
            score += 1.0
        elif not entity.acts:
            score -= _UNPROVEN
        if self._early(self._owner_before(start)) and not self._owns_next(start):
            score += 1.2
        score += _OFTEN * log2(len(entity.mentions))
        if self.quoted[start] and not said:
            score -= 2.5
        if self.table.lower[start - 2 : start] == ["according", "to"]:
            score -= _SOURCE
        if self.table.lower[start - 1 : start] in (["of"], ["with"], ["to"], ["for"], ["by"], ["against"], ["about"]):
            score -= 0.8
        following = self.table.lower[self._end_of(start) : self._end_of(start) + 1]
        if following == ["'s"]:
            score -= 0.6
        return score

    def _owner_before(self, start: int) -> int:
        """Where the owner stands whose office a name holds ("Orvan Steel's chairman, Viktor Lund"), else the name."""
        low, k = self.table.lower, bisect_left(self.starts, start) - 1
        if k < 0 or start - self.ends[k] > _OFFICE or low[start - 1] != "," or low[self.ends[k]] != "'s":
            return start
        return self.starts[k] if "," not in low[self.ends[k] : start - 1] else start

    def _owns_next(self, start: int) -> bool:
        """Whether a name only tells whose office the next one holds: the sentence is about the holder."""
        k = bisect_left(self.starts, start) + 1
        return k < len(self.starts) and self._owner_before(self.starts[k]) == start

    def _end_of(self, start: int) -> int:
        return self.ends[bisect_left(self.starts, start)]

    def _early(self, start: int) -> bool:
        """Whether a name stands among the first words of its sentence, where subjects stand."""
        return any(self.table.opens[k] for k in range(start, max(-1, start - 5), -1))

    def _nearest_body(self, i: int) -> Entity | None:
        """The nearest body before a word, else the nearest place."""
        k = bisect_left(self.starts, i) - 1
        place: Entity | None = None
        while k >= 0 and i - self.starts[k] <= _REACH // 3:
            if not self.quoted[self.starts[k]]:
                if self.entities[k].sort is Sort.BODY:
                    return self.entities[k]
                if self.entities[k].sort is Sort.PLACE:
                    place = place or self.entities[k]
            k -= 1
        return place


def _sentence_numbers(table: Table) -> list[int]:
    return [n - 1 for n in accumulate(table.opens)]
