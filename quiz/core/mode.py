"""The modes in which a quiz can be taken."""

from enum import StrEnum


class Mode(StrEnum):
    """How a quiz is taken: feedback at the end in an exam, after each answer in all others."""

    PRACTICE = "practice"
    EXAM = "exam"
    REVIEW = "review"  # what is due
    MISTAKES = "mistakes"  # what was not fully right last time
