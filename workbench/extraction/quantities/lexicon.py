"""The word lists of this folder, read once from ``resources/lexicons/quantities``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from workbench import assets
from workbench.domain.quantity import Modifier

Words = tuple[str, ...]


def _table(name: str) -> dict[str, Any]:
    return assets.lexicon("quantities", f"{name}.toml")


@cache
def _contexts() -> dict[str, dict[str, list[str]]]:
    return _table("context")


def context(rule_file: str, name: str) -> frozenset[str]:
    """Return one of the small word sets the rules look at.

    Args:
        rule_file: The module it belongs to ("units").
        name: Its name there ("per_units").
    """
    return frozenset(_contexts()[rule_file][name])


@dataclass(frozen=True, slots=True)
class Numbers:
    """Words that make numbers; see ``numbers.toml`` for what each table holds."""

    units: dict[str, float]
    teens: dict[str, float]
    tens: dict[str, float]
    scales: dict[str, float]
    plural_scales: dict[str, float]
    short_scales: dict[str, float]
    currency_scales: dict[str, float]
    fractions: dict[str, float]
    glyphs: dict[str, float]
    vague: dict[str, list[float]]
    few: dict[str, list[float]]
    vague_periods: dict[str, tuple[str, float, float]]
    decades_of_life: dict[str, int]
    multiples: dict[str, tuple[float, str]]
    small: dict[str, float]
    """Units, teens and tens together."""
    triggers: frozenset[str]
    """A sentence without a digit and without one of these words holds no quantity."""


@cache
def numbers() -> Numbers:
    """Return the number words."""
    table = _table("numbers")
    small = table["units"] | table["teens"] | table["tens"]
    extra = ("couple", "twice", "thrice", "double", "triple", "no", "none", "nobody", "half", "minus", "a", "an")
    words: set[str] = set().union(*(table[part] for part in table if part not in ("short_scales", "currency_scales")))
    triggers = (words | {w for w in extra if w not in ("a", "an", "no")} | {"no"}) - {"second"}
    return Numbers(**table, small=small, triggers=frozenset(triggers))


@dataclass(frozen=True, slots=True)
class Wordings:
    """What wordings say about a number: phrases as tuples of lower-case words."""

    before: dict[Words, Modifier]
    after: dict[Words, Modifier]
    longest: int
    change: dict[str, frozenset[str]]


@cache
def wordings() -> Wordings:
    """Return modifiers and verbs of change."""
    table = _table("modifiers")

    def phrases(part: dict[str, list[str]]) -> dict[Words, Modifier]:
        return {tuple(text.split()): Modifier(sign) for sign, texts in part.items() for text in texts}

    before = phrases(table["before"])
    change = {key: frozenset(words) for key, words in table["change"].items()}
    return Wordings(before, phrases(table["after"]), max(map(len, before)), change)


@dataclass(frozen=True, slots=True)
class Units:
    """Units by how they are written.

    Attributes:
        words: After any number, one lower-case word.
        phrases: After any number, several lower-case words.
        symbols: After digits, case as given.
        risky: Single letters, after digits and only where nothing else can be meant.
        prefixes: Before digits, as written without spaces between tokens.
        ambiguous: Letters that are a unit where one of some words stands in the sentence.
        money: Names of the currencies.
    """

    words: dict[str, str]
    phrases: dict[Words, str]
    symbols: dict[str, str]
    risky: dict[str, str]
    ambiguous: dict[str, list[tuple[frozenset[str], str]]]
    prefixes: dict[str, str]
    money: frozenset[str]
    pound_words: frozenset[str]
    mass_context: frozenset[str]


@cache
def units() -> Units:
    """Return the units."""
    table = _table("units")

    def by(kind: str) -> dict[str, str]:
        return {form: unit["name"] for unit in table["unit"] for form in unit.get(kind, ())}

    phrases = {tuple(form.split()): name for form, name in by("phrases").items()}
    prefixes = {form.replace(" ", ""): name for form, name in by("prefixes").items()}
    money = frozenset(prefixes.values()) | {"cent", "penny", "sen", "peseta", "guilder", "mark", "shilling"}
    amounts = table["money"]
    ambiguous: dict[str, list[tuple[frozenset[str], str]]] = {}
    for entry in table["ambiguous"]:
        ambiguous.setdefault(entry["symbol"], []).append((frozenset(entry["beside"]), entry["name"]))
    return Units(
        by("words"), phrases, by("symbols"), by("risky"), ambiguous, prefixes, money,
        frozenset(amounts["pound_words"]), frozenset(amounts["mass_context"]),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Excluded:
    """What looks like a quantity and is none."""

    designators: frozenset[str]
    weak_designators: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    year_before: frozenset[str]
    eras: frozenset[str]
    clock_after: frozenset[str]
    idioms: frozenset[Words]
    one_pronoun_before: frozenset[str]
    score_words: frozenset[str]
    vote_words: frozenset[str]
    teasers: frozenset[str]
    teaser_marks: frozenset[str]
    countable: frozenset[str]
    compounds: frozenset[str]
    streets: frozenset[str]


@cache
def excluded() -> Excluded:
    """Return the words of the exclusions."""
    table = _table("excluded")
    idioms = frozenset(tuple(text.split()) for text in table.pop("idioms"))
    return Excluded(idioms=idioms, **{key: frozenset(words) for key, words in table.items()})


@dataclass(frozen=True, slots=True)
class Nouns:
    """Where noun phrases end, and irregular plurals."""

    functions: frozenset[str]
    pronouns: frozenset[str]
    auxiliaries: frozenset[str]
    people_adjectives: frozenset[str]
    ed_ing_nouns: frozenset[str]
    invariant_plurals: frozenset[str]
    singular_s: frozenset[str]
    irregular: dict[str, str]
    verbs: frozenset[str]
    predicative: frozenset[str]


@cache
def nouns() -> Nouns:
    """Return the words that bound noun phrases."""
    table = _table("nouns")
    verbs = table.pop("verbs")
    irregular = table.pop("irregular")
    sets = {key: frozenset(words) for key, words in table.items()}
    return Nouns(
        **sets, irregular=irregular, verbs=frozenset(verbs["sure"]), predicative=frozenset(verbs["predicative"])
    )


@cache
def conversion_tables() -> dict[str, dict[str, float]]:
    """Return the tables of units that convert into each other, and the zero of each temperature."""
    return _table("conversions")
