"""Plurals, lemmas and the borders of noun phrases, told from words alone."""

from __future__ import annotations

from functools import lru_cache

from workbench.extraction.quantities.cardinals import HYPHENS, Tokens
from workbench.extraction.quantities.lexicon import context, nouns, numbers, wordings
from workbench.extraction.quantities.tokens import Kind


@lru_cache(maxsize=20000)
def lemma(word: str) -> str:
    """Return the singular of an English noun in lower case ("casualties" gives "casualty")."""
    word = word.lower()
    known = nouns()
    if word in known.irregular:
        return known.irregular[word]
    if word in known.singular_s or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return _man(word)
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _man(word: str) -> str:
    for plural, singular in (("men", "man"), ("children", "child"), ("people", "person")):
        if word.endswith(plural) and len(word) > len(plural):
            return word[: -len(plural)] + singular
    return word


@lru_cache(maxsize=20000)
def plural_form(word: str) -> bool:
    """Tell whether a lower-case word looks like a plural noun."""
    known = nouns()
    if word in known.invariant_plurals or word in known.irregular:
        return True
    if word in known.singular_s or word in known.functions or len(word) < 3:
        return False
    return (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))) or word.endswith("men")


def is_plural(tokens: Tokens, i: int) -> bool:
    """Tell whether a plural noun stands at ``i``, or up to two words on within the same noun phrase."""
    for k in range(i, min(i + 3, len(tokens))):
        token = tokens[k]
        if token.kind is not Kind.WORD or breaks(token.low):
            return False
        if plural_form(token.low):
            return True
    return False


@lru_cache(maxsize=20000)
def participle(word: str) -> bool:
    """Tell whether a word is a participle that follows a noun rather than one that belongs before it."""
    known = nouns()
    if word in known.ed_ing_nouns or len(word) < 5:
        return False
    return word.endswith(("ed", "ing"))


@lru_cache(maxsize=20000)
def breaks(word: str) -> bool:
    """Tell whether a word ends a noun phrase: a function word, an auxiliary or a verb."""
    known = nouns()
    return word in known.functions or word in known.auxiliaries or word in known.verbs or word in numbers().small


def ends_phrase(tokens: Tokens, i: int) -> bool:
    """Tell whether the token at ``i`` ends a noun phrase; "US", "WHO" and the month "May" are names."""
    token = tokens[i]
    if token.kind is not Kind.WORD:
        return True
    if (
        len(token.text) > 1
        and (token.text.isupper() or token.text == "May")
        and i
        and not (tokens[i - 1].text.isupper() and len(tokens[i - 1].text) > 3)
    ):
        return False
    if token.low in BOTH_SIDES and i + 1 < len(tokens) and tokens[i + 1].kind is Kind.WORD:
        return breaks(tokens[i + 1].low)
    return breaks(token.low) and not _noun_before_verb(tokens, i)


def _noun_before_verb(tokens: Tokens, i: int) -> bool:
    """Tell whether a word that may be noun or verb has its verb behind it: "the average wait is 14 hours"."""
    return tokens[i].low in _NOUN_OR_VERB and i + 1 < len(tokens) and tokens[i + 1].low in nouns().auxiliaries


BOTH_SIDES = frozenset(("high", "long", "deep", "wide"))
"""Adjectives that stand before a noun ("high school students") or behind a measure ("10 metres high")."""


def is_verb(tokens: Tokens, i: int) -> bool:
    """Tell whether a finite verb, an auxiliary or an infinitive stands at ``i``."""
    token = tokens[i]
    if token.kind is not Kind.WORD or (len(token.text) > 1 and token.text.isupper()) or token.text == "May":
        return False
    if i and ((token.glued and tokens[i - 1].low in HYPHENS) or tokens[i - 1].low in ("the", "a", "an")):
        return False
    if _noun_before_verb(tokens, i):
        return False
    if verbal(token.low):
        return True
    infinitive = i > 0 and tokens[i - 1].low in _INFINITIVE and token.text.islower()
    return infinitive and token.low not in nouns().functions and not plural_form(token.low)


_INFINITIVE = context("nouns", "infinitive")


@lru_cache(maxsize=20000)
def verbal(word: str) -> bool:
    """Tell whether a word is taken for a finite verb or auxiliary."""
    known = nouns()
    if word in known.auxiliaries or word in known.verbs or word in _change():
        return True
    return word.endswith("ed") and len(word) > 4 and word not in known.ed_ing_nouns


_NOUN_OR_VERB = context("nouns", "noun_or_verb")
_NOUNS_TOO = context("nouns", "nouns_too")


@lru_cache(maxsize=1)
def _change() -> frozenset[str]:
    change = wordings().change
    keys = ("up", "down", "up_unit", "down_unit", "up_by", "down_by")
    return frozenset().union(*(change[key] for key in keys)) - _NOUNS_TOO
