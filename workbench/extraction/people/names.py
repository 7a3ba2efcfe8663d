"""Find the names of a text: capitalised runs, split into what stands before a name (titles) and the name itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import compress
from types import MappingProxyType
from typing import NamedTuple

from workbench.extraction.people import kin
from workbench.extraction.people.lexicon import words
from workbench.extraction.people.table import Table

_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}s?$")

_ACTS = words("acts")
_BODIES = words("bodies")
_DAYS = words("days")
_FIRST_NAMES = words("first_names")
_EPITHETS = words("epithets")
_GIVEN_FUNCTIONS = words("given_functions")
_MONTHS = words("months")
_OF_BODIES = words("of_bodies")
_OF_PEOPLE = words("of_people")
_OFFICES = words("offices")
_OWNING = words("owning")
_PARTICLES = words("particles")
_PLACES = words("places")
_PLACING = words("placing")
_ROLES = words("roles")
_TITLES = words("titles")
_TITLES_FEMALE = words("titles_female")
_TITLES_MALE = words("titles_male")
_NAMED_GENERAL = words("named_general")
_BEFORE_GIVEN = _PLACES | _BODIES | _PLACING | {"united", "states", "kingdom"}
_OFFICE_LETTERS = words("office_letters")
_NAMING_MONTHS = words("naming_months")
_DATING = frozenset(("in", "since", "until", "by", "during", "of", "last", "next"))
_SPEAKS = (["said"], ["says"], ["told"], ["'s"], ["added"])
_FUNCTION = frozenset().union(
    *map(words, ("determiners", "pronouns", "prepositions", "conjunctions", "auxiliaries", "adverbs"))
)


class Sort(StrEnum):
    """What kind of thing a name names, as far as its form tells."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    UNKNOWN = "unknown"


class Name(NamedTuple):
    """One mention by name.

    Attributes:
        start: First word, titles included.
        end: Behind its last word.
        core: First word of the name itself, titles left out.
        words: The words of the name itself.
        sort: What it names.
        gender: "m" or "f" where a title tells, else "".
        roles: Lower-case words of office before it ("russian", "foreign", "minister").
    """

    start: int
    end: int
    core: int
    words: tuple[str, ...]
    sort: Sort
    gender: str = ""
    roles: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The name itself, without title."""
        return " ".join(self.words)


def find_names(table: Table, votes: Mapping[int, Sort] = MappingProxyType({})) -> list[Name]:
    """Return the names of a text in order; headlines are searched for known names only.

    Args:
        table: The words.
        votes: What a statistical tagger takes words for, where there is one; it decides where their form does not.
    """
    seen = _seen_inside(table)
    found = [name for start, end in _runs(table, seen) if (name := _name(table, start, end)) is not None]
    if votes:
        found = [_voted(name, votes) for name in found]
    if table.titled:
        found = sorted([*found, *_in_headlines(table, found)], key=lambda n: n.start)
    return found


def _voted(name: Name, votes: Mapping[int, Sort]) -> Name:
    """Let the tagger decide what a name is that neither a title nor our lists tell: the vote of most of its words."""
    told = Counter(votes[i] for i in range(name.core, name.end) if i in votes)
    if not told or name.gender or name.roles or name.words[0].lower() in _FIRST_NAMES:
        return name
    if len(told) > 1 and told[Sort.PERSON] and (first := _person_within(name, votes)) > name.core:
        return name._replace(core=first, words=name.words[first - name.end :], sort=Sort.PERSON)
    sort, count = told.most_common(1)[0]
    if name.sort in (Sort.UNKNOWN, Sort.PERSON) and 2 * count > name.end - name.core:
        return name._replace(sort=sort)
    return name


def _person_within(name: Name, votes: Mapping[int, Sort]) -> int:
    """Where the tagger has a person begin behind a body or place: "Harbour Board | Ana Roe"; else the name's first."""
    first = name.end
    while first > name.core and votes.get(first - 1) is Sort.PERSON:
        first -= 1
    before = {votes.get(i) for i in range(name.core, first)}
    return first if 2 <= name.end - first <= 3 and before and before <= {Sort.BODY, Sort.PLACE} else name.core


