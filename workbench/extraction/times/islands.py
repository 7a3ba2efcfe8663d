"""The stretches of a tape in which the rules can match at all, and the rules that do.

News says the same in the same words: of the stretches ("on Friday", "the past three months") most have been seen
before, and which rules match a stretch hangs on its letters alone. So the rules run over a small part of a text, and of
fifty one or two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from workbench.extraction.times.cutting import CATEGORIES
from workbench.extraction.times.tape import Rule

CORE: Final = frozenset(
    CATEGORIES[name]
    for name in (
        "WEEKDAY", "WEEKDAY_SHORT", "WEEKDAYS", "MONTH", "MONTH_AMBIGUOUS", "SEASON", "FALL", "PART", "MOMENT", "UNIT",
        "UNITS", "SECOND", "QUARTER", "HALF", "YEARNUMBER", "ORDINAL", "DECADE", "CLOCK", "NUMERIC", "SHORTNUMERIC",
        "AMPM", "ZONE", "PERIODICAL", "DEICTIC", "BC", "AD", "OCLOCK", "FISCAL", "QLETTER",
    )
)  # fmt: skip
"""Letters of which every hit of every rule holds one."""

_LONGEST: Final = 60
"""Longer stretches are not remembered: they do not come again."""


class Islands:
    """Finds the stretches of one set of rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        letters = frozenset().union(*(rule.letters for rule in rules)) - {"_"}
        inside = "[" + re.escape("".join(sorted(letters))) + "]"
        # "the same period a year ago": the one word of no category that stands in the middle of a time.
        self._stretch = re.compile(f"_?{inside}+(?:(?<=tr)_{inside}+)?")
        self._matching = lru_cache(maxsize=4096)(self._find)

    def of(self, tape: str) -> Iterator[tuple[int, int, Sequence[Rule]]]:
        """Return where each stretch begins and ends, and the rules to try there, in their order."""
        for found in self._stretch.finditer(tape):
            if CORE.isdisjoint(found.group()):
                continue
            begin, end = found.span()
            end += tape.startswith("_", end)  # which may be the first word of the next stretch, too
            rules = self._matching(tape[begin:end]) if end - begin <= _LONGEST else self._rules
            if rules:
                yield begin, end, rules

    def _find(self, stretch: str) -> Sequence[Rule]:
        return tuple(rule for rule in self._rules if rule.pattern.search(stretch))
