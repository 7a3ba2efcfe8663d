"""The word "one": a count before a noun, a pronoun elsewhere."""

from __future__ import annotations

from workbench.extraction.quantities.amounts import Numeral
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.lexicon import context, excluded, nouns, numbers, units
from workbench.extraction.quantities.nouns import breaks, participle, plural_form, verbal
from workbench.extraction.quantities.tokens import Kind

_ONE_WORDS = context("ones", "one_words")
_MORE = context("ones", "more")
_THE = context("ones", "the")
_WHOLE_DAY = context("ones", "whole_day")


def is_pronoun(tokens: Tokens, found: Numeral) -> bool:  # noqa: PLR0911 - a decision list
    """Tell whether "one" is a pronoun: it counts only before a noun ("one person", not "one must ask")."""
    end = found.end
    if end != found.start + 1:
        return False
    before, after = low(tokens, found.start - 1), low(tokens, end)
    if _one_of_range(tokens, end):
        return False
    if after == "day" and before in _WHOLE_DAY:
        return False
    if after == "hell" or (before == "at" and after in ("point", "stage", "time")):
        return True
    if ("{}", after) in excluded().idioms and after != "by":
        return not (after in ("day", "time") and low(tokens, end + 1) in ("of", "a", "per", "after", "before"))
    if end >= len(tokens):
        return before in excluded().one_pronoun_before
    if tokens[end].kind is Kind.MARK:
        return after not in HYPHENS or not tokens[end].glued
    return after not in units().words and _one_before_word(tokens, before, end)


def _one_of_range(tokens: Tokens, end: int) -> bool:
    """Tell whether "one" opens a range: "one to two", "one or a few", "one-2"."""
    following = low(tokens, end + 1)
    linked = low(tokens, end) in ("to", "or") or low(tokens, end) in HYPHENS
    return linked and (following in numbers().small or following in ("a", "more") or following.isdigit())


def _one_before_word(tokens: Tokens, before: str, end: int) -> bool:  # noqa: PLR0911 - a decision list
    """Tell a pronoun from a count by the word behind "one": a verb or function word, or a noun."""
    known, after = nouns(), low(tokens, end)
    if (after in _MORE and _noun_comes(tokens, end + 1)) or (before == "from" and low(tokens, end + 1) == "to"):
        return False
    if _of_the_one(before, after) or _third_person(tokens, end):
        return True
    if after in known.people_adjectives:
        return before in excluded().one_pronoun_before
    if low(tokens, end + 1) in HYPHENS and tokens[end + 1].glued:
        return False
    if after in known.functions or after in known.auxiliaries or after in known.verbs:
        return True
    if after.replace("’", "'").partition("'")[0] in known.pronouns:
        return True
    return verbal(after) if before == "no" else before in _ONE_WORDS


def _noun_comes(tokens: Tokens, i: int) -> bool:
    """Tell whether a word that can be a noun or belong to one stands at ``i``: "one more test", not "one more than"."""
    return i < len(tokens) and tokens[i].kind is Kind.WORD and not breaks(tokens[i].low)


def _of_the_one(before: str, after: str) -> bool:
    """Recognise "the one provided by law", "the one actually taking part"."""
    return before in _THE and (participle(after) or (after.endswith("ly") and len(after) > 4))


def _third_person(tokens: Tokens, i: int) -> bool:
    """Recognise a verb in "no one objects", "one suspects that": a word in -s that begins no noun phrase."""
    word = low(tokens, i)
    if not plural_form(word) or not word.endswith("s") or word in nouns().invariant_plurals:
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is None or after.kind is not Kind.WORD or breaks(after.low)
