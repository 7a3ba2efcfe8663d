"""Numbers put right after the parser: a parse as it came, and what becomes of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extraction.repairs import RULES, Tree, repairs


def tree(parse: str) -> Tree:
    """Read words as "5/CD>storm/nummod storm/NN": word/tag>head/relation; without a head, the root."""
    rows = [item.partition(">") for item in parse.split()]
    words = [own.split("/")[0] for own, _, _ in rows]
    above = [link.rpartition("/") for _, _, link in rows]
    return Tree(
        words,
        [own.split("/")[1] for own, _, _ in rows],
        [words.index(head) if head else i for i, (head, _, _) in enumerate(above)],
        [dep or "ROOT" for _, _, dep in above],
    )


def changed(parse: str) -> dict[str, str]:
    """Return the repairs of a parse as {word: "head/relation"}; a root's head is itself."""
    given = tree(parse)
    return {given.words[token]: f"{given.words[head]}/{dep}" for token, head, dep in repairs(given)}


@pytest.mark.parametrize(
    ("parse", "repaired"),
    [
        # A number behind a noun names what it stands beside.
        ("Category/NNP>storm/compound 5/CD>storm/nummod storm/NN", {"5": "Category/flat"}),
        ("a/DT>Category/det Category/NNP 5/CD>Category/nummod", {"5": "Category/flat"}),
        ("number/NN>fear/compound one/CD>fear/nummod fear/NN", {"one": "number/flat"}),
        ("Category/NNP 5/CD>storm/nummod storm/NN>Category/appos", {"5": "Category/flat"}),
        # A day is a date's.
        ("May/NNP>2/compound 2/CD>talks/nummod talks/NNS", {"2": "talks/compound"}),
        (
            "Jan./NNP>9/compound 9/CD>vote/compound ,/,>9/punct 2005/CD>vote/nummod regional/JJ>vote/amod vote/NN",
            {"2005": "9/nmod:unmarked"},
        ),
        # The era belongs to its year, and so does what stood before it.
        (
            "built/VBN in/IN>BC/case 300/CD>BC/nummod BC/NNP>built/obl",
            {"300": "built/obl", "BC": "300/advmod", "in": "300/case"},
        ),
        # The second half of a range hangs on the first.
        ("3/CD>days/nummod to/IN>4/case 4/CD>days/nummod days/NNS", {"4": "3/nmod"}),
        ("two/CD>boats/nummod or/CC>three/cc three/CD>boats/nummod boats/NNS", {"three": "two/conj"}),
        # Steps are counted, not the plan that has them.
        ("a/DT>plan/det four/CD>plan/nummod step/NN>plan/compound plan/NN", {"four": "step/nummod"}),
        # Wrecks are counted, not how well they are kept; who agrees is no count.
        ("ten/CD>kept/nummod well/RB>kept/advmod kept/VBN>wrecks/amod wrecks/NNS", {"ten": "wrecks/nummod"}),
        ("those/DT>three/det three/CD>agree/nummod agree/VBP", {"three": "agree/nsubj"}),
        ("left/VBD one/CD>dead/nummod sailor/NN>dead/nsubj dead/JJ>left/xcomp", {"one": "sailor/nummod"}),
    ],
)
def test_a_number_that_hangs_on_the_wrong_word_is_put_right(parse: str, repaired: dict[str, str]) -> None:
    assert changed(parse) == repaired


@pytest.mark.parametrize(
    "parse",
    [
        "three/CD>boats/nummod rescue/NN>boats/compound boats/NNS",
        "left/VBD Tarn/NNP>left/obj two/CD>years/nummod years/NNS>ago/obl ago/RB>left/advmod",
        "rise/NN 5/CD>percent/nummod percent/NN>rise/nmod:unmarked",
        "inn/NN five/CD>stars/nummod stars/NNS>inn/nmod:unmarked",
        "EUR/NNP 5/CD>EUR/nummod",
        "Tarn/NNP>share/compound 50/CD>%/nummod %/NN>share/compound share/NN",
        "one/CD>flat/nummod bedroom/NN>flat/compound flat/NN",
        "12/CD>aircraft/nummod combat/NN>aircraft/compound aircraft/NN",
        "7/CD>cent/nummod per/NN>cent/compound cent/NN",
        "a/DT>return/det 2000/CD>return/nummod tax/NN>return/compound return/NN",
        "two/CD>dimensional/nummod -/HYPH>dimensional/punct dimensional/JJ>pictures/amod pictures/NNS",
        "ranged/VBD from/IN>four/case four/CD>feet/nummod to/IN>feet/case ten/CD>feet/nummod feet/NNS>ranged/obl",
        "the/DT>cities/det 10/CD>cities/nummod largest/JJS>cities/amod cities/NNS",
    ],
)
def test_what_hangs_as_it_should_is_left_alone(parse: str) -> None:
    assert changed(parse) == {}


def test_a_day_that_hangs_on_its_year_is_not_tied_in_a_circle() -> None:
    given = "May/NNP>9/compound 9/CD>2005/compound ,/,>2005/punct 2005/CD>vote/nummod vote/NN"
    assert changed(given) == {}


WORDS = st.sampled_from(["May", "9", ",", "2005", "to", "BC", "storm", "Category", "wrecks", "kept", "-", "three"])
TAGS = st.sampled_from(["NN", "NNP", "NNS", "CD", "JJ", "VBD", ",", ""])
DEPS = st.sampled_from(["nummod", "compound", "amod", "nsubj", "obl"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(WORDS, TAGS, DEPS, st.integers(0, 100)), min_size=1, max_size=12), st.booleans())
def test_any_tree_stays_a_tree(rows: list[tuple[str, str, str, int]], backwards: bool) -> None:
    # Every token hangs on one nearer to the root, which stands first or last.
    size = len(rows)
    near = [way % i if i else 0 for i, (*_, way) in enumerate(rows)]
    heads = [size - 1 - near[size - 1 - i] for i in range(size)] if backwards else near
    given = Tree([r[0] for r in rows], [r[1] for r in rows], heads, [r[2] for r in rows])
    for token, head, _ in repairs(given):
        heads[token] = head
    assert all(_root(heads, token) is not None for token in range(size)), "a circle"


def _root(heads: list[int], token: int) -> int | None:
    """Return the root above a token, None where there is none."""
    for _ in heads:
        token = heads[token]
    return token if heads[token] == token else None


def test_every_rule_says_nothing_of_a_lone_number() -> None:
    assert [rule(tree("12/CD"), 0) for rule in RULES] == [()] * len(RULES)
