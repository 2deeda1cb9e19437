"""The one table of all messages: a code each, the same in every language."""

from quiz.banks.content_messages import BANK, IMAGES, QUESTIONS, REMARKS, VALUES
from quiz.banks.file_messages import FILES, SYNTAX
from quiz.banks.message import Message

MESSAGES: dict[str, Message] = {
    **FILES,
    **SYNTAX,
    **BANK,
    **VALUES,
    **QUESTIONS,
    **IMAGES,
    **REMARKS,
}
