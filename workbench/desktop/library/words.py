"""Words of the start page and the case lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.desktop import wording

if TYPE_CHECKING:
    from workbench.domain.case import CaseSummary

translate = QCoreApplication.translate


def promise() -> str:
    """Return the line under the start page's headline."""
    return translate("library", "Two or more reports of the same event work best. Nothing leaves this computer.")


def sample_badge() -> str:
    """Return what marks the sample cases."""
    return translate("library", "Sample – an invented story")


def about_case(summary: CaseSummary) -> str:
    """Return the second line of a case in a list: how much is in it, how far it is, when it was open."""
    one, many = translate("library", "1 article"), translate("library", "{count} articles")
    parts = [(one if summary.articles == 1 else many).format(count=summary.articles)]
    parts.append(translate("library", "{count} decided").format(count=summary.decided))
    if summary.opened is not None:
        parts.append(translate("library", "last open {day}").format(day=wording.day(summary.opened.astimezone())))
    if summary.case.sample:
        parts.append(sample_badge())
    return " · ".join(parts)