def _seen_inside(table: Table) -> frozenset[str]:
    """Words with a capital where no sentence opens: at a sentence's start they are names too."""
    return frozenset(
        table.lower[i]
        for i in compress(range(len(table)), table.capitals)
        if not table.opens[i] and table.paragraph[i] not in table.titled and _inside(table, i)
    )


def _inside(table: Table, i: int) -> bool:
    return table.words[i - 1][-1].isalnum() or table.words[i - 1] in (",", "-", "(", "'s", "’s", "&") or i < 1


def _in_headlines(table: Table, known: list[Name]) -> list[Name]:
    """Known names in lines of title case, where capitals tell nothing."""
    surnames = {n.words[-1]: n for n in known if n.sort in (Sort.PERSON, Sort.UNKNOWN)}
    found = []
    for i in (i for line in sorted(table.titled) for i in table.line(line)):
        name = surnames.get(table.words[i])
        if name is None:
            continue
        size = len(name.words)
        start = i - size + 1 if size > 1 and tuple(table.words[max(0, i - size + 1) : i + 1]) == name.words else i
        if size == 1 and i and table.lower[i - 1] in _FIRST_NAMES and _glued(table, i):
            start = i - 1
        found.append(Name(start, i + 1, start, tuple(table.words[start : i + 1]), name.sort))
    return found


