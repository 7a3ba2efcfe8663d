"""Units that a sentence leaves out: an index's level in points, an average age in years."""

from __future__ import annotations

from workbench.extraction.quantities.ages import AGE
from workbench.extraction.quantities.amounts import Amount
from workbench.extraction.quantities.cardinals import Tokens, low
from workbench.extraction.quantities.lexicon import context
from workbench.extraction.quantities.phrases import Phrase

_OLDEST = 130
_AGES = context("implied", "ages")
_LEVELS = context("implied", "levels")


def unit(tokens: Tokens, before: list[Amount], amount: Amount, phrase: Phrase | None) -> str | None:
    """Return the unit of an amount that has none written, or None.

    Args:
        tokens: The sentence.
        before: The amounts before it in the sentence.
        amount: The amount.
        phrase: What it counts or measures.
    """
    if amount.unit is not None or phrase is None or phrase.end > amount.left:
        return amount.unit
    words = {token.low for token in tokens[phrase.start : phrase.end]}
    if 0 < amount.low < _OLDEST and ("expectancy" in words or (tokens[phrase.head].low == "age" and words & _AGES)):
        return AGE
    return "point" if low(tokens, amount.left - 1) in _LEVELS and _tells_points(before) else None


def _tells_points(before: list[Amount]) -> bool:
    """Tell whether the amounts before are moves or levels of an index: "lost 162 points, or 2.1%, to end at 7,425"."""
    return any(amount.unit == "point" for amount in before) and before[-1].unit in ("point", "percent")
