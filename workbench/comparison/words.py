"""Words of a passage as comparison sees them: stems, names, negations; lexicons of our own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from workbench import assets

_WORD = re.compile(
    r"(?P<us>\bU\.?S\.?(?:A\.?)?(?![\w.]))|(?P<uk>\bU\.?K\.?(?![\w.]))"
    r"|(?P<deaths>\blives\b(?= of\b| (?:were |have been )?lost\b)|(?<=\d )lives\b|(?<=\btheir )lives\b)"
    r"|(?P<step>move\b(?:(?<=\bthe move)|(?<=\bthis move)|(?<=\ba move)))"
    r"|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?"
)
_READ_AS = {"us": "America", "uk": "Britain", "deaths": "deaths", "step": "step"}
"""What stands for a word that is read as another one: lives are lost where nobody lives, a move moves nobody."""
_NO = re.compile(r"\b([a-z]+)n't\b|\b(can)not\b")
_ENDS = ".,;:!?'\"()"
_WAYS = frozenset(("up", "down"))
_STEMMER = snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists for comparison; every key is a stem.

    `reverses` gives for the second of two opposite deeds the first, `converses` for one of two that are one deed from
    both sides ("sell") the other ("buy"), `exclusive` pairs of nouns (stems, not concepts) of which nothing is
    both. `fates` gives the word for a fate ("killed"), `deeds` what in lower case is a deed though it is `common` ("a
    march"), `some` the words that say how many, `just` and `about` those that leave a
    clock time a little or more open.
    """

    common: frozenset[str]
    same: dict[str, str]
    negations: frozenset[str]
    hedges: re.Pattern[str]
    opposites: frozenset[frozenset[str]]
    reverses: dict[str, str]
    converses: dict[str, str]
    exclusive: frozenset[frozenset[str]]
    fates: dict[str, str]
    ranks: frozenset[str]
    dangling: frozenset[str]
    leading: frozenset[str]
    pronouns: frozenset[str]
    openers: frozenset[str]
    saying: frozenset[str]
    tallies: frozenset[str]
    measures: frozenset[str]
    charges: frozenset[str]
    bounds: dict[str, str]
    nations: frozenset[str]
    offices: frozenset[str]
    readiness: frozenset[str]
    contact: frozenset[str]
    offers: frozenset[str]
    agencies: frozenset[str]
    light: frozenset[str]
    willing: frozenset[str]
    mutual: frozenset[str]
    prepositions: frozenset[str]
    deeds: frozenset[str]
    some: frozenset[str]
    just: frozenset[str]
    about: frozenset[str]
    supposing: frozenset[str]
    selves: frozenset[str]
    releasing: frozenset[str]
    guilty: frozenset[str]
    cleared: frozenset[str]
    unlike: frozenset[str]
    sittings: frozenset[str]
    findings: frozenset[str]
    judging: frozenset[str]
    baselines: re.Pattern[str]

    @property
    def offering(self) -> frozenset[str]:
        """What an offer of talks is told by."""
        return self.readiness | self.offers


_CONCEPTS = (
    "charges",
    "measures",
    "tallies",
    "nations",
    "offices",
    "readiness",
    "contact",
    "offers",
    "light",
    "mutual",
    "sittings",
    "judging",
    "findings",
)
"""Lists of the file that are kept as concepts."""


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Load ``resources/lexicons/comparison.toml``."""
    raw = assets.lexicon("comparison.toml")
    same: dict[str, str] = {}
    for line in raw["same"]:
        stems = [_stem(word) for word in line.split()]
        head = next((same[s] for s in stems if s in same), stems[0])
        for one in stems:
            same.setdefault(one, head)
    return Lexicon(
        common=frozenset(raw["common"].split()),
        same=same,
        negations=frozenset(raw["negations"].split()),
        hedges=re.compile(rf"\b(?:{'|'.join(raw['hedges'].split()).replace('-', ' ')})\b"),
        opposites=_pairs(raw["opposites"], same),
        reverses=_reverses([*raw["opposites"], *raw["opposite_deeds"]], same),
        converses={w: pair[0] for pair in map(sorted, _pairs(raw["converses"], same)) for w in pair[1:]},
        exclusive=_pairs(raw["exclusive"], {}),
        fates={same.get(_stem(w), _stem(w)): w for w in reversed(raw["fates"].split())},
        ranks=frozenset(raw["ranks"].split()),
        dangling=frozenset(raw["dangling"].split()),
        leading=frozenset(raw["leading"].split()),
        pronouns=frozenset(raw["pronouns"].split()),
        openers=frozenset(raw["openers"].split()),
        saying=frozenset(raw["saying"].split()),
        prepositions=frozenset(raw["prepositions"].split()),
        deeds=frozenset(raw["deeds"].split()),
        willing=frozenset(raw["willing"].split()),
        some=frozenset(raw["some"].split()),
        just=frozenset(raw["just"].split()),
        about=frozenset(raw["about"].split()),
        supposing=frozenset(raw["supposing"].split()),
        selves=frozenset(raw["selves"].split()),
        unlike=frozenset(raw["unlike"].split()),
        releasing=frozenset(raw["releasing"].split()),
        guilty=frozenset(raw["guilty"].splitlines()),
        cleared=frozenset(raw["cleared"].splitlines()),
        baselines=re.compile(rf"\b(?:{'|'.join(raw['baselines'])})(?: \S+){{0,5}}\s*$"),
        agencies=frozenset(raw["agencies"].splitlines()),
        bounds={side: rf"\b(?:{'|'.join(raw[f'bounds_{side}'])})\b" for side in ("lower", "upper")},
        **{name: frozenset(same.get(_stem(w), _stem(w)) for w in raw[name].split()) for name in _CONCEPTS},
    )


def _reverses(lines: list[str], same: dict[str, str]) -> dict[str, str]:
    """Return for the second word of each line the first one, as concepts."""
    found: dict[str, str] = {}
    for line in lines:
        first, second = (same.get(_stem(w), _stem(w)) for w in line.split())
        found.setdefault(second, first)
    return found


def _pairs(lines: list[str], same: dict[str, str]) -> frozenset[frozenset[str]]:
    """Return each line's words as concepts."""
    return frozenset(frozenset(same.get(_stem(w), _stem(w)) for w in line.split()) for line in lines)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    stem: str = _STEMMER.stemWord(word)
    return stem


