import pytest

from quiz.core.names import clean_name, initials, is_same_name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Inés Robles", "Inés Robles"),
        ("  Inés \t Robles\n", "Inés Robles"),
        ("Ine\u0301s", "Inés"),
        ("ルイス", "ルイス"),
        ("Zoë <b>&", "Zoë <b>&"),
        ("a\x00b", "a b"),
        ("a\ud800b", "a b"),
        ("   ", ""),
        ("x" * 60, "x" * 40),
        ("x" * 39 + " y", "x" * 39),
    ],
)
def test_a_name_is_kept_with_single_spaces_and_any_letters(typed, kept):
    assert clean_name(typed) == kept


def test_names_are_the_same_whatever_their_case_and_spaces():
    assert is_same_name("Inés  Robles", "INÉS ROBLES ")
    assert not is_same_name("Inés", "Ines")


@pytest.mark.parametrize(
    ("name", "is_class", "letters"),
    [
        ("Inés Robles", False, "IR"),
        ("Ana María Ruiz", False, "AR"),
        ("Clase 3.º B", True, "3B"),
        ("3b", True, "3B"),
        ("Inés", False, "I"),
        ("ámbar", False, "Á"),
        ("(Ana) [Ruiz]", False, "AR"),
        ("¡!", False, "¡"),
        ("ß", False, "S"),
        ("", False, ""),
    ],
)
def test_initials_stand_for_a_name(name, is_class, letters):
    assert initials(name, is_class=is_class) == letters
