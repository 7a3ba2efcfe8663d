"""Who or where a quantity applies to, where its sentence says so.

"Orland's 12 million users", "inflation in Veria was 5%", "12 people were killed in Kalm", "the army lost 12 soldiers",
"In Veria, 300 people marched". Told from tokens; the parse finds a subject that stands too far from its verb for them.
"""

from __future__ import annotations

from workbench.extraction.parse import Parse
from workbench.extraction.quantities.amounts import Amount
from workbench.extraction.quantities.cardinals import Tokens, low
from workbench.extraction.quantities.lexicon import context, excluded, nouns
from workbench.extraction.quantities.nouns import participle, verbal
from workbench.extraction.quantities.phrases import LEADS, PERIODS, Phrase, behind, run_left
from workbench.extraction.quantities.subjects import subject
from workbench.extraction.quantities.tokens import Kind

_AT = context("scopes", "at")
_PLACES = context("scopes", "places")
_HAVING = context("scopes", "having")
_WHEN = context("scopes", "when")
_BESIDE_VERB = context("scopes", "beside_verb")
OWNED = ("'s", "’s")
"""What an owner ends with; it may be a token of its own."""
_BODY = frozenset(("of", "from"))
"""What leads to a name within what is counted: "members of Congress", "a man from Kalm"."""
_GAP = 4
"""Verbs and adverbs at most between what is counted and its place: "12 people were also badly hurt in"."""
_OPENING = 8
"""Tokens within which "In northern Veria," ends."""
_OTHER_CLAUSE = frozenset((";", "while", "but", "whereas"))


def find(tokens: Tokens, amount: Amount, counted: Phrase | None, parse: Parse | None) -> Phrase | None:
    """Return who or where an amount applies to; what is counted itself is none of it.

    Args:
        tokens: The sentence.
        amount: The number, with its modifier.
        counted: What it counts or measures, if the words say so.
        parse: The text's parse, if there is one.
    """
    return (
        _possessor(tokens, amount.left - 1)
        or (_of_counted(tokens, counted) if counted is not None else None)
        or _place_behind(tokens, max(amount.right, counted.end if counted is not None else 0))
        or _holder(tokens, amount, counted, parse)
        or _opening(tokens, amount.left)
    )


def _possessor(tokens: Tokens, mark: int) -> Phrase | None:
    """Read the owner that ends at ``mark``: "Orland's 12 million users", "the city's seven bridges"."""
    if not _owns(tokens, mark):
        return None
    alone = tokens[mark].kind is not Kind.WORD or low(tokens, mark) in OWNED
    owner = run_left(tokens, mark - alone)
    return owner if owner is not None and not _tells_when(tokens, owner) else None


def _owns(tokens: Tokens, i: int) -> bool:
    plural = low(tokens, i) in ("'", "’") and i > 0 and tokens[i].glued and low(tokens, i - 1).endswith("s")
    return plural or (i >= 0 and low(tokens, i).endswith(OWNED))


def _of_counted(tokens: Tokens, counted: Phrase) -> Phrase | None:
    """Read the owner or place inside what is counted: "Veria's inflation", "turnout in the capital"."""
    for k in range(counted.start, counted.end):
        if k < counted.head and _owns(tokens, k):
            end = k if tokens[k].kind is not Kind.WORD else k + 1
            owner = Phrase(counted.start, end, end - 1)
            return owner if end > counted.start and not _tells_when(tokens, owner) else None
        within_name = k > 1 and tokens[k - 1].text[0].isupper()  # "the Bank of America"
        led = low(tokens, k) in _BODY and _named(tokens, k + 1) and not within_name
        if k > counted.head and (low(tokens, k) in _AT or led):
            return _place(tokens, k + 1)
    return None


def _named(tokens: Tokens, i: int) -> bool:
    i += low(tokens, i) == "the"
    return i < len(tokens) and tokens[i].kind is Kind.WORD and tokens[i].text[0].isupper()


def _place_behind(tokens: Tokens, i: int) -> Phrase | None:
    """Read the place behind what is counted and its verb: "(12 people) were killed in Kalm"."""
    for k in range(i, min(i + _GAP + 1, len(tokens))):
        if low(tokens, k) in _AT:
            return _place(tokens, k + 1)
        if tokens[k].kind is not Kind.WORD or not (_verb(low(tokens, k)) or low(tokens, k).endswith("ly")):
            return None
    return None


def _verb(word: str) -> bool:
    return verbal(word) or participle(word) or word in _BESIDE_VERB


def _place(tokens: Tokens, i: int) -> Phrase | None:
    """Read a place at ``i``: a name, or a noun that is a place; "in March", "in the attack" are none."""
    while low(tokens, i) in LEADS:
        i += 1
    found = behind(tokens, i, singular=True)
    if found is None or _tells_when(tokens, found):
        return None
    end = next((k for k in range(found.start + 1, found.end) if _verb(tokens[k].low)), found.end)
    if any(token.text[0].isupper() for token in tokens[found.start : end]):
        end = end + 2 if end == found.end and low(tokens, end) == "and" and _named(tokens, end + 1) else end
        return Phrase(found.start, end, end - 1)
    last = max((k for k in range(found.start, end) if tokens[k].low.removesuffix("'s") in _PLACES), default=None)
    return None if last is None else Phrase(found.start, last + 1, last)


def _tells_when(tokens: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase is a time or a pronoun: "last year's", "Monday's", "it's"."""
    known = excluded()
    words = [token.low.removesuffix(OWNED[0]).removesuffix(OWNED[1]) for token in tokens[phrase.start : phrase.end]]
    named, word = any(word in known.months or word in known.weekdays for word in words), words[-1]
    return named or word in PERIODS or word in _WHEN or word in nouns().pronouns


def _holder(tokens: Tokens, amount: Amount, counted: Phrase | None, parse: Parse | None) -> Phrase | None:
    """Read who has or loses what is counted: "the army lost 12 soldiers"; not "rates lost 2 points"."""
    verb = amount.left - 1
    if low(tokens, verb) not in _HAVING or counted is None or counted.start < amount.right:
        return None
    found = subject(tokens, amount.left)
    if found is None and parse is not None:
        found = _parsed_subject(tokens, verb, parse)
    return found if found is not None and not _tells_when(tokens, found) else None


def _parsed_subject(tokens: Tokens, verb: int, parse: Parse) -> Phrase | None:
    """Return the subject of a verb that the parse finds, when it is a noun."""
    head = parse.child(parse.at(tokens[verb].start), "nsubj")
    if head is None or not parse.tags[head].startswith("NN"):
        return None
    start = parse.starts[head]
    place = next((i for i, token in enumerate(tokens[:verb]) if token.start <= start < token.end), None)
    return None if place is None else run_left(tokens, place)


def _opening(tokens: Tokens, left: int) -> Phrase | None:
    """Read the place a sentence opens with: "In Veria, 300 people marched", up to where another clause begins."""
    if low(tokens, 0) not in _AT:
        return None
    found = _place(tokens, 1)
    if found is None or found.end > _OPENING or found.end >= left or low(tokens, found.end) != ",":
        return None
    return found if not any(token.low in _OTHER_CLAUSE for token in tokens[found.end : left]) else None
