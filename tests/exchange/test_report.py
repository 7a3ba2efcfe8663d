"""A desk in, a page out: what must be told is told, and nothing a story contains becomes markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.desk_builder import DeskBuilder
from tests.helpers.desks import ferry_desk
from workbench.domain.desk import Desk, Row
from workbench.domain.group import Between, Origin, Relation
from workbench.domain.verdict import Evidence, Question, Verdict
from workbench.exchange.report import render

MADE = datetime(2024, 3, 9, 10, 0, tzinfo=UTC)


class Reader(HTMLParser):
    """Collects the text and the tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


def words(html: str) -> str:
    return " ".join("".join(read(html).text).split())


def complete_desk() -> Desk:
    """One claim of one story, judged with reason and source."""
    b = DeskBuilder("Bridge closed")
    b.article("The bridge was shut at noon.\n", "Daily Planet", "Bridge shut", date(2024, 3, 1))
    claim = b.claim("A", "at noon", "12:00", why="a time")
    b.row("When it was shut", Relation.ONLY_HERE, [claim])
    b.judge([claim], Verdict.VERIFIED, reason="Seen.", sources=[Evidence("Log", "https://log.example/1")])
    return b.build()


def test_draft_until_everything_is_there() -> None:
    desk = complete_desk()
    assert "DRAFT – 2 things missing" in render(desk, made_at=MADE)
    assert "DRAFT – 1 thing missing" in render(desk, checker="Mara", made_at=MADE)
    final = render(desk, checker="Mara", second_reader="Theo", made_at=MADE)
    assert "DRAFT" not in final
    assert "What is missing" not in final


def test_names_every_thing_that_is_missing() -> None:
    text = words(render(ferry_desk(), checker="Mara", second_reader="Theo", made_at=MADE))
    assert "C: the publication date is not known." in text
    assert "Claim 1 (People killed), “12 · people”: no verdict yet." in text
    assert "“at least 20 · people”: “Is it so?” rests on no recorded source." in text
    assert "Claim 3 (When it ran aground): no verdict yet." in text


def test_verdict_comes_with_definition_reason_and_numbered_source() -> None:
    html = render(ferry_desk(), made_at=MADE)
    text = words(html)
    assert "Verified – the sources at hand bear it out" in text
    assert "The port log agrees." in text
    assert "Port log of Carrow · https://port.example/log · “departure 21:40, berth 4” · seen 8 March 2024" in text
    assert ("a", {"href": "#source-1"}) in read(html).tags


def test_a_verdict_without_source_says_so_and_an_attribution_is_never_just_verified() -> None:
    text = words(render(ferry_desk(), made_at=MADE))
    assert "Disputed · no source recorded" in text
    assert "Did they say it? Said: verified · no source recorded" in text
    assert "Did they say it? Verified" not in text


def test_appearances_are_verbatim_in_their_sentence() -> None:
    text = words(render(ferry_desk(), made_at=MADE))
    assert "The ferry Aurora Bay struck rocks off Lisse Point on Tuesday night, killing 12 people, the coast" in text


def test_only_confirmed_absences_are_reported() -> None:
    text = words(render(ferry_desk(), made_at=MADE))
    assert "When it left port: not mentioned in C (الشرق الجديد)" in text
    assert "No match found" not in text


def test_differences_and_speakers_stand_apart() -> None:
    text = words(render(ferry_desk(), made_at=MADE))
    differences = text.split("Differences between reports")[1].split("Speakers who disagree")[0]
    speakers = text.split("Speakers who disagree")[1].split("Confirmed absences")[0]
    assert "When it ran aground" in differences
    assert "Whether the ferry was overloaded" not in differences
    assert "Whether the ferry was overloaded" in speakers


def test_stories_tell_how_their_date_is_known_and_what_is_odd_about_them() -> None:
    text = words(render(ferry_desk(), made_at=MADE))
    assert "year inferred from the case's event date" in text
    assert "Machine translation: wording not reliable" in text
    assert "via Coastal News Agency" in text


def test_opens_offline() -> None:
    page = read(render(ferry_desk(), made_at=MADE))
    assert not {"script", "img", "link", "iframe"} & {tag for tag, _ in page.tags}


def test_an_empty_case_is_a_report_too() -> None:
    text = words(render(DeskBuilder("Nothing yet").build(), made_at=MADE))
    assert "No claim was put on the list to check or decided." in text


def test_an_address_that_is_no_web_page_is_no_link() -> None:
    b = DeskBuilder("Links")
    b.article("It rained.\n", "X", "Y", date(2024, 1, 1))
    claim = b.claim("A", "It rained", "rain", why="w")
    b.row("Rain", Relation.ONLY_HERE, [claim])
    b.judge(
        [claim],
        Verdict.FALSE,
        Question.SO,
        "r",
        [Evidence("t", "javascript:alert(1)"), Evidence("u", "https://u.example")],
    )
    links = [attrs["href"] for tag, attrs in read(render(b.build(), made_at=MADE)).tags if tag == "a"]
    assert links == ["#missing", "#source-1", "#source-2", "https://u.example", "#claim-1"]


