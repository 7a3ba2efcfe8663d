"""Quantities: how many, how sure, of what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.domain.reason import Reason
from workbench.domain.span import Span


class Modifier(StrEnum):
    """How the text qualifies its number."""

    EQUAL = "="
    ABOUT = "~"
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="


class Direction(StrEnum):
    """Which way an amount of change goes."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts or measures.

    Attributes:
        span: Where it stands.
        text: As written.
        head: Lemma of its head noun in lower case ("troops" gives "troop"); joins claims across articles.
    """

    span: Span
    text: str
    head: str


@dataclass(frozen=True, slots=True)
class Scope:
    """Who or where a quantity applies to ("the army", "Veria").

    Attributes:
        span: Where it stands.
        text: As written.
    """

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """The same amount in another unit, as given in a bracket behind it ("6 km (3.7 mile)").

    A measure is only reckoned over: both numbers are one figure. A sum exchanged at the rate of a day ("7,199 yuan
    ($1,062)") is the reporter's own figure: another report may give it alone, and it can be wrong by itself. So it has
    a place, which makes it a figure beside its number.

    Attributes:
        low: The value, or the lower end of a range.
        high: The upper end of a range, else None.
        unit: Unit name.
        modifier: How the text qualifies it; without a word of its own, as it does its number.
        span: Where an exchanged sum stands, its bracket aside; None for a measure.
        of: Where the number stands that it exchanges, the bracket aside; None for a measure.
    """

    low: float
    high: float | None = None
    unit: str | None = None
    modifier: Modifier = Modifier.EQUAL
    span: Span | None = None
    of: Span | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One of the two numbers of a measure told in two units ("two years and eight months").

    Attributes:
        span: Where it stands, the modifier of the measure included.
        low: Its number.
        unit: Its unit.
    """

    span: Span
    low: float
    unit: str | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range with its modifier, unit and counted thing.

    Attributes:
        low: The value, or the lower end of a range.
        high: The upper end of a range, else None.
        modifier: How the text qualifies it.
        wording: The modifier as written ("as many as"), or "".
        direction: Only for an amount of change ("rose by 5").
        unit: One name per unit, lower case, singular ("dollar", "percent", "year of age"); None for a plain count.
        counted: What is counted or measured, if the text says so.
        reason: Rule and words.
        conversion: The bracketed conversion behind it, if there is one.
        applies_to: Who or where it applies to, if the sentence says so beside what is counted or in it.
        parts: The two numbers of a measure told in two units, of which the value is the sum in the smaller; else none.
    """

    low: float
    high: float | None = None
    modifier: Modifier = Modifier.EQUAL
    wording: str = ""
    direction: Direction | None = None
    unit: str | None = None
    counted: Counted | None = None
    reason: Reason = Reason("")
    conversion: Conversion | None = None
    applies_to: Scope | None = None
    parts: tuple[Part, ...] = ()

    @property
    def value(self) -> float | tuple[float, float]:
        """The number, or both ends of the range."""
        return self.low if self.high is None else (self.low, self.high)

    @property
    def exchanged(self) -> Quantity | None:
        """The sum of money in the bracket behind this one, as a quantity of its own; None where there is none."""
        other = self.conversion
        if other is None or other.span is None:
            return None
        return replace(
            self, low=other.low, high=other.high, unit=other.unit, modifier=other.modifier, wording="", conversion=None
        )
