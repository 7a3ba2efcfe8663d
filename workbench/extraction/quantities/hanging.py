"""What a number counts or measures as the parse has it: the noun it hangs on, as a phrase of the sentence's tokens."""

from __future__ import annotations

from workbench.extraction.parse import Parse
from workbench.extraction.quantities import counted, syntax
from workbench.extraction.quantities.amounts import Amount
from workbench.extraction.quantities.cardinals import HYPHENS, Tokens, low
from workbench.extraction.quantities.lexicon import context, nouns, units
from workbench.extraction.quantities.nouns import ends_phrase
from workbench.extraction.quantities.phrases import LEADS, PERIODS, Phrase
from workbench.extraction.quantities.tokens import Kind

_HARMING = context("syntax", "harming")
_AWAY = context("hanging", "away")
_NOT_FIRST = LEADS | {"per", "cent", "percent"}
"""What no phrase begins with: of "a 51 per cent stake in a school" the stake is meant."""


def noun(tokens: Tokens, amount: Amount, parse: Parse) -> Phrase | None:
    """Return what the parse says an amount counts or measures; a time that says when measures nothing."""
    if counted.is_deadline(tokens, amount) or amount.rule in ("nobody", "decade of life"):
        return None
    if (amount.unit or "").endswith("of age") and counted.is_person(tokens, amount):
        return None
    before = low(tokens, amount.left - 1)
    if amount.unit is None and (before in _HARMING or (before == "of" and counted.of_parent(tokens, amount.left))):
        return None
    found = _hung_on(tokens, amount, parse)
    return found if found is not None and _within_reach(tokens, amount, found) else None


def _within_reach(tokens: Tokens, amount: Amount, found: Phrase) -> bool:
    """Tell whether no preposition but "of" leads from a count on to the noun: "voted 19-15 along party lines"."""
    i = amount.right
    if low(tokens, i) in HYPHENS and i + 1 < len(tokens) and tokens[i + 1].kind is Kind.NUMBER:
        i += 2
    lead = low(tokens, i)
    return amount.unit is not None or found.start <= amount.right or lead not in _AWAY


def confirmed(tokens: Tokens, amount: Amount, phrase: Phrase | None, parse: Parse | None) -> Phrase | None:
    """Let the parse correct what only the words of a clause pointed at.

    A guess stands where it can be a subject, or holds the noun the parse names; the parse corrects "in August" or
    "plan this week" to what the clause is about.
    """
    if parse is None or phrase is None:
        return phrase
    if phrase.guessed and (changed := syntax.changed(parse, *_borders(tokens, amount))) is not None:
        return _phrase(tokens, amount, changed, parse) or phrase
    phrase = _without_verb(tokens, amount, phrase, parse)
    head = tokens[phrase.head].start
    if syntax.may_be_subject(parse, head) if phrase.guessed else amount.unit is None or syntax.is_noun(parse, head):
        return _with_participle(tokens, _to_its_noun(tokens, amount, phrase, parse), parse)
    found = _hung_on(tokens, amount, parse)
    if found is None and phrase.head < amount.left and _unfit(amount, phrase, parse.tags[parse.at(head)]):
        return None
    if found is None or phrase.start <= found.head < phrase.end:
        return phrase
    # What stands behind its number is given up for what stands before it only where it is a finite verb.
    behind = found.head < amount.left <= phrase.head and parse.tags[parse.at(head)] not in ("VBZ", "VBD")
    return phrase if behind else found


def _unfit(amount: Amount, phrase: Phrase, tag: str) -> bool:
    """Tell whether a word before a number can be nothing it measures: a guess at a verb, an adjective bound to it."""
    if not phrase.guessed:
        return tag == "JJ"
    return tag in ("VBD", "VBZ", "VBP") or amount.unit in counted.TIME_UNITS


def _without_verb(tokens: Tokens, amount: Amount, phrase: Phrase, parse: Parse) -> Phrase:
    """Cut a phrase at a verb that the words took for a part of it: "eight states rejected pleas"."""
    for i in range(phrase.start + 1, phrase.head + 1):
        verb = parse.at(tokens[i].start)
        finite = parse.tags[verb] in ("VBD", "VBZ", "VBP", "MD") and tokens[i].low not in nouns().irregular
        finite = finite and parse.deps[verb] not in ("amod", "compound")
        if not finite or not parse.tags[parse.at(tokens[i - 1].start)].startswith("NN"):
            continue
        if phrase.head < amount.left and i < phrase.head:  # "airlines demand improvements of 15%"
            return Phrase(i + 1, phrase.end, phrase.head, phrase.guessed)
        return Phrase(phrase.start, i, i - 1, phrase.guessed)
    return phrase


