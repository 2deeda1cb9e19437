"""What a bank says, in one language or several, and what a person answers, as text."""

from collections.abc import Mapping

#: A text in the bank's first language, or in several, the bank's first language first.
Text = str | Mapping[str, str]

#: What a person gave, as text: "" is no answer. Each kind says how it writes its answers.
Response = str


def in_language(text: Text, language: str) -> str:
    """Return a text in a language, or in the bank's first language where it is not translated."""
    if isinstance(text, str):
        return text
    return text.get(language) or next(iter(text.values()), "")
