"""Quiz Pacífico: timed quizzes whose every question names its source."""

__version__ = "0.1.0"
