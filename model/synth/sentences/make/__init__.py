"""Makers: from the facts of a page to items, one module a family of operators."""
