"""The comparison: a row per claim, a column per article."""
