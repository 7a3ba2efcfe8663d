"""Fold the names of one article: "Sergey Volkov", "Sergei Volkov", "Minister Volkov" and "Volkov" are one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from workbench.extraction.people.lexicon import synonyms, words
from workbench.extraction.people.names import Name, Sort

_TIGHT = re.compile(r" (?=['’,])")
_DIGIT = re.compile(r"\d")
_LONG = 5
"""Letters of a name from which on one of them may be wrong."""
_TITLED, _GIVEN = 4, 2
"""What a title and a given name count for a gender: a title outvotes the name."""
_GIVEN_MALE, _GIVEN_FEMALE = words("given_male"), words("given_female")
_NICKNAMES = frozenset(frozenset(pair.split("/")) for pair in words("nicknames"))


@dataclass(slots=True)
class Entity:
    """One person or body of an article.

    Attributes:
        sort: What it is.
        forms: Every name it goes by, each with the number of its mentions.
        mentions: Its mentions by name, in text order.
        roles: Words of office that stand with it.
        votes: How often titles and pronouns near make it "m", "f" or a body ("n").
        sorts: How often its mentions look like each sort.
        acts: Whether it is known to do what people do: speak, have a title.
    """

    sort: Sort
    forms: dict[tuple[str, ...], int] = field(default_factory=dict)
    mentions: list[Name] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    votes: dict[str, int] = field(default_factory=dict)
    sorts: dict[Sort, int] = field(default_factory=dict)
    acts: bool = False

    @property
    def name(self) -> str:
        """The fullest name the article gives; of two equally full ones the more frequent."""
        best = next(iter(self.forms))
        if len(self.forms) > 1:
            best = max(self.forms, key=lambda f: (len(_plain(f)), self.forms[f]))
        return _TIGHT.sub("", " ".join(best))

    @property
    def gender(self) -> str:
        """What the votes make it when they are clear: "m", "f" or ""."""
        male, female = self.votes.get("m", 0), self.votes.get("f", 0)
        if max(male, female) < 2 * min(male, female) or male == female:
            return ""
        return "m" if male > female else "f"

    def last_names(self) -> set[str]:
        """Its last words in lower case."""
        return {_plain(f)[-1] for f in self.forms if _plain(f)}

    def first_names(self) -> set[str]:
        """Its first words in lower case, of forms with two words or more."""
        return {_plain(f)[0] for f in self.forms if len(_plain(f)) > 1}

    def add(self, name: Name) -> None:
        """Take a mention in."""
        if name.words not in self.forms and (gender := _given_gender(name)):
            self.votes[gender] = self.votes.get(gender, 0) + _GIVEN
        self.forms[name.words] = self.forms.get(name.words, 0) + 1
        self.mentions.append(name)
        self.roles.update(name.roles)
        if name.gender:
            self.votes[name.gender] = self.votes.get(name.gender, 0) + _TITLED
        self.sorts[name.sort] = self.sorts.get(name.sort, 0) + 1
        if self.sort is Sort.UNKNOWN or self._rather(name.sort):
            self.sort = name.sort

    def _rather(self, sort: Sort) -> bool:
        """Whether a further mention makes a person of a body, or a body of a person: the more frequent look wins."""
        if {self.sort, sort} != {Sort.PERSON, Sort.BODY}:
            return False
        if sort is Sort.PERSON:
            return self.sorts[sort] > self.sorts.get(Sort.BODY, 0)
        fixed = self.roles or not self.first_names().isdisjoint(words("first_names"))
        return not fixed and self.sorts[sort] >= self.sorts.get(Sort.PERSON, 0)


@lru_cache(maxsize=1 << 12)
def _plain(form: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words in lower case without suffix and stops."""
    low = tuple(w.lower().rstrip(".") for w in form)
    while len(low) > 1 and (low[-1] in words("suffixes") or not low[-1].strip(",")):
        low = low[:-1]
    return low


