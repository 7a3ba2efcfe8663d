from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.reading.content import UnreadableError
from workbench.reading.encoding import Decoded, decode, stored

NEWS = "“We were lucky,” the mayor’s office said – the bill came to €12m."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_typographic_marks_survive_every_encoding(encoding: str) -> None:
    assert stored(decode(NEWS.encode(encoding)).text) == NEWS


@pytest.mark.parametrize(
    "short",
    ["“Yes,” he said.", "It’s over", "a – b", "Café", "20 °C", "‘No’", "£5", "naïve façade"],
)
def test_a_few_words_of_windows_1252_are_enough(short: str) -> None:
    assert decode(short.encode("cp1252")) == Decoded(short, "cp1252")


def test_other_alphabets_are_told_by_statistics() -> None:
    text = "Мэр города сообщил, что спасатели нашли ещё двух человек. Поиски продолжаются. " * 5
    assert decode(text.encode("cp1251")).text == text


def test_the_declared_encoding_is_honoured_and_yields_to_a_byte_order_mark() -> None:
    assert decode("Žižkov".encode("cp1250"), "windows-1250").text == "Žižkov"
    assert decode("“a”".encode("cp1252"), "ISO-8859-1").text == "“a”"
    assert decode("Žižkov".encode("utf-8-sig"), "windows-1250").text == "Žižkov"


@pytest.mark.parametrize("declared", ["no-such-thing", "hex", "zlib", "", "utf-8"])
def test_a_declaration_that_cannot_be_right_is_passed_over(declared: str) -> None:
    assert decode("“Yes,” he said.".encode("cp1252"), declared).text == "“Yes,” he said."


def test_a_broken_byte_does_not_turn_utf8_into_another_encoding() -> None:
    data = "“Twelve” – “twenty” – “thirty”".encode() + b"\xff."
    assert decode(data).text == "“Twelve” – “twenty” – “thirty”\ufffd."


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n",
        b"\x7fELF\x02\x01\x01\x00\x00",
        bytes(range(256)),
        b"a\x00b\x01c\x02d\x03",
    ],
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        decode(data)


def test_stored_form_has_unix_lines_no_mark_and_nothing_unstorable() -> None:
    assert stored("\ufeffa\r\nb\rc\u2029d") == "a\nb\nc\u2029d"
    assert stored("a\0b\ud800c") == "a\ufffdb\ufffdc"


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_stored_form_is_a_fixed_point_and_valid_utf8(text: str) -> None:
    once = stored(text)
    assert stored(once).encode("utf-8").decode("utf-8") == once.removeprefix("\ufeff")


@settings(max_examples=150, deadline=None)
@given(st.text(min_size=1).filter(lambda t: not set(t) & set(map(chr, range(32)))))
def test_utf8_is_read_as_utf8(text: str) -> None:
    assert decode(text.encode("utf-8", "replace")).text.removeprefix("\ufeff") == text.encode(
        "utf-8", "replace"
    ).decode().removeprefix("\ufeff")
