"""Numbers that hang on the wrong word, put right after the parser: those that name, date or end a range count nothing.

The parser learns most links of numbers.  What it misses is often plain from the words around: "Category 5 storm"
counts no storms, of "ten well preserved wrecks" the wrecks are counted, "3 to 4 days" is one count of days.  Relations
are those of Universal Dependencies, as the English treebanks EWT and GUM write them.  Where the two differ (a year
before a noun is `nummod` in one and `compound` in the other), the parser's word stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench import assets
from workbench.domain.days import MONTHS

_MONTHS = frozenset((*MONTHS, *(name[:3] for name in MONTHS), "Sept"))
_WORDS = assets.lexicon("repairs.toml")
_ERAS = frozenset(_WORDS["eras"])
_ALIKE = frozenset(_WORDS["alike"])
"""Nouns that are written alike for one and for many (and "per cent", whose "per" is no noun): a number counts them."""
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])")
_TITLE = re.compile(r"[^\W\d]{4,}|[^\W\d]+[a-z]")
"""A word that a number can name things with: "Category", "Article", no unit and no currency ("%", "US$", "EUR")."""
_NOUNS = frozenset({"NN", "NNP", "NNS", "NNPS"})
_ATTRIBUTES = frozenset({"JJ", "VBN", "VBG", "VBD", "RB"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_RANGES = {"to": "nmod", "-": "nmod", "–": "nmod", "or": "conj"}
_FURTHEST = 3


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed text, a row a token.

    Attributes:
        words: Their forms.
        tags: Their fine tags.
        heads: The token each hangs on; a root hangs on itself.
        deps: Their relations.
    """

    words: Sequence[str]
    tags: Sequence[str]
    heads: Sequence[int]
    deps: Sequence[str]


Change = tuple[int, int, str]
"""(token, the head it should have, its relation)."""
Rule = Callable[[Tree, int], tuple[Change, ...]]


def repairs(tree: Tree) -> list[Change]:
    """Return what to change in a parse: of the numbers that count, the first rule that knows better decides.

    What would tie a circle, or one sentence to another, is left as it is.
    """
    heads, found = list(tree.heads), []
    for number in [token for token, dep in enumerate(tree.deps) if dep == "nummod" and heads[token] != token]:
        for token, head, dep in next(filter(None, (rule(tree, number) for rule in RULES)), ()):
            above = _upwards(heads, head)
            if head == token or (token not in above and above[-1] == _upwards(heads, token)[-1]):
                heads[token] = head
                found.append((token, head, dep))
    return found


def _upwards(heads: Sequence[int], token: int) -> list[int]:
    """Return a token, what it hangs on, and so on to the root."""
    found = [token]
    while heads[token] != token:
        token = heads[token]
        found.append(token)
    return found


def dated(tree: Tree, number: int) -> tuple[Change, ...]:
    """Take "April 2 attacks" and "the Jan. 9, 2005 vote" as dates: the day counts nothing, the year belongs to it."""
    head, word = tree.heads[number], tree.words[number]
    if number and number < head and _month(tree, number - 1) and _DAY.fullmatch(word):
        return ((number, head, "compound"),)
    if number > 2 and tree.words[number - 1] == "," and _month(tree, number - 3) and _YEAR.fullmatch(word):
        return ((number, number - 2, "nmod:unmarked"),)
    return ()


def of_an_era(tree: Tree, number: int) -> tuple[Change, ...]:
    """Turn "3000 BC" around: the number is the time, the letters belong to it."""
    head = tree.heads[number]
    if head != number + 1 or tree.words[head].replace(".", "") not in _ERAS:
        return ()
    above = tree.heads[head]
    others = [i for i, up in enumerate(tree.heads) if up == head and i not in {number, head}]
    turned = (number, number if above == head else above, tree.deps[head]), (head, number, "advmod")
    return *turned, *((i, number, tree.deps[i]) for i in others)


def naming(tree: Tree, number: int) -> tuple[Change, ...]:
    """Take "Category 5 storm" and "Article III" as names: a number right behind one noun counts no other one thing."""
    before, head = number - 1, tree.heads[number]
    if number == 0 or tree.tags[before] not in {"NN", "NNP"} or not _TITLE.fullmatch(tree.words[before]):
        return ()
    beside = tree.heads[before] == head > number and tree.deps[before] in {"compound", "nsubj"}
    # The word that the number seems to count hangs on the name instead: "Category" is taken for its head.
    below = head > number and tree.heads[head] == before and tree.tags[head] == "NN"
    single = tree.words[number].lower() in {"one", "1"} and tree.words[before].lower() != "number"
    named = tree.tags[head] in {"NN", "NNP"} and tree.words[head][:1].isalpha()
    named = named and tree.words[head].lower() not in _ALIKE and not (below and single)
    return ((number, before, "flat"),) if head == before or ((beside or below) and named) else ()


def ending_a_range(tree: Tree, number: int) -> tuple[Change, ...]:
    """Let the second number of "3 to 4 days" and "two or three men" hang on the first, which counts."""
    first, head = number - 2, tree.heads[number]
    if first < 0 or head < number or tree.deps[first] != "nummod" or tree.heads[first] != head:
        return ()
    if first and tree.words[first - 1].lower() == "from":
        return ()
    relation = _RANGES.get(tree.words[number - 1].lower())
    return ((number, first, relation),) if relation else ()


def measuring(tree: Tree, number: int) -> tuple[Change, ...]:
    """Let "a four step approach" have four steps: many of one single thing are a measure of it."""
    head, following = tree.heads[number], number + 1
    if head <= following or tree.tags[head] != "NN" or tree.words[head].lower() in _ALIKE:
        return ()
    if tree.tags[following] not in {"NN", "NNS"} or tree.heads[following] != head or tree.deps[following] != "compound":
        return ()
    word = tree.words[number].lower()
    apart = word in {"one", "1"} or word[0] in ".0" or _YEAR.fullmatch(word)
    return () if apart else ((number, following, "nummod"),)


def counting_no_deed(tree: Tree, number: int) -> tuple[Change, ...]:
    """Let "ten well preserved wrecks" count wrecks, and "three" be who agrees in "those three agree"."""
    head = tree.heads[number]
    if head < number or tree.tags[head] not in _ATTRIBUTES | _FINITE or tree.words[number + 1] in {"-", "–"}:
        return ()
    at = head
    for _ in range(_FURTHEST):
        if tree.deps[at] not in {"amod", "advmod", "compound"}:
            break
        at = tree.heads[at]
        if at > number and tree.tags[at] in _NOUNS:
            return ((number, at, "nummod"),)
    held = next((i for i in range(number + 1, head) if tree.tags[i] in _NOUNS and tree.heads[i] == head), None)
    if held is not None:
        return ((number, held, "nummod"),)
    return ((number, head, "nsubj"),) if tree.tags[head] in _FINITE else ()


RULES: tuple[Rule, ...] = (dated, of_an_era, naming, ending_a_range, measuring, counting_no_deed)
"""In the order in which they are asked."""


def _month(tree: Tree, token: int) -> bool:
    return tree.words[token].rstrip(".") in _MONTHS