def _given_gender(name: Name) -> str:
    """The gender the given name of a full name tells: "m", "f" or ""."""
    if len(name.words) < 2 or name.sort in (Sort.BODY, Sort.PLACE):
        return ""
    first = name.words[0].lower()
    if first in _GIVEN_FEMALE:
        return "f"
    return "m" if first in _GIVEN_MALE else ""


def alike(first: str, second: str) -> bool:
    """Tell whether two first names can be one person's: equal, initial, short form or spelling variant."""
    if first == second or not first or not second:
        return True
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    if frozenset((first, second)) in _NICKNAMES:
        return True
    if min(len(first), len(second)) >= 3 and (first.startswith(second) or second.startswith(first)):
        return True
    return min(len(first), len(second)) >= _LONG and Levenshtein.distance(first, second, score_cutoff=2) <= 1 + (
        len(first) > 6
    )


def _same_last(first: str, second: str) -> bool:
    if first == second:
        return True
    return min(len(first), len(second)) >= _LONG and Levenshtein.distance(first, second, score_cutoff=1) <= 1


def _is_acronym(name: Name) -> bool:
    return len(name.words) == 1 and name.words[0].isupper() and len(name.words[0]) > 2


def _misspelled(word: str, near: list[Entity]) -> bool:
    """Whether a surname alone is another's, one letter wrong: a lone fit who is a person; a plural is none."""
    if len(near) != 1 or near[0].sort is not Sort.PERSON or word in words("places"):
        return False
    return all(word.rstrip("s") != last.rstrip("s") for last in near[0].last_names())


