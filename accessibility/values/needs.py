"""What an audience needs. Which rules a version must keep for it, each rule says (`accessibility.gate.rules`)."""

from typing import Final

HEARING, SIGNING, EASY_WORDS, PICTURES = "hearing", "signing", "easy_words", "pictures"
NEEDS: Final = (HEARING, SIGNING, EASY_WORDS, PICTURES)