def _runs(table: Table, seen: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words, joined by initials, particles, "of" inside bodies, and "&"."""
    n, behind = len(table), 0
    for i in compress(range(n), table.capitals):
        if i < behind or table.paragraph[i] in table.titled or not _can_start(table, i, seen):
            continue
        behind = i + 1
        while behind < n and table.paragraph[behind] == table.paragraph[i]:
            step = _joins(table, i, behind)
            if not step:
                break
            behind += step
        yield i, behind


def _can_start(table: Table, i: int, seen: frozenset[str]) -> bool:
    word, low = table.words[i], table.lower[i]
    if not word[0].isalnum():
        return False  # "Ⓐ": a capital and no letter
    if low in _DAYS:
        return word == "Sun" and table.lower[i + 1 : i + 2] != [] and table.lower[i + 1] in _BODIES
    if low in _MONTHS:
        return _month_names(table, i)
    function = low in _FUNCTION
    if function and (table.opens[i] or word.islower() or not _ACRONYM.match(word) or word in ("I", "A")):
        return False
    alone = i + 1 >= len(table) or not _name_goes_on(table, i)
    if alone and (table.opens[i] or not _inside(table, i)):
        return low in seen or _looks_like_name(low) or _acts(table, i)
    return True


def _month_names(table: Table, i: int) -> bool:
    """Whether a month opens a name: "June Carter", "but May said"; not "In May Roe left", "Jan 5"."""
    low, behind = table.lower[i], table.lower[i + 1 : i + 2]
    if low not in _NAMING_MONTHS or not behind:
        return False
    placed = i > 0 and table.lower[i - 1] in _DATING
    if not _name_goes_on(table, i):
        return low == "may" and not placed and behind in _SPEAKS
    return not placed and not behind[0][0].isdigit()


def _acts(table: Table, i: int) -> bool:
    """Whether a word that opens a sentence is followed by a verb or a possessive, as a name is."""
    following = table.lower[i + 1] if i + 1 < len(table) else ""
    aged = following == "," and table.words[i + 2 : i + 3] != [] and table.words[i + 2].isdigit()
    return (following in _ACTS or aged) and not _common_opening(table.lower[i])


def _name_goes_on(table: Table, i: int) -> bool:
    return table.capital(i + 1) and table.lower[i + 1] not in _FUNCTION


def _looks_like_name(low: str) -> bool:
    return low in _FIRST_NAMES or low in _PLACES or low.rstrip("s") in _BODIES


def _common_opening(low: str) -> bool:
    """An adverb, participle or plural at a sentence's start is more often a common word than a name."""
    return low.endswith(("ly", "ing", "ed", "tion", "ment", "ness", "ity")) or low in _ROLES


def _joins(table: Table, i: int, j: int) -> int:
    """How many words from ``j`` on carry the run that began at ``i`` further; 0 ends it."""
    word, low = table.words[j], table.lower[j]
    if not _glued(table, j):
        return 0
    if word[0].isupper() and word[0].isalnum():
        if low in _MONTHS:
            return int(_names_month(table, j))
        if low in _FUNCTION and not _ACRONYM.match(word) and not _given(table, j):
            return 0
        return 0 if low in _DAYS and word != "Sun" else 1  # "The Lund Sun"
    if low.startswith(("al-", "el-")) and word[3:4].isupper():
        return 1
    after = j + 1
    if after >= len(table) or not table.capital(after) or not _glued(table, after):
        return 0
    return 2 if _links(table, i, j) else 0


def _names_month(table: Table, j: int) -> bool:
    """Whether a month inside a run is part of a name: "Minister | June Carter", "Theresa | May", "Mrs | May"."""
    if table.lower[j] not in _NAMING_MONTHS:
        return False
    before = table.lower[j - 1]
    given = j + 1 < len(table) and _name_goes_on(table, j) and _glued(table, j + 1)
    return given or before in _FIRST_NAMES or before in _TITLES_MALE or before in _TITLES_FEMALE


def _links(table: Table, i: int, j: int) -> bool:
    """Whether the small word ``j`` links the run that began at ``i`` with the capital behind it."""
    low, before = table.lower[j], table.lower[j - 1]
    if low in _PARTICLES or low == "&" or _within_body(table, i, j):
        return True
    if low in ("of", "for", "on") and table.lower[j + 1] not in _FUNCTION:
        body = before in _BODIES or (low == "of" and before in _TITLES)
        return body and before not in ("president", "speaker")
    return low == "and" and low != table.words[i] and table.lower[i] in ("department", "ministry", "senate", "house")


def _within_body(table: Table, i: int, j: int) -> bool:
    """Whether a possessive or comma at ``j`` stands inside a body's name: "the Prime Minister's Office"."""
    low = table.lower[j]
    if low in ("'", "'s") and table.lower[j + 1] in _BODIES:
        return low == "'" or table.lower[j - 1] in _OWNING
    return low == "," and table.lower[i - 1 : i] == ["the"] and _enumerates(table, j + 1)


def _enumerates(table: Table, start: int) -> bool:
    """Whether a body's name goes on behind a comma: "the Harbour, | Coasts & Rivers Office"."""
    for k in range(start, min(start + 5, len(table) - 1)):
        if not (table.capital(k) or table.words[k] in ("&", "and", ",")) or table.opens[k]:
            return False
        if table.lower[k] in _BODIES:
            return any(w in ("&", "and") for w in table.words[start:k])
    return False


def _given(table: Table, j: int) -> bool:
    """Whether a function word with a capital is a first name here: "Minister Per Holm"."""
    after = j + 1
    named = after < len(table) and table.capital(after) and _glued(table, after)
    return named and table.lower[j] in _GIVEN_FUNCTIONS and table.lower[after] not in _FUNCTION


def _glued(table: Table, j: int) -> bool:
    """Whether only one blank stands between a word and the one before it."""
    return table.starts[j] - table.ends[j - 1] <= 1 and not table.opens[j]


def _name(table: Table, start: int, end: int) -> Name | None:
    while end - start > 1 and table.lower[end - 1] in _OFFICE_LETTERS:
        end -= 1  # "Norland Computer | CEO"
    core, gender = _past_titles(table, start, end)
    if table.lower[core] == "of":
        return None  # "Chief of Staff"
    core = _past_epithet(table, start, _skip_nation(table, start, core, end), end)
    gender = gender or kin.gender_before(table, start)
    kept = tuple(table.words[core:end])
    if end - start > 1 and core == end - 1 and table.lower[core] in _OFFICES:
        return None  # "Norland Foreign Minister"
    if end - start == 1 and table.lower[start] in _OFFICE_LETTERS:
        return None  # "the bank's CEO"
    titled = core > start
    sort = _sort(table, core, end, titled=titled)
    roles = tuple(table.lower[i] for i in range(start, core)) + _roles_before(table, start)
    if sort is Sort.BODY:
        core, kept = start, tuple(table.words[start:end])
        gender = ""
        named = table.lower[end - 1] in _BODIES
        if named and start and table.words[start - 1] == "The" and not table.opens[start - 1] and _glued(table, start):
            start, core, kept = start - 1, start - 1, ("The", *kept)
    elif sort is Sort.PLACE:
        gender = ""
    return Name(start, end, core, kept, sort, gender, roles if sort is not Sort.BODY else ())


def _past_titles(table: Table, start: int, end: int) -> tuple[int, str]:
    """The first word behind the titles and offices in front of a name, and the gender a title tells."""
    core, gender = start, ""
    for i in range(start, end):
        low = table.lower[i]
        if low == "general" and i + 1 < end and table.lower[i + 1] in _NAMED_GENERAL:
            return start, ""  # "General Motors"
        if low in _TITLES or low in _TITLES_MALE or low in _TITLES_FEMALE:
            if i + 1 < end:
                core = i + 1
            if low in _TITLES_MALE:
                gender = "m"
            elif low in _TITLES_FEMALE:
                gender = "f"
        elif low in _ROLES and i < end - 1 and _heads_name(table, i + 1, end):
            core = i + 1
    return core, gender


def _past_epithet(table: Table, start: int, core: int, end: int) -> int:
    """Leave out what a sentence calls a name that opens it: "Broken | Roe", "Grieving | Ana Roe"."""
    called = core == start and end - start > 1 and table.opens[start] and table.lower[start] in _EPITHETS
    return core + 1 if called and table.lower[start + 1] not in _BODIES and table.words[start].istitle() else core


def _heads_name(table: Table, first: int, end: int) -> bool:
    """Whether what follows an office can be its holder's name: "Harbour Board Administrator | Ana Roe"."""
    rest = table.lower[first:end]
    kept = (w[0].isalpha() and w not in _BODIES and w not in _ROLES and w not in _FUNCTION for w in rest)
    return len(rest) <= 3 and all(kept)


def _skip_nation(table: Table, start: int, core: int, end: int) -> int:
    """Leave out what stands between a title and a first name: "Miss Universe | Jane Roe"."""
    for i in range(core, end - 1):
        low = table.lower[i]
        if low in _FIRST_NAMES:
            known = core > start or all(table.lower[k] in _BEFORE_GIVEN for k in range(start, i))
            return i if known else core
        if len(low.rstrip(".")) == 1:
            break
    return core


def _roles_before(table: Table, start: int) -> tuple[str, ...]:
    """Lower-case words of office right before a name ("former presidential candidate")."""
    i = start
    while i > 0 and start - i < 5 and _glued(table, i):
        low = table.lower[i - 1]
        if not (low in _ROLES or low in _TITLES or low in ("former", "foreign", "prime", "presidential")):
            break
        i -= 1
    return tuple(table.lower[i:start])


def _is_body(table: Table, core: int, end: int) -> bool:
    """Whether the first or last word of a name makes it a body's: "Roe Group", "Ministry of", "General Motors"."""
    last = table.lower[end - 1]
    if last in _BODIES:
        return True
    headed = table.lower[core] in ("department", "ministry", "university", "institute")
    return end - core > 1 and (headed or (last in _NAMED_GENERAL and table.lower[end - 2] == "general"))


def _sort(table: Table, core: int, end: int, *, titled: bool) -> Sort:
    first, last = table.lower[core], table.lower[end - 1]
    size = end - core
    if _is_body(table, core, end):
        return Sort.BODY
    if titled or first in _FIRST_NAMES:
        return Sort.PERSON
    if first in _PLACES or (last in _PLACES and (size != 2 or first in _PLACING)):
        return Sort.PLACE
    if size == 1 and last.endswith(("ans", "crats", "ists", "ese")):
        return Sort.BODY
    if size == 1 and _ACRONYM.match(table.words[core]):
        return Sort.BODY
    if core > 0 and table.lower[core - 1] == "the" and not table.opens[core]:
        owned = size == 1 and end < len(table) and table.lower[end] in _OF_PEOPLE
        return Sort.UNKNOWN if owned else Sort.BODY  # "the Roe campaign"
    if table.lower[end : end + 1] == ["'s"] and not _OF_BODIES.isdisjoint(table.lower[end + 1 : end + 2]):
        return Sort.BODY
    if size >= 2 and core > 0 and table.lower[core - 1] in ("in", "near", "outside", "across"):
        return Sort.PLACE
    if size >= 2 and all(table.words[i][0].isupper() for i in (core, end - 1)) and not table.words[core].isupper():
        return Sort.PERSON if size <= 3 else Sort.UNKNOWN
    return Sort.UNKNOWN
