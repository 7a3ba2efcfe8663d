"""Which reading and question are being judged, and what was typed for each and not recorded. No Qt."""

from __future__ import annotations

from workbench.desktop.verdict.draft import Draft, Drafts, of_judgement
from workbench.desktop.verdict.facts import Facts
from workbench.domain.verdict import Question


class Judging:
    """Holds the reading shown, the question asked, and all drafts."""

    def __init__(self) -> None:
        self.facts: Facts | None = None
        self.asked = Question.SO
        self.drafts = Drafts()
        self._picked: tuple[str, Question] | None = None

    @property
    def several(self) -> bool:
        """Whether two questions are asked."""
        return self.facts is not None and len(self.facts.questions) > 1

    def show(self, told: Facts | None) -> bool:
        """Take another reading, or the same one after a change; tell whether it is another one."""
        before, self.facts = self.facts, told
        if told is None:
            return before is not None
        self._forget_recorded(told)
        self.asked = self._question(told)
        return before is None or (before.row.key, before.chosen) != (told.row.key, told.chosen)

    def pick(self, question: Question) -> None:
        """Ask the question that a person picked, for as long as they stay on this row and record nothing."""
        if self.facts is not None:
            self._picked = (self.facts.row.key, question)
            self.asked = question

    def unpick(self) -> None:
        """Go back to asking the first open question."""
        self._picked = None

    def draft(self) -> Draft:
        """Return the fields as they were left, else as they were recorded."""
        return self.drafts.by_key.get(self._key(self.asked), self._recorded(self.asked))

    def differs(self, draft: Draft) -> bool:
        """Tell whether fields hold something that was not recorded."""
        return draft.says_more(self._recorded(self.asked), self.asked)

    def keep(self, draft: Draft) -> None:
        """Keep the fields for when this question is asked again."""
        if self.facts is not None:
            self.drafts.keep(self._key(self.asked), draft, wanted=self.differs(draft))

    def _forget_recorded(self, told: Facts) -> None:
        """Forget drafts that have been recorded meanwhile, lest an undo brings them back as if just typed."""
        for question, _ in told.questions:
            draft = self.drafts.by_key.get(self._key(question))
            if draft is not None:
                wanted = draft.says_more(self._recorded(question), question)
                self.drafts.keep(self._key(question), draft, wanted=wanted)

    def _recorded(self, question: Question) -> Draft:
        """Return the fields as they stand for what was recorded."""
        judged = self.facts.judged(question) if self.facts else None
        return of_judgement(judged.judgement if judged else None)

    def _question(self, told: Facts) -> Question:
        asked = {question for question, _ in told.questions}
        if self._picked is not None and self._picked[0] == told.row.key and self._picked[1] in asked:
            return self._picked[1]
        return told.asked_first()

    def _key(self, question: Question) -> str:
        """Return what a draft is kept under: a reading is known by its first passage."""
        return f"{self.facts.claims[0].hex}/{question.value}" if self.facts else ""
