"""Digits drawn with our own lines, for numbers inside a drawing: no font decides how they look or how wide they are."""

# Each digit in a box of 10 by 16, drawn with a round line.
DIGITS = {
    "0": "M5 1A4 4 0 0 1 9 5V11A4 4 0 0 1 1 11V5A4 4 0 0 1 5 1Z",
    "1": "M2 4.5 6 1V15",
    "2": "M1 5A4 4 0 0 1 9 5C9 9 1 11 1 15H9",
    "3": "M1.5 1H9L5 6.6A4.2 4.2 0 1 1 1.2 12.4",
    "4": "M7 15V1L1 11H9.5",
    "5": "M8.6 1H2.2L1.6 7.4A4.2 4.2 0 1 1 1.4 13.2",
    "6": "M7.4 1Q1 6 1 10.9A4 4 0 1 0 9 10.9 4 4 0 0 0 1.2 9.8",
    "7": "M1 1H9L4 15",
    "8": "M5 7.4A3.2 3.2 0 1 1 5 1 3.2 3.2 0 1 1 5 7.4 3.8 3.8 0 1 1 5 15 3.8 3.8 0 1 1 5 7.4",
    "9": "M2.6 15Q9 10 9 5.1A4 4 0 1 0 1 5.1 4 4 0 0 0 8.8 6.2",
}
WIDTH, HEIGHT, SPACE = 10, 16, 3


def number_lines(number: int) -> list[tuple[int, str]]:
    """The digits of a number as lines, each with how far it is moved so that the number stands around x = 0."""
    text = str(number)
    whole = len(text) * WIDTH + (len(text) - 1) * SPACE
    return [(index * (WIDTH + SPACE) - whole // 2, DIGITS[digit]) for index, digit in enumerate(text)]
