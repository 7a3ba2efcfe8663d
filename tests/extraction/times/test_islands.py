"""Where the rules are tried: nowhere they could match is left out, and no rule that could match is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extraction.times import cutting
from workbench.extraction.times.islands import CORE, Islands
from workbench.extraction.times.lexing import lex
from workbench.extraction.times.recognise import RULES

_LETTERS = sorted(set(cutting.CATEGORIES.values()))
_TAPES = st.text(st.sampled_from([*_LETTERS, "_", "t", "r", "u", "d"]), max_size=40)


@settings(max_examples=150)
@given(_TAPES)
def test_every_hit_of_every_rule_lies_in_a_stretch_that_names_the_rule(tape: str) -> None:
    stretches = list(Islands(RULES).of(tape))
    for rule in RULES:
        for found in rule.pattern.finditer(tape):
            assert not CORE.isdisjoint(found.group())
            assert any(
                begin <= found.start() and found.end() <= end and rule in rules for begin, end, rules in stretches
            ), (rule.name, found.group())


def test_a_text_without_times_has_none() -> None:
    assert list(Islands(RULES).of(lex("The mayor of the port spoke to them, and they left.").tape)) == []


@pytest.mark.parametrize(
    ("text", "tape"),
    [
        ("I am here at 9 am.", "___@dP."),
        ("Open 9.30 p.m. or 9.30", "_CP&n"),
        ("It cost 9.30 at 10 a.m", "__n@dP"),
        ("In Feb. 2022", "iMY"),
        ("the U.S. said", "t__"),
        ("a year's end\n\nMonday", "Au'g|W"),
        ("15/2 of 15/2/2022", "FOD"),
        ("6PM1", "d_d"),
    ],
)
def test_a_word_is_read_by_what_stands_beside_it(text: str, tape: str) -> None:
    assert lex(text).tape == tape


@settings(max_examples=80)
@given(st.text(st.sampled_from("aApPmM. 0129:/-’'s½İßJan\n\t年_٣"), max_size=40))
def test_words_stand_where_the_lists_say(text: str) -> None:
    lexed = lex(text)
    assert "".join(cutting.pieces(text)) == text
    assert len(lexed.tape) == len(lexed.starts) == len(lexed.ends) == len(lexed.lower)
    for i, (start, end) in enumerate(zip(lexed.starts, lexed.ends, strict=True)):
        assert start < end
        assert lexed.tape[i] == "|" or lexed.raw(i) == lexed.raw(i).strip()
    assert re.sub(r"\s", "", text) == re.sub(r"\s", "", "".join(map(lexed.raw, range(len(lexed.tape)))))
