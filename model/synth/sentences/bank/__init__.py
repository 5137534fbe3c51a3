"""Phrase banks: what is said, by operator. Data only, written by hand."""
