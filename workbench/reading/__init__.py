"""Bytes, a page or pasted text in; an article with its masthead out."""
