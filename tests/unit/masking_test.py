"""Secrets are in no event."""

from __future__ import annotations

from qa_agent.masking import MASK, Masks


def test_a_secret_is_masked_wherever_it_stands() -> None:
    assert Masks(["hunter2"]).hide('type "hunter2" into Password') == f'type "{MASK}" into Password'


def test_a_secret_in_an_address_is_masked_as_addresses_write_it() -> None:
    assert Masks(["a b/c"]).hide("http://x/?q=a%20b%2Fc&r=a+b%2Fc") == f"http://x/?q={MASK}&r={MASK}"


def test_the_longer_of_two_secrets_is_masked_whole() -> None:
    assert Masks(["abc", "abcdef"]).hide("abcdef") == MASK


def test_an_empty_secret_masks_nothing() -> None:
    assert Masks([""]).hide("text") == "text"
