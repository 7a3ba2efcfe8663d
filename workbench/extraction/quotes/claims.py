"""What somebody's words amount to: a claim of fact, a forecast, an opinion, a promise; told by cue, modality and tense.

The first word of the content that tells decides: an auxiliary that looks ahead, a word of duty, a judgement behind a
form of "be". Words without such a sign that hold a verb claim a fact; questions and bare pieces amount to none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import compress

from workbench import assets
from workbench.domain.quote import ClaimSort
from workbench.extraction.quotes.syntax import Part, part_of

_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*|[?]")
_CLITICS = re.compile(r"(?<=[a-z])(?=(?:'ll|'d|'s|'re|'m|n't)$)")
_SPEAKERS = frozenset(("i", "we"))
_REPORTED = frozenset(("he", "she", "they"))
_RELATIVE = frozenset(("who", "which", "whose"))
_EXTENT = frozenset(("all", "everything", "anything", "whatever", "what", "wherever", "whenever", "as", "best", "much"))
"""Words before "she could" that make it an ability of the past: "did all she could"."""
_LOOKBACK = 4
"""Words between a form of "be" and the judgement behind it: "is, frankly, a very bad idea"."""
_ACCUSING = 4
"""Words within which "Western accusations that" tells what is denied."""
_PIECE = 3
"""Fewer words than these, without any other sign, are a piece and claim nothing by themselves."""


@cache
def _lexicon() -> Mapping[str, frozenset[str]]:
    lists = assets.lexicon("quotes", "claims.toml")
    return {name: frozenset(words) for name, words in lists.items()}


@cache
def _telling() -> frozenset[str]:
    """Every word that can tell: one in ten, the rest is not looked at."""
    lists = _lexicon()
    return frozenset().union(
        *(lists[name] for name in ("duty", "ahead", "ahead_with_to", "expecting", "thinking", "judgements"))
    )


def sort_of(content: str, lemma: str, modality: str, *, own_words: bool) -> ClaimSort | None:
    """Tell what attributed content amounts to; None for a question, a request or a bare piece.

    Args:
        content: The words, cue and speaker left out.
        lemma: Base form of the cue ("" without one).
        modality: What the attribution amounts to (`Quote.modality`).
        own_words: Whether they are given as spoken, so that "I" is the speaker; else "he" may be.
    """
    words = _words(content)
    if modality == "asked" or not words or words[-1] == "?":
        return None
    by_cue = _by_cue(lemma, modality)
    if modality == "denied" and not _lexicon()["accusing"].isdisjoint(words[:_ACCUSING]):
        return ClaimSort.FACT  # "denied accusations that it would": that there is nothing to them
    if by_cue is not None:
        return by_cue
    places = compress(range(len(words)), map(_telling().__contains__, words))
    found = next((sort for k in places if (sort := _told(words, k, own_words=own_words))), None)
    if found is not None:
        return found
    if modality in ("denied", "claimed"):
        return ClaimSort.FACT
    holds_verb = any(part_of(word) & (Part.VERB | Part.AUXILIARY) and word != "to" for word in words)
    return ClaimSort.FACT if holds_verb and len(words) >= _PIECE else None


def _words(content: str) -> list[str]:
    """The words in lower case, "we'll" and "isn't" cut in two as the lists have them."""
    found: list[str] = []
    for match in _WORD.findall(content.lower().replace("’", "'")):
        found += _CLITICS.split(match)
    return found


def _by_cue(lemma: str, modality: str) -> ClaimSort | None:
    """What the verb or noun of saying alone decides: "promised", "predicted", "believes", "condemned"."""
    if modality == "promised":
        return ClaimSort.PROMISE
    if lemma in _lexicon()["foreseeing"]:
        return ClaimSort.FORECAST
    return ClaimSort.OPINION if lemma in _lexicon()["judging"] else None


def _told(words: Sequence[str], k: int, *, own_words: bool) -> ClaimSort | None:
    """What the word at ``k`` makes of the content, None for most words."""
    word, lists = words[k], _lexicon()
    if word in lists["duty"] and not (k and words[k - 1] in _RELATIVE):
        return ClaimSort.OPINION
    if word in lists["ahead"] or _going_to(words, k):
        return _ahead(words, k, own_words=own_words)
    if k and (words[k - 1] in _SPEAKERS or (not own_words and k <= 2 and words[k - 1] in _REPORTED)):
        if word in lists["expecting"]:
            return ClaimSort.FORECAST
        if word in lists["thinking"]:
            return ClaimSort.OPINION
    if word in lists["judgements"] and _is_predicate(words, k):
        return ClaimSort.OPINION
    return None


def _going_to(words: Sequence[str], k: int) -> bool:
    """Whether words look ahead together: "going to", "set to", "likely to"."""
    because = words[k] == "due" and (not k or words[k - 1] not in _lexicon()["be"])  # "due to lack of sleep"
    return words[k] in _lexicon()["ahead_with_to"] and list(words[k + 1 : k + 2]) == ["to"] and not because


def _ahead(words: Sequence[str], k: int, *, own_words: bool) -> ClaimSort | None:
    """A promise where the speaker is the subject, else a forecast; "the will", "who will", "would have been": none."""
    lists = _lexicon()
    before, after = words[k - 1] if k else "", words[k + 1] if k + 1 < len(words) else ""
    if (
        before in _RELATIVE
        or _no_act(words, k)
        or _was_able(words, k)
        or (words[k] == "will" and part_of(before) & Part.DETERMINER)
    ):
        return None
    back = k - 1
    while back >= 0 and (words[back] in lists["between"] or part_of(words[back]) & Part.ADVERB):
        back -= 1
    subject = words[back] if back >= 0 else ""
    opens = own_words or back == 0 or (back == 1 and words[0] == "that")
    firm = words[k] in lists["firm"] or (not own_words and words[k] in ("would", "'d"))
    holds = subject in (_SPEAKERS if own_words else _REPORTED) and opens and firm and after not in lists["befalls"]
    return ClaimSort.PROMISE if holds else ClaimSort.FORECAST


def _no_act(words: Sequence[str], k: int) -> bool:
    """Whether nothing lies ahead behind an auxiliary: "would not have been", "could see"; "would have a price" does."""
    lists = _lexicon()
    rest = [word for word in words[k + 1 : k + 5] if word not in lists["between"]]
    if rest[:1] == ["have"] and rest[1:]:
        return bool(part_of(rest[1]) & (Part.VERB | Part.AUXILIARY)) or rest[1].endswith(("ed", "en", "ne", "wn"))
    return bool(rest) and rest[0] in lists["no_act"]


def _was_able(words: Sequence[str], k: int) -> bool:
    """Whether a "could" tells what somebody was able to do: "all she could", "as far as they could", "who could"."""
    if words[k] != "could" or k < 2:
        return False
    return words[k - 2] in _EXTENT and bool(part_of(words[k - 1]) & Part.PRONOUN)


def _is_predicate(words: Sequence[str], k: int) -> bool:
    """Whether a judgement is what is said of something: "is a shame", "were right to"; not "the terrible storm"."""
    for back in range(k - 1, max(-1, k - 2 - _LOOKBACK), -1):
        if words[back] in _lexicon()["be"]:
            return True
        if not part_of(words[back]) & (Part.DETERMINER | Part.ADVERB) and words[back] not in _lexicon()["grading"]:
            return False
    return k == 0 or (len(words) <= _PIECE and k == len(words) - 1)
