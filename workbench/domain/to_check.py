"""Who gives a figure or a time, in the words of why it is worth checking; a corrected speaker changes these."""

from __future__ import annotations

_OWN = "a figure in the outlet's own voice"
NOBODYS = "a figure, and nobody is named as its source"
_UNSOURCED = ", no source named"
_WITH_FIGURE = ", with a figure"


def given_by(name: str) -> str:
    """Return what is added for a speaker: ", given by Ana Roe"; "" for the outlet's own voice."""
    return f", given by {name}" if name else ""


def figure(name: str, *, sourced: bool = True) -> str:
    """Return why a figure is worth checking that somebody gives, "" for the outlet itself.

    Args:
        name: Who gives it.
        sourced: Whether a survey, a document or somebody else stands behind the speaker.
    """
    return f"a figure{given_by(name)}{'' if sourced else _UNSOURCED}" if name else _OWN


def with_others(check: str, others: int) -> str:
    """Return why a figure is worth checking that stands for others of its sentence, too."""
    return f"{check}, with {others} more in its sentence" if others else check


def words_with_figure(name: str) -> str:
    """Return why somebody's words are worth checking for a figure in them."""
    return f"words given to {name}{_WITH_FIGURE}"


def for_its_figure(check: str) -> bool:
    """Tell whether words are worth checking for nothing but the figure in them, which is a claim of its own."""
    return _WITH_FIGURE in check


def retold(check: str, old: str, new: str) -> str:
    """Return the reason to check a claim by the speaker that a person gave it; what hangs on a speaker needs one.

    Args:
        check: The reason as it was.
        old: Who was the speaker, "" for the outlet itself.
        new: Who is.
    """
    if old and new:
        return check.replace(old, new)
    given = (figure(old), figure(old, sourced=False), NOBODYS)
    if not old or check in given:
        return figure(new, sourced=not old or check != given[1]) if check in given else check
    told = check.removesuffix(given_by(old))
    return "" if old in told else told
