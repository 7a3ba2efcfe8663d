"""The desk: rows, readings, cells, order and counts, in the words the window shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.helpers.cases import WIRE, Quay, analysed, article, figure, sentences
from workbench.domain.group import Between, Relation
from workbench.domain.mention import Analysis, Kind, Mention
from workbench.domain.moment import Expression
from workbench.domain.quote import Quote, QuoteKind, Speaker
from workbench.domain.span import Span
from workbench.domain.verdict import Judgement, Question, Verdict
from workbench.services import analysis, comparing, library, reviewing

if TYPE_CHECKING:
    import pytest

    from workbench.domain.desk import Row
    from workbench.storage.unit_of_work import Store


def row_of(case: Quay, words: str) -> Row:
    row = case.desk.row(case.view(words).row)
    assert row is not None
    return row


def test_a_difference_between_reports_leads(case: Quay) -> None:
    first = case.desk.rows[0]
    assert (first.relation, first.between, first.listed) == (Relation.CONFLICT, Between.OUTLETS, True)
    assert [(r.value, r.speaker) for r in first.readings] == [("12 · people", ""), ("20 · people", "")]
    assert first.cells == {case.wire: (case.claim("At least 12"),), case.courier: (case.claim("20"),)}
    assert first.key == case.claim("At least 12").hex
    assert case.view("20").why_listed == "the reports differ"
    assert case.desk.counts.between_outlets == sum(r.between is Between.OUTLETS for r in case.desk.rows)


def test_passages_of_the_same_reading_stand_together(case: Quay) -> None:
    row = row_of(case, "About 300")
    assert [(r.value, r.claims) for r in row.readings] == [
        ("300 · workers", (case.claim("About 300"), case.claim("Some 300")))
    ]
    assert (row.relation, row.attributed) == (Relation.AGREE, False)


def test_a_quoted_row_asks_two_questions(case: Quay) -> None:
    row = row_of(case, "The fire is out")
    assert row.attributed
    assert ("“The fire is out”", "Ana Torv") in [(r.value, r.speaker) for r in row.readings]


def test_differences_then_the_list_to_check_then_the_text(case: Quay) -> None:
    for view in case.desk.claims.values():
        if view.claim.kind is Kind.QUOTE:
            reviewing.reject(case.store, case.case, [view.claim.uuid])
    reviewing.split(case.store, case.case, [case.claim("At least 12")], [case.claim("20")])
    reviewing.set_listed(case.store, case.case, [case.claim("20")], True)
    reviewing.set_listed(case.store, case.case, [case.claim("At least 12")], False)
    assert [row.title for row in case.desk.rows if row.relation is Relation.ONLY_HERE] == [
        "People killed",
        "People killed",
    ]
    assert [row.listed for row in case.desk.rows] == [True, False, False]
    assert case.desk.rows[0].claims == (case.claim("20"),)
    assert case.desk.rows[1].claims == (case.claim("At least 12"),)


def test_counts_follow_what_is_decided(case: Quay) -> None:
    before = case.desk.counts
    reviewing.give_verdict(
        case.store, case.case, case.desk.rows[0].readings[0].claims, Judgement(Question.SO, Verdict.DISPUTED)
    )
    after = case.desk.counts
    assert (after.to_check, after.decided) == (before.to_check - 1, 1)
    assert case.desk.rows[0].decided
    assert library.recent_cases(case.store)[0].decided == 1


def test_that_it_was_said_decides_nothing_yet(case: Quay) -> None:
    row = row_of(case, "The fire is out")
    reading = next(r for r in row.readings if r.speaker)
    reviewing.give_verdict(case.store, case.case, reading.claims, Judgement(Question.SAID, Verdict.VERIFIED))
    assert not row_of(case, "The fire is out").decided
    assert case.desk.counts.decided == 0
    reviewing.give_verdict(case.store, case.case, reading.claims, Judgement(Question.SO, Verdict.DISPUTED))
    assert row_of(case, "The fire is out").decided


def test_columns_choose_what_is_compared(case: Quay) -> None:
    desk = comparing.desk(case.store, case.case, [case.courier])
    assert desk.columns == (case.courier,)
    assert {view.claim.article for view in desk.claims.values()} == {case.courier}
    assert [a.letter for a in desk.articles] == ["A", "B"]
    both = comparing.desk(case.store, case.case, [case.courier, case.wire, case.courier])
    assert both.columns == (case.courier, case.wire)
    assert both.rows[0].claims[0] == case.claim("20")
    assert comparing.desk(case.store, case.case, []).columns == (case.wire, case.courier)


def test_at_most_six_columns_and_letters_beyond_z(store: Store) -> None:
    case = library.new_case(store, "x").case
    library.add_articles(store, case, [article(f"Text {n}.", title=str(n)) for n in range(8)])
    desk = comparing.desk(store, case)
    assert (len(desk.columns), len(desk.articles)) == (6, 8)
    assert [comparing.letter(n) for n in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]


def test_an_empty_case_and_one_article(store: Store) -> None:
    case = library.new_case(store, "x").case
    assert comparing.desk(store, case).rows == ()
    (wire,) = library.add_articles(store, case, [article()]).created
    analysis.record_analysis(store, case, wire, analysed(WIRE, figure(WIRE, "300", 300, "workers")))
    (row,) = comparing.desk(store, case).rows
    assert (row.relation, row.title, row.cells) == (Relation.ONLY_HERE, "Workers were sent home", {wire: row.claims})


def test_captions_and_scare_quotes_get_no_row(store: Store) -> None:
    case = library.new_case(store, "x").case
    (wire,) = library.add_articles(store, case, [article()]).created
    caption = figure(WIRE, "300", 300, "workers")
    scare = Span(WIRE.index("home"), WIRE.index("home") + 4)
    marked = Mention(Kind.QUOTE, scare, scare, quote=Quote((scare,), QuoteKind.MARK))
    found = Analysis((Mention(caption.kind, caption.span, caption.sentence, boilerplate=True), marked), sentences(WIRE))
    analysis.record_analysis(store, case, wire, found)
    desk = comparing.desk(store, case)
    assert (len(desk.claims), desk.rows, desk.counts.to_check) == (2, (), 0)


def test_a_bare_this_that_somebody_denied_gets_no_row(store: Store) -> None:
    case = library.new_case(store, "x").case
    text = "The mine was to close in May. The owners denied this."
    (mine,) = library.add_articles(store, case, [article(text=text)]).created
    this = Span(text.index("this"), text.index("this") + 4)
    said = Quote((this,), QuoteKind.INDIRECT, Speaker("The owners", "The owners"), modality="denied")
    analysis.record_analysis(store, case, mine, analysed(text, Mention(Kind.QUOTE, this, this, quote=said)))
    desk = comparing.desk(store, case)
    assert (len(desk.claims), desk.rows, desk.counts.to_check) == (1, (), 0)


def test_a_corrected_date_resolves_every_time_at_once(store: Store) -> None:
    case = library.new_case(store, "x").case
    (wire,) = library.add_articles(store, case, [article(published=None)]).created
    span = Span(WIRE.index("Tuesday"), WIRE.index("Tuesday") + 7)
    found = analysed(WIRE, Mention(Kind.TIME, span, Span(0, 70), expression=_tuesday()))
    analysis.record_analysis(store, case, wire, found)
    (view,) = comparing.desk(store, case).claims.values()
    assert view.moment is not None
    assert view.moment.earliest is None
    assert comparing.desk(store, case).articles[0].open_times == 1
    library.correct_masthead(store, case, wire, "published", date(2021, 3, 3))
    desk = comparing.desk(store, case)
    (view,) = desk.claims.values()
    assert view.read_as == "Tue 2 Mar 2021"
    assert desk.articles[0].open_times == 0


def _tuesday() -> Expression:
    """Return what the recogniser makes of "on Tuesday" in a story told in the past."""
    from workbench.domain.mention import AnalysisRequest
    from workbench.extraction.analyse import analyser

    mentions = analyser()(AnalysisRequest(WIRE)).mentions
    return next(m.expression for m in mentions if m.expression is not None and m.span.of(WIRE).endswith("Tuesday"))


def test_the_desk_is_the_same_after_a_restart(case: Quay) -> None:
    reviewing.give_verdict(case.store, case.case, [case.claim("20")], Judgement(Question.SO, Verdict.VERIFIED))
    before = case.desk
    case.store.memory.clear()
    assert case.desk == before


def test_what_is_outstanding_can_be_compared_elsewhere_and_kept(case: Quay) -> None:
    expected = case.desk.rows
    case.store.memory.clear()
    outstanding = comparing.outstanding(case.store, case.case)
    assert outstanding is not None
    comparing.keep(case.store, outstanding, outstanding.groups())
    assert comparing.outstanding(case.store, case.case) is None
    assert case.desk.rows == expected
    reviewing.give_verdict(case.store, case.case, [case.claim("20")], Judgement(Question.SO, Verdict.VERIFIED))
    assert comparing.outstanding(case.store, case.case) is None
    reviewing.correct_speaker(case.store, case.case, case.claim("20"), "Ana Torv")
    assert comparing.outstanding(case.store, case.case) is not None
    assert comparing.outstanding(case.store, case.case, [case.wire]) is not None


def test_rows_made_elsewhere_serve_until_something_is_decided(case: Quay) -> None:
    expected = case.desk
    case.store.memory.clear()
    outstanding = comparing.outstanding(case.store, case.case)
    assert outstanding is not None
    groups = outstanding.groups()
    table = outstanding.table(groups)
    comparing.keep(case.store, outstanding, groups, table)
    assert case.desk.rows is table.rows
    assert case.desk == expected
    reviewing.give_verdict(case.store, case.case, [case.claim("20")], Judgement(Question.SO, Verdict.VERIFIED))
    assert any(row.decided for row in case.desk.rows)
    assert not any(row.decided for row in outstanding.table(groups).rows), "what was asked for stays as it was"


def test_articles_just_opened_have_nothing_to_compare(store: Store) -> None:
    case = library.new_case(store, "Two").created[0]
    library.add_articles(store, case, [article("Twelve died."), article("Twenty died.")])
    assert comparing.outstanding(store, case) is None
    assert len(comparing.desk(store, case).columns) == 2


def test_articles_out_of_sight_cost_nothing(store: Store) -> None:
    """A case of a hundred articles: only the claims of the columns are decoded."""
    case = library.new_case(store, "x").case
    texts = [f"Crew {n} lost {n} boats." for n in range(100)]
    made = library.add_articles(store, case, [article(text, title=str(n)) for n, text in enumerate(texts)]).created
    for uuid, (n, text) in zip(made, enumerate(texts), strict=True):
        analysis.record_analysis(store, case, uuid, analysed(text, figure(text, f"{n} boats", n, "boats")))
    store.memory.clear()
    desk = comparing.desk(store, case, made[-2:])
    assert {view.claim.article for view in desk.claims.values()} == set(made[-2:])
    assert len(desk.articles) == 100
    assert sum(key.startswith("claims of") for key in store.memory) == 2


def test_a_verdict_compares_nothing_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading, resolving and comparing are kept, so a verdict costs the rows only."""
    compared = []
    monkeypatch.setattr(comparing, "compared", lambda stories, constraints: compared.append(stories) or [])
    case = library.new_case(store, "x").case
    uuids = []
    for outlet in ("Wire", "Courier"):
        text = " ".join(f"Crew{n} lost {n} boats{n}{outlet}." for n in range(1000, 1300))
        (uuid,) = library.add_articles(store, case, [article(text, outlet)]).created
        mentions = (figure(text, str(n), n, f"boats{n}{outlet}") for n in range(1000, 1300))
        analysis.record_analysis(store, case, uuid, analysed(text, *mentions))
        uuids.append(uuid)
    desk = comparing.desk(store, case)
    assert len(desk.claims) == 600
    for uuid in list(desk.claims)[:5]:
        reviewing.give_verdict(store, case, [uuid], Judgement(Question.SO, Verdict.VERIFIED))
        comparing.desk(store, case)
    assert len(compared) == 1
