"""The list of claims, with filters."""
