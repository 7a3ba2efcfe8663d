"""Who is who among the speakers: spellings of one name are one, what stands in one quote has one speaker. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from workbench import assets
from workbench.domain.mention import Kind
from workbench.domain.names import alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from workbench.domain.claim import Claim

_SPELLED: Final = (
    ("kh", "h"), ("sch", "sh"), ("w", "v"), ("j", "i"), ("y", "i"), ("ei", "i"), ("ii", "i"), ("ph", "f"),
)  # fmt: skip
_TWICE: Final = re.compile(r"(.)\1+")
_HONORIFICS: Final = frozenset({"mr", "mrs", "ms", "dr", "sir"})


class Scope(StrEnum):
    """Where a person's word on a speaker holds."""

    PASSAGE = "passage"
    ARTICLE = "article"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as one speaker of a desk goes by it.

    Attributes:
        text: The name.
        typed: A person typed it, or parted it from its like: it means whom they say, and is folded with no other.
        article: Of a pronoun that no one could resolve, whose it is: "he" in two articles is not one man.
    """

    text: str
    typed: bool = False
    article: UUID | None = None


def is_quote(claim: Claim) -> bool:
    """Tell whether a claim is somebody's words."""
    return claim.kind is Kind.QUOTE or (claim.quote is not None and not claim.quote.of_no_one)


def name_of(claim: Claim) -> Name | None:
    """Return whom a claim's speaker is called; None where no one is named."""
    speaker = claim.speaker
    if speaker is None or not speaker.name.strip():
        return None
    if is_pronoun(speaker.name):
        return Name(speaker.name, article=claim.article)
    # One word a person typed ("Lavrov") means whoever is called so; a full name means just that name.
    by_hand = speaker.span is None and speaker.text == speaker.name and " " in speaker.name
    return Name(speaker.name, typed=speaker.apart or by_hand)


def is_pronoun(name: str) -> bool:
    """Tell whether a speaker is called by a pronoun that no one could resolve."""
    return name.casefold() in _pronouns()


def spellings(claims: Iterable[Claim], claim: Claim, elsewhere: Iterable[Name] = ()) -> tuple[str, ...]:
    """Return every name under which the claims hold the speaker of one of them, that one's own first.

    Args:
        claims: The claims at hand.
        claim: One of them.
        elsewhere: Names of speakers of further articles.
    """
    who = name_of(claim)
    if who is None:
        return ()
    here = (name for each in claims if (name := name_of(each)) is not None)
    fold = folded(Counter([*here, *elsewhere]))
    head = fold.get(who, who)
    return tuple(dict.fromkeys([who.text, *(name.text for name, of in fold.items() if of == head)]))


def utterance(claims: Iterable[Claim], claim: Claim) -> tuple[UUID, ...]:
    """Return a claim and those that stand in the same quote by the same speaker: its figures, its times.

    Who said a quote said the figure in it; correcting the one corrects the other.
    """
    here = [each for each in claims if each.article == claim.article]
    around = [each for each in here if is_quote(each) and _holds(each, claim) and _same(each, claim)]
    whole = min(around, key=lambda each: (len(each.span), each.uuid != claim.uuid), default=claim)
    inside = (each.uuid for each in here if _holds(whole, each) and _same(each, whole))
    return tuple(dict.fromkeys([claim.uuid, *inside]))


def folded(names: Mapping[Name, int]) -> dict[Name, Name]:
    """Return for each name the one it is shown under.

    Full names are one person's when the last names sound alike and the first names can be one ("Sergei Lavrov",
    "Sergey Lavrov", "S. Lavrov"). A last name alone joins the one full name that ends with it; where several do, it
    stays on its own, for nothing tells whose it is. Bodies and roles are folded by their words alone.

    Args:
        names: Every name with how often it is used, in the order of the text.
    """
    groups: dict[str, list[list[Name]]] = {}
    for name in sorted(names, key=_worth):
        # Names of one speaker begin their last words alike: comparing each with each would take seconds for a book.
        near = groups.setdefault(_sound(name.text.split()[-1])[:1], [])
        fitting = [group for group in near if _joins(name, group)]
        if len(fitting) == 1 or (fitting and plain(name.text) == plain(fitting[0][0].text)):
            fitting[0].append(name)
        else:
            near.append([name])
    made = [(group, _head(group, names)) for near in groups.values() for group in near]
    return {name: head for group, head in made for name in group}