def page_of(text: str) -> Reader:
    """Return a report in which every field that comes from outside holds `text`."""
    b = DeskBuilder("Case")
    b.article(f"x {text} y\n", text, text, date(2024, 1, 1), address=text)
    claim = b.claim("A", f"x {text} y", text, speaker=text, why=text)
    b.row(text, Relation.CONFLICT, [claim], text, between=Between.OUTLETS, note=text, attributed=True)
    b.judge([claim], Verdict.DISPUTED, reason=text, sources=[Evidence(text, text, text)])
    html = render(b.build(), desk_name=text, checker=text, second_reader=text, made_at=MADE)
    html.encode("utf-8")
    return read(html)


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40).filter(str.strip))
def test_no_text_changes_the_markup(text: str) -> None:
    assert [tag for tag, _ in page_of(text).tags] == [tag for tag, _ in page_of("plain").tags]


def test_markup_in_a_story_is_shown_as_text() -> None:
    b = DeskBuilder("<script>alert(1)</script>")
    b.article("A <b>bold</b> claim & more.\n", "<i>O</i>", "t", date(2024, 1, 1))
    b.row("<u>t</u>", Relation.ONLY_HERE, [b.claim("A", "<b>bold</b>", "<s>", why="<w>")])
    page = read(render(b.build(), made_at=MADE))
    assert not {"script", "i", "u", "s"} & {tag for tag, _ in page.tags}
    assert "A <b>bold</b> claim & more." in "".join(page.text)


def blast_desk(*, proposed: bool = False, by_hand: str = "", one_source: str | None = None) -> Desk:
    """Two reports of a blast with one figure each, on the list to check."""
    b = DeskBuilder("Blast")
    b.article("The blast killed 12 people, AFP reported.\n", "Northern Wire", "Blast", date(2024, 3, 1))
    b.article("A blast killed a dozen people, according to AFP.\n", "Alder Courier", "Dozen", date(2024, 3, 1))
    claims = [b.claim("A", "12 people", "12 · people", why="a figure"), b.claim("B", "a dozen", "about 12")]
    b.row("People killed", Relation.CONFLICT, claims, "12 or a dozen.", between=Between.OUTLETS, proposed=proposed)
    desk = b.build()
    origins = () if one_source is None else (Origin(one_source, desk.columns),)
    return replace(desk, rows=(replace(desk.rows[0], by_hand=by_hand, origins=origins),))


def test_reports_with_one_source_are_told_as_one() -> None:
    text = words(render(blast_desk(one_source="AFP"), made_at=MADE))
    assert "A, B: one source, AFP – told once, however often it is printed." in text
    assert "Claim 1, People killed: A, B: one source, AFP" in text
    assert "A, B: one text – told once" in words(render(blast_desk(one_source=""), made_at=MADE))


def test_a_persons_word_on_a_row_is_told_with_who_and_when() -> None:
    text = words(render(blast_desk(by_hand="Joined by Ana Torv, 3 Mar 2024."), made_at=MADE))
    assert text.count("Joined by Ana Torv, 3 Mar 2024.") == 2  # with its claim, and among the differences
    assert "or whose relation a person set: 1." in text


def test_on_paper_a_question_stands_with_the_passages_it_asks_about() -> None:
    page = render(blast_desk(), made_at=MADE)
    printed = page.partition("@media print {")[2].partition("</style>")[0]
    assert ".answer { break-before: avoid; }" in printed  # no page begins with "Is it so?"
    assert ".claim > p { break-after: avoid; }" in printed.replace("h2, h3, ", "")  # nor ends with a reading's head


def test_that_a_person_took_a_row_apart_is_told_too() -> None:
    desk = blast_desk(by_hand="Joined by Ana Torv, 3 Mar 2024.")
    parted = "Kept apart from “nine” by Jon Brask, 4 Mar 2024."
    text = words(render(replace(desk, rows=(replace(desk.rows[0], parted=parted),)), made_at=MADE))
    assert f"Joined by Ana Torv, 3 Mar 2024. {parted}" in text
    text = words(render(replace(desk, rows=(replace(desk.rows[0], by_hand="", parted=parted),)), made_at=MADE))
    assert "joined, kept apart from another, or whose relation a person set: 1." in text


def test_what_is_only_proposed_is_no_difference_and_waits_for_an_answer() -> None:
    text = words(render(blast_desk(proposed=True), made_at=MADE))
    same = "“a dozen” in B and “12 people” in A."
    assert f"the program proposes that these are the same: {same}" in text
    assert f"Claim 1 (People killed): not answered whether these are the same: {same}" in text
    assert "Differences between reports None was found." in text
    assert "a dozen people, according to AFP. (maybe the same; not confirmed by a person)" in text


def test_what_one_report_alone_gives_is_listed_as_such() -> None:
    text = words(render(complete_desk(), made_at=MADE))
    assert "Claim 1, When it was shut: Only in A" in text
    assert "Claims that rest on one source None." in words(render(blast_desk(), made_at=MADE))


def test_relations_name_the_report_they_speak_of() -> None:
    text = words(render(ferry_desk(), made_at=MADE))
    assert "Year the ferry was built Only in A 1998" in text
    assert "≠ Differs within A." in words(render(replace(ferry_desk(), rows=listed_within()), made_at=MADE))


def listed_within() -> tuple[Row, ...]:
    """The row that differs within A, on the list to check."""
    within = next(row for row in ferry_desk().rows if row.between is Between.WITHIN)
    return (replace(within, listed=True),)