def exclude(a: str, b: str) -> bool:
    """Tell whether nothing is both: "men" and "women"."""
    return frozenset((_stem(a.lower()), _stem(b.lower()))) in lexicon().exclusive


@lru_cache(maxsize=50_000)
def concept(word: str) -> str:
    """Return what stands for a word and all that name the same: "injuring" and "wounded" give one."""
    lower = word.lower()
    if lower in lexicon().unlike:
        return lower.removesuffix("s")
    stem = _stem(lower)
    return lexicon().same.get(stem, stem)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text with their places, read once.

    Attributes:
        starts: Where each begins.
        ends: Where each ends.
        forms: As written, without a possessive 's; "U.S." is America.
        concepts: The concept of each, "" for one that carries no topic.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    forms: tuple[str, ...]
    concepts: tuple[str, ...]

    def topic(self, start: int, end: int) -> frozenset[str]:
        """Return the concepts that begin between two places and carry a topic."""
        return frozenset(self.concepts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]) - {""}

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Return the words that begin between two places."""
        return self.forms[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


@lru_cache(maxsize=64)
def read(text: str) -> Words:
    """Read an article once; comparing the same articles again starts from here."""
    found = list(_found(text))
    starts, ends, forms = zip(*found, strict=True) if found else ((), (), ())
    return Words(starts, ends, forms, tuple(_carried(form) for form in forms))


@lru_cache(maxsize=20_000)
def sentence_topic(text: str, start: int, end: int) -> frozenset[str]:
    """Return the concepts of a sentence of an article; every comparison asks for each again."""
    return read(text).topic(start, end)


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _WORD.finditer(text):
        start, end = match.span()
        if end - start > 1 or match[0] != "s" or text[start - 1 : start] not in {"'", "’"}:
            yield start, end, _READ_AS[match.lastgroup] if match.lastgroup else match[0]


@lru_cache(maxsize=50_000)
def _carried(word: str) -> str:
    """Return the concept of a word, "" for one that carries no topic."""
    common = word not in lexicon().deeds and word.lower() in lexicon().common
    return "" if len(word) < 2 or common else concept(word)


@lru_cache(maxsize=10_000)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, without numbers, marks and a possessive 's."""
    return tuple(form for _, _, form in _found(text))


@lru_cache(maxsize=10_000)
def topic(text: str) -> frozenset[str]:
    """Return the concepts of a passage that carry its topic."""
    return frozenset(map(_carried, words(text))) - {""}


@lru_cache(maxsize=5_000)
def negated(text: str) -> bool:
    """Tell whether an odd number of negations turns the passage round."""
    lower = text.lower().replace("n’t", " n't").replace("n't", " n't")
    found = sum(token in lexicon().negations for token in re.findall(r"n't|[a-z]+", lower))
    return found % 2 == 1


@lru_cache(maxsize=5_000)
def refused(text: str) -> frozenset[str]:
    """Return the concepts of what a passage says no to: the first word behind each negation that tells a deed."""
    forms = _NO.sub(lambda m: f"{m[1] or m[2]} not", text.lower().replace("’", "'")).split()
    found = set()
    for at, form in enumerate(forms):
        if form.strip(_ENDS) in lexicon().negations:
            behind = (form.strip(_ENDS) for form in forms[at + 1 :])
            deed = next((form for form in behind if form not in lexicon().common | lexicon().willing), "")
            found |= {concept(deed)} if deed else set()
    return frozenset(found)


@lru_cache(maxsize=5_000)
def opposing(text: str) -> frozenset[str]:
    """Return the concepts of a passage that have an opposite; "give up" and "step down" point nowhere."""
    found = words(text)
    before = ("", *found)
    return (
        frozenset(
            concept(form)
            for form, verb in zip(found, before, strict=False)
            if form.lower() not in _WAYS or verb.lower() in lexicon().common
        )
        & _with_opposite()
    )


@lru_cache(maxsize=1)
def _with_opposite() -> frozenset[str]:
    return frozenset().union(*lexicon().opposites)


@lru_cache(maxsize=5_000)
def hedges(text: str) -> frozenset[str]:
    """Return the weakening words of a passage."""
    return frozenset(lexicon().hedges.findall(text.lower()))


@lru_cache(maxsize=5_000)
def surname(name: str) -> str:
    """Return what joins two forms of one name: its last capitalised word, else the whole, lower case."""
    parts = [w for w in words(name) if w[0].isupper()]
    return (parts[-1] if parts else name).lower()


def names_meet(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two sets of names (lower case) share one: "Russia" meets "Russian", and "EU" meets "European"."""
    return any(one[:4] == two[:4] or (min(len(one), len(two)) == 2 and one[0] == two[0]) for one in a for two in b)


@lru_cache(maxsize=5_000)
def is_named(name: str) -> bool:
    """Tell a person or body with a name of its own from a role such as "emergency officials"."""
    return any(w[0].isupper() and w.lower() not in lexicon().common for w in words(name))
