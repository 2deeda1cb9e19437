"""The one table of all messages: a code each, the same in every language."""

from quiz.banks.content_messages import BANK, IMAGES, QUESTIONS, VALUES
from quiz.banks.file_messages import FILES, SYNTAX
from quiz.banks.message import Message
from quiz.banks.part_messages import CLOZE, HOTSPOT, MATCHING, ORDERING
from quiz.banks.remark_messages import REMARKS

MESSAGES: dict[str, Message] = {
    **FILES,
    **SYNTAX,
    **BANK,
    **VALUES,
    **QUESTIONS,
    **ORDERING,
    **MATCHING,
    **CLOZE,
    **HOTSPOT,
    **IMAGES,
    **REMARKS,
}
