"""Who gives a figure or a time, in the words of why it is worth checking; a corrected speaker changes these."""

from __future__ import annotations

_OWN = "a figure in the outlet's own voice"


def given_by(name: str) -> str:
    """Return what is added for a speaker: ", given by Ana Roe"; "" for the outlet's own voice."""
    return f", given by {name}" if name else ""


def figure(name: str) -> str:
    """Return why a figure is worth checking that somebody gives, "" for the outlet itself."""
    return f"a figure{given_by(name)}" if name else _OWN


def retold(check: str, old: str, new: str) -> str:
    """Return the reason to check a claim by the speaker that a person gave it; what hangs on a speaker needs one.

    Args:
        check: The reason as it was.
        old: Who was the speaker, "" for the outlet itself.
        new: Who is.
    """
    if old and new:
        return check.replace(old, new)
    if not old or check == figure(old):
        return figure(new) if check == figure(old) else check
    told = check.removesuffix(given_by(old))
    return "" if old in told else told