def _ends_with(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether a body's name is another without its first words; "University of Leeds" is not "Leeds"."""
    rest = len(longer) - len(shorter)
    return rest > 0 and longer[rest:] == shorter and longer[rest - 1] not in words("prepositions")


def fold(names: Iterable[Name]) -> tuple[list[Entity], dict[int, Entity]]:
    """Fold names into entities.

    Full names come first and make the entities; a surname or first name alone then joins the entity it fits,
    the nearest one before it where several do.

    Returns:
        The entities in order of first mention, and the entity of each name by the name's first word.
    """
    folder = _Folder()
    in_order = sorted(names, key=lambda n: n.start)
    for name in in_order:
        if len(_plain(name.words)) > 1:
            folder.full(name)
    for name in in_order:
        if len(_plain(name.words)) == 1:
            folder.short(name)
    entities = sorted(folder.entities, key=lambda e: min(m.start for m in e.mentions))
    for entity in entities:
        entity.mentions.sort(key=lambda m: m.start)
    return entities, folder.by_start


class _Folder:
    """Holds the index by surname while names are folded."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.by_start: dict[int, Entity] = {}
        self._by_last: dict[str, list[Entity]] = {}
        self._by_first: dict[str, list[Entity]] = {}
        self._by_letters: dict[str, Entity] = {}

    def full(self, name: Name) -> None:
        plain = _plain(name.words)
        for entity in self._by_last.get(plain[-1], []) or self._near(plain[-1]):
            if self._one_person(entity, name, plain):
                self._take(entity, name)
                return
        self._take(self._new(name), name)

    def _near(self, last: str) -> list[Entity]:
        """Entities whose surname is spelled a little differently; only a long one can be."""
        if len(last) < _LONG:
            return []
        return [e for e in self._by_last.get(last[:3] + "*", []) if any(_same_last(last, x) for x in e.last_names())]

    def _one_person(self, entity: Entity, name: Name, plain: tuple[str, ...]) -> bool:
        if name.sort is Sort.BODY or entity.sort is Sort.BODY:
            forms = {_plain(f) for f in entity.forms}
            return plain in forms or any(_ends_with(f, plain) or _ends_with(plain, f) for f in forms)
        if name.gender and entity.gender and name.gender != entity.gender:
            return False
        if any(alike(first, plain[0]) for first in entity.first_names()):
            return True
        return bool(entity.roles & set(name.roles) & {"secretary", "minister", "chancellor", "premier", "pope"})

    def short(self, name: Name) -> None:
        word = _plain(name.words)[0]
        if name.sort is Sort.BODY and word in words("bodies"):
            self._take(self._body(word, name.start) or self._new(name), name)
            return
        people = [e for e in self._by_first.get(word, []) if e.sort is not Sort.BODY and not _is_acronym(name)]
        entity = self._choose(self._by_last.get(word, []), name) or self._choose(people, name)
        if entity is None:
            entity = self._by_letters.get(word.replace(".", ""))
        if entity is None and (near := self._near(word)) and (name.roles or name.gender or _misspelled(word, near)):
            entity = near[0]
        self._take(entity or self._new(name), name)

    def _body(self, word: str, start: int) -> Entity | None:
        """Whom "the Bank" stands for: the bank named most often before it; of two the one named first."""
        told = [(sum(m.start < start for m in e.mentions), e) for e in self._by_last.get(word, [])]
        before = [(count, e) for count, e in told if count and e.sort is Sort.BODY]
        return max(before, key=lambda pair: (pair[0], -pair[1].mentions[0].start))[1] if before else None

    def _choose(self, fitting: list[Entity], name: Name) -> Entity | None:
        if name.gender:
            fitting = [e for e in fitting if e.gender in ("", name.gender)] or fitting
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        counts = sorted((len(e.mentions) for e in fitting), reverse=True)
        leading = max(fitting, key=lambda e: len(e.mentions))
        if counts[0] >= 3 * counts[1]:
            return leading
        before = [e for e in fitting if any(m.start < name.start for m in e.mentions)]
        return max(
            before or fitting, key=lambda e: max((m.start for m in e.mentions if m.start < name.start), default=-1)
        )

    def _new(self, name: Name) -> Entity:
        entity = Entity(name.sort)
        self.entities.append(entity)
        return entity

    def _take(self, entity: Entity, name: Name) -> None:
        known = name.words in entity.forms
        entity.add(name)
        self.by_start[name.start] = entity
        if known:
            return
        plain = _plain(name.words)
        for key in (plain[-1], plain[-1][:3] + "*"):
            self._index(self._by_last, key, entity)
        if entity.sort is Sort.BODY and "of" in plain[1:]:
            self._index(self._by_last, plain[plain.index("of") - 1], entity)  # "the Bank" of "Bank of Norland"
        if len(plain) > 1:
            if not _DIGIT.search(" ".join(plain)):  # "Airbus A400 M" is no fuller Airbus
                self._index(self._by_first, plain[0], entity)
            self._by_letters.setdefault(
                "".join(w[0] for w in plain if w[0].isalpha() and w not in ("of", "the")), entity
            )

    @staticmethod
    def _index(index: dict[str, list[Entity]], key: str, entity: Entity) -> None:
        known = index.setdefault(key, [])
        if entity not in known:
            known.append(entity)


def role_key(role_words: Iterable[str]) -> frozenset[str]:
    """Bring an office to comparable words: nations to one name, synonymous offices to one, small words out.

    "Russia's top diplomat" and "Russian Foreign Minister" both give {"russia", "foreign", "minister"}.
    """
    return _office(tuple(role_words))


@lru_cache(maxsize=1 << 10)
def _office(role_words: tuple[str, ...]) -> frozenset[str]:
    low = [w.removesuffix("'s") for w in role_words]
    nations, same = synonyms("nations"), synonyms("roles_same")
    joined = "-".join(w for w in low if w.isalpha() or "-" in w)
    for variant, standard in same.items():
        if variant in joined:
            joined = joined.replace(variant, standard)
    parts = [nations.get(w, w) for w in joined.split("-")]
    return frozenset(w for w in parts if w and w not in words("determiners") and w not in words("prepositions"))