def _joins(name: Name, group: Sequence[Name]) -> bool:
    if name.typed or name.article is not None or group[0].article is not None:
        same_place = name.article == group[0].article
        return same_place and plain(name.text) == plain(group[0].text)
    if any(other.typed for other in group) and len(group) == 1:
        return plain(name.text) == plain(group[0].text) or (" " not in name.text and _one(name.text, group[0].text))
    return all(_one(name.text, other.text) for other in group)


@lru_cache(maxsize=100_000)
def _one(one: str, two: str) -> bool:
    """Tell whether two names can be one speaker's."""
    if plain(one) == plain(two):
        return True
    ours, theirs = _parts(one), _parts(two)
    if not ours or not theirs or not (_personal(ours) and _personal(theirs)):
        return False
    last, other = ours[-1].casefold(), theirs[-1].casefold()
    if len(ours) == 1 or len(theirs) == 1:
        return _sound(last) == _sound(other)
    if not _same_last(last, other) or not _alike(ours[0].casefold(), theirs[0].casefold()):
        return False
    return len(ours) < 3 or len(theirs) < 3 or _alike(ours[1].casefold(), theirs[1].casefold())


def _same_last(one: str, two: str) -> bool:
    """Tell whether two last names are one: they sound alike, or differ in a letter or two."""
    if _sound(one) == _sound(two):
        return True
    # Two letters of difference leave most letters the same: that is told without comparing them place by place.
    close = min(len(one), len(two)) > 4 and abs(len(one) - len(two)) < 3 and len(set(one) ^ set(two)) < 5
    return close and alike(one, two)


def _alike(one: str, two: str) -> bool:
    return _sound(one) == _sound(two) or alike(one, two)


@lru_cache(maxsize=20_000)
def _parts(name: str) -> tuple[str, ...]:
    words = tuple(name.replace(".", " ").split())
    return words[1:] if len(words) > 1 and words[0].casefold() in _HONORIFICS else words


@lru_cache(maxsize=20_000)
def _personal(parts: tuple[str, ...]) -> bool:
    """Tell a name that can be a person's from one of a body or a role."""
    capital = parts[0][0].isupper() and parts[-1][0].isupper()
    return capital and not any(part.casefold() in _of_bodies() for part in parts)


@lru_cache(maxsize=20_000)
def plain(name: str) -> str:
    """Return a name without what does not tell it from another: case, accents, full stops, "the"."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = bare.casefold().replace(".", "").replace("’", "'").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in {"the", "a", "an", *_HONORIFICS} else words)


@lru_cache(maxsize=20_000)
def _sound(word: str) -> str:
    """Return what the spellings of one name share: "Zelensky", "Zelenskyy" and "Zelenskiy" are one."""
    made = plain(word)
    for written, heard in _SPELLED:
        made = made.replace(written, heard)
    return _TWICE.sub(r"\1", made)


def _worth(name: Name) -> tuple[bool, bool]:
    """Full names come before last names, so that there is something to join; the order of the text stays."""
    return len(_parts(name.text)) == 1, name.typed


def _head(group: Sequence[Name], used: Mapping[Name, int]) -> Name:
    """Return the name to show: a full one before a last name, then the most used, then the longest."""
    return max(group, key=lambda name: (min(2, len(_parts(name.text))), used[name], len(name.text)))


def _holds(outer: Claim, inner: Claim) -> bool:
    """Tell whether a quote's content, else its passage, holds another claim."""
    fragments = outer.quote.fragments if outer.quote is not None else ()
    return outer.span.contains(inner.span) or any(fragment.contains(inner.span) for fragment in fragments)


def _same(one: Claim, two: Claim) -> bool:
    return (one.speaker.name if one.speaker else "") == (two.speaker.name if two.speaker else "")


@cache
def _words() -> dict[str, object]:
    return assets.lexicon("people", "words.toml")


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(str(_words()["pronouns"]).split())


@cache
def _of_bodies() -> frozenset[str]:
    return frozenset(str(_words()["bodies"]).split())