def _to_its_noun(tokens: Tokens, amount: Amount, phrase: Phrase, parse: Parse) -> Phrase:
    """Go on to the noun that the last word of a phrase behind its number belongs to: "for diffuse heating".

    Before its number, the next word is the verb more often than not ("the ticket cost").
    """
    last = parse.at(tokens[phrase.end - 1].start)
    head = parse.heads[last]
    if phrase.start < amount.right or parse.deps[last] not in ("amod", "compound") or not last < head <= last + 3:
        return phrase
    fitting = parse.tags[head].startswith("NN") or (parse.tags[head] == "VBG" and parse.deps[last] == "amod")
    if not fitting or any(parse.heads[k] != head for k in range(last, head)):
        return phrase
    end = next((i + 1 for i in range(phrase.end, len(tokens)) if tokens[i].start == parse.starts[head]), 0)
    words = tokens[phrase.end : end]
    if not words or any(token.kind is not Kind.WORD for token in words):
        return phrase
    return Phrase(phrase.start, end, end - 1 if phrase.head == phrase.end - 1 else phrase.head, phrase.guessed)


def _with_participle(tokens: Tokens, phrase: Phrase, parse: Parse) -> Phrase:
    """Take a participle before a phrase along where the parse says it belongs there: "maximum sustained winds"."""
    start, head = phrase.start, parse.at(tokens[phrase.head].start)
    while start and tokens[start - 1].low not in LEADS:
        before = parse.at(tokens[start - 1].start)
        first = start == phrase.start and parse.tags[before] != "VBN"
        if first or parse.deps[before] not in ("amod", "compound") or parse.heads[before] != head:
            break
        start -= 1
    return Phrase(start, phrase.end, phrase.head, phrase.guessed)


def _hung_on(tokens: Tokens, amount: Amount, parse: Parse) -> Phrase | None:
    """Return the noun phrase that the parse hangs an amount on."""
    alone = amount.unit is None or amount.unit in counted.TIME_UNITS
    head = syntax.noun(parse, *_borders(tokens, amount), alone=alone)
    return _phrase(tokens, amount, head, parse) if head is not None else None


def _borders(tokens: Tokens, amount: Amount) -> tuple[int, int]:
    return tokens[amount.start].start, tokens[amount.end - 1].end


def _phrase(tokens: Tokens, amount: Amount, head: int, parse: Parse) -> Phrase | None:
    """Return the phrase of the noun at character ``head``."""
    apart = parse.within(tokens[amount.left].start, tokens[amount.right - 1].end)
    found = syntax.extent(parse, parse.at(head), apart)
    first, last = parse.starts[found.start], parse.starts[found.stop - 1]
    inside = [i for i, token in enumerate(tokens) if first <= token.start <= last]
    place = next((i for i in inside if tokens[i].start <= head < tokens[i].end), None)
    return _clear(tokens, amount, inside, place) if place is not None else None


def _clear(tokens: Tokens, amount: Amount, inside: list[int], place: int) -> Phrase | None:
    """Return the tokens ``inside`` as a phrase without articles, without the amount and without other figures."""
    start = inside[0]
    end = next((i for i in inside if i > place and _new_number(tokens, i)), inside[-1] + 1)
    while start < place and (tokens[start].low in _NOT_FIRST or tokens[start].kind is not Kind.WORD):
        start += 1
    if end > amount.left and start < amount.right:
        start, end = (start, amount.left) if place < amount.left else (amount.right, end)
    while end - 1 > place and ends_phrase(tokens, end - 1):
        end -= 1
    return Phrase(start, end, place) if start <= place < end and _names_thing(tokens, start, place) else None


def _names_thing(tokens: Tokens, start: int, head: int) -> bool:
    """Tell whether a phrase names something: no stretch of time, no bare unit; a "melting point" is no point."""
    word = tokens[head].low
    if word == "age" and start == head:  # "at the age of 12"
        return False
    if tokens[head].kind is not Kind.WORD or word in PERIODS or word in ("cent", "percent"):
        return False
    return word not in units().words or start < head


def _new_number(tokens: Tokens, i: int) -> bool:
    """Tell whether another figure begins at ``i``, rather than a name with a number or a year."""
    if tokens[i].kind is not Kind.NUMBER:
        return tokens[i].text in units().prefixes
    return not (tokens[i - 1].text[0].isupper() or (tokens[i].text.isdigit() and len(tokens[i].text) == 4))
