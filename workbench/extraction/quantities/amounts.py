"""A number with its unit, as found in a sentence, before it becomes a `Quantity`."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.domain.quantity import Direction, Modifier


@dataclass(slots=True)
class Numeral:
    """A number as written.

    Attributes:
        start: Index of its first token.
        end: Index one past its last token.
        low: Value, or lower end.
        high: Upper end of a vague number, else None.
        form: Which form it is: "digits", "words", "fraction", "ratio", "vague", "article" ("a million"), "negative".
        scale: Size of its last scale word.
        mantissa: Its value before that scale.
        unit: A unit that the word itself brings ("decades": "year"), or "".
    """

    start: int
    end: int
    low: float
    high: float | None
    form: str
    scale: float = 1.0
    mantissa: float = 0.0
    unit: str = ""

    @property
    def is_digits(self) -> bool:
        """Tell whether it is written in digits."""
        return self.form in ("digits", "negative")


@dataclass(slots=True)
class Amount:
    """What is known so far of one quantity; token indices are of its sentence.

    Attributes:
        start: First token of number and currency sign.
        end: One past the last token of number and unit.
        number: The numeral as read.
        low: Value, or lower end of a range.
        high: Upper end, else None.
        unit: Unit name, or None.
        rule: Which rule found it.
        left: First token of the whole passage, modifier included.
        right: One past the last token of the whole passage.
        modifier: How the text qualifies it.
        wording: Token indices of the modifier's wording (first, end), or None.
        direction: Of an amount of change.
        conversion: The amount in the bracket behind it ("(3.7 mile)"), or None.
        bracket: Token that opens this bracket, or -1.
        compound: The number is joined to the next noun by a hyphen ("five-year", "two-state").
        evidence: Token ranges (first, end) the reading rests on, besides the passage itself.
    """

    start: int
    end: int
    number: Numeral
    low: float
    high: float | None = None
    unit: str | None = None
    rule: str = "number"
    left: int = -1
    right: int = -1
    modifier: Modifier = Modifier.EQUAL
    wording: tuple[int, int] | None = None
    direction: Direction | None = None
    conversion: Amount | None = None
    bracket: int = -1
    compound: bool = False
    range_left: int = -1
    evidence: list[tuple[int, int]] = field(default_factory=list)
